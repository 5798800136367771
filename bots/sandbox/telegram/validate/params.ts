import { parseJson } from '../../../../emulation/json.ts';
import { z } from 'zod';

export type Reading<T> = { value: T } | { problem: string };

/** A parameter read by `read`; `problem` becomes Telegram's description as it stands. Absent ones come as undefined. */
export function param<T>(read: (value: unknown) => Reading<T>) {
  return z
    .unknown()
    .optional()
    .transform((value, context): T => {
      const reading = read(value === null ? undefined : value);
      if ('value' in reading) return reading.value;
      context.addIssue({ code: 'custom', message: reading.problem });
      return z.NEVER;
    });
}

function mistyped(name: string, type: string): { problem: string } {
  return { problem: `parameter "${name}" must be of type ${type}` };
}

function readText(name: string, value: unknown): Reading<string> {
  if (typeof value === 'string') return { value };
  // Forms send everything as text, so Telegram takes a bare number for text too; an object is surely a mistake.
  if (typeof value === 'number') return { value: String(value) };
  return mistyped(name, 'String');
}

export function requiredText(name: string, missing = `parameter "${name}" is required`) {
  return param<string>((value) => {
    if (value === undefined || value === '') return { problem: missing };
    return readText(name, value);
  });
}

export function optionalText(name: string) {
  return param<string | undefined>((value) => (value === undefined ? { value } : readText(name, value)));
}

function readNumber(name: string, value: unknown, shape: RegExp, type: string): Reading<number> {
  const number = typeof value === 'string' && shape.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return mistyped(name, type);
  return type === 'Integer' && !Number.isSafeInteger(number) ? mistyped(name, type) : { value: number };
}

export function requiredInteger(name: string, missing = `parameter "${name}" is required`) {
  return param<number>((value) =>
    value === undefined || value === '' ? { problem: missing } : readNumber(name, value, /^-?\d+$/, 'Integer'),
  );
}

export function optionalInteger(name: string) {
  return param<number | undefined>((value) =>
    value === undefined || value === '' ? { value: undefined } : readNumber(name, value, /^-?\d+$/, 'Integer'),
  );
}

export function requiredFloat(name: string, missing: string) {
  return param<number>((value) =>
    value === undefined || value === ''
      ? { problem: missing }
      : readNumber(name, value, /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, 'Float'),
  );
}

export function optionalFloat(name: string) {
  return param<number | undefined>((value) =>
    value === undefined || value === ''
      ? { value: undefined }
      : readNumber(name, value, /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, 'Float'),
  );
}

export function flag(name: string) {
  return param<boolean>((value) => {
    if (value === undefined || value === '') return { value: false };
    if (typeof value === 'boolean') return { value };
    const word = typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : '';
    if (['true', 'yes', '1'].includes(word)) return { value: true };
    if (['false', 'no', '0'].includes(word)) return { value: false };
    return mistyped(name, 'Boolean');
  });
}

/** A number, digits, or `@name`. Anything else finds no chat, which is exactly what Telegram says of it. */
export const chatId = param<number | string>((value) => {
  if (value === undefined || value === '') return { problem: 'chat_id is empty' };
  if (typeof value === 'number' || typeof value === 'string') return { value };
  return { problem: 'chat not found' };
});

/** A JSON value, or its text as forms send it. */
export function json(name: string, unreadable: string) {
  return param<unknown>((value) => {
    if (value === undefined || value === '') return { value: undefined };
    if (typeof value !== 'string') return { value };
    const parsed = parseJson(value);
    return parsed === undefined ? { problem: unreadable || `can't parse ${name} JSON object` } : { value: parsed };
  });
}
