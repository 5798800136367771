import { isRecord } from '../../../../emulation/json.ts';
import type { Json } from '../slack-types.ts';

/** Takes down what is wrong and where, in Slack's words as far as they are known. */
export type Report = (pointer: string, message: string) => void;

/** Looks at one value; it is there when a rule is asked. */
export type Rule = (report: Report, pointer: string, value: unknown) => void;

/** What an object may hold. Slack refuses what it does not know. */
export interface Shape {
  required: Readonly<Record<string, Rule>>;
  optional: Readonly<Record<string, Rule>>;
  /** What concerns several fields at once; asked only of an object that is right in itself. */
  also?: (report: Report, pointer: string, value: Json) => void;
}

export function checkShape(report: Report, pointer: string, value: unknown, shape: Shape): void {
  if (!isRecord(value)) return report(pointer, 'must provide an object');
  let isRight = true;
  const counted: Report = (where, message) => {
    isRight = false;
    report(where, message);
  };
  for (const [name, rule] of Object.entries(shape.required)) {
    if (value[name] === undefined) counted(pointer, `missing required field: ${name}`);
    else rule(counted, `${pointer}/${name}`, value[name]);
  }
  for (const [name, one] of Object.entries(value)) {
    if (one === undefined || Object.hasOwn(shape.required, name)) continue;
    const rule = Object.hasOwn(shape.optional, name) ? shape.optional[name] : undefined;
    if (rule) rule(counted, `${pointer}/${name}`, one);
    else counted(pointer, `invalid additional property: ${name}`);
  }
  if (isRight) shape.also?.(report, pointer, value);
}

export function object(shape: Shape): Rule {
  return (report, pointer, value) => checkShape(report, pointer, value, shape);
}

export function string({ min = 0, max }: { min?: number; max: number }): Rule {
  return (report, pointer, value) => {
    if (typeof value !== 'string') report(pointer, 'must provide a string');
    else if (length(value) < min) report(pointer, `must be more than ${min - 1} characters`);
    else if (length(value) > max) report(pointer, `must be less than ${max + 1} characters`);
  };
}

/** Slack counts characters, not UTF-16 units. */
function length(text: string): number {
  return Array.from(text).length;
}

export function matching(pattern: RegExp, what: string): Rule {
  return (report, pointer, value) => {
    if (typeof value !== 'string' || !pattern.test(value)) report(pointer, `must be a valid ${what}`);
  };
}

export const boolean: Rule = (report, pointer, value) => {
  if (typeof value !== 'boolean') report(pointer, 'must provide a boolean');
};

export function integer(min: number, max: number): Rule {
  return (report, pointer, value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) report(pointer, 'must provide an integer');
    else if (value < min || value > max) report(pointer, `must be between ${min} and ${max}`);
  };
}

export function oneOf(...values: readonly string[]): Rule {
  return (report, pointer, value) => {
    if (typeof value !== 'string' || !values.includes(value)) {
      report(pointer, `must be one of: ${values.join(', ')}`);
    }
  };
}

export function list(rule: Rule, { min = 0, max }: { min?: number; max: number }): Rule {
  return (report, pointer, value) => {
    if (!Array.isArray(value)) return report(pointer, 'must provide an array');
    if (value.length < min) report(pointer, `no less than ${min} items allowed`);
    if (value.length > max) report(pointer, `no more than ${max} items allowed`);
    for (const [index, one] of value.entries()) rule(report, `${pointer}/${index}`, one);
  };
}

export const anyString: Rule = string({ max: 1_000_000 });

const webAddress = /^https?:\/\/[^\s]+$/i;

export function url(max: number): Rule {
  const isRightLong = string({ min: 1, max });
  return (report, pointer, value) => {
    isRightLong(report, pointer, value);
    if (typeof value === 'string' && !(webAddress.test(value) && URL.canParse(value))) {
      report(pointer, 'must be a valid URL');
    }
  };
}
