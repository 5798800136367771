import { isRecord } from '../../../../emulation/json.ts';
import type { Json } from '../slack-types.ts';
import { boolean, checkShape, list, oneOf, type Report, type Rule, string, url } from './rules.ts';

const fieldsOf: Readonly<Record<string, Record<string, Rule>>> = {
  plain_text: { emoji: boolean },
  mrkdwn: { verbatim: boolean },
};

/** A text object; empty text is refused. */
export function text(max: number, types: readonly string[] = ['plain_text', 'mrkdwn']): Rule {
  return (report, pointer, value) => {
    if (!isRecord(value)) return report(pointer, 'must provide an object');
    const { type } = value;
    if (typeof type !== 'string' || !types.includes(type)) {
      return report(`${pointer}/type`, `must be one of: ${types.join(', ')}`);
    }
    checkShape(report, pointer, value, {
      required: { type: oneOf(...types), text: string({ min: 1, max }) },
      optional: fieldsOf[type] ?? {},
    });
  };
}

export function plainText(max: number): Rule {
  return text(max, ['plain_text']);
}

/** The question that Slack asks before an action counts. */
export const confirm: Rule = (report, pointer, value) =>
  checkShape(report, pointer, value, {
    required: { title: plainText(100), text: text(300), confirm: plainText(30), deny: plainText(30) },
    optional: { style: oneOf('primary', 'danger') },
  });

/** `rich`: radio buttons and checkboxes may have formatted labels; `linked`: overflow menus may open addresses. */
export function option({ rich = false, linked = false }: { rich?: boolean; linked?: boolean } = {}): Rule {
  const label = rich ? text(75) : plainText(75);
  return (report, pointer, value) =>
    checkShape(report, pointer, value, {
      required: { text: label, value: string({ min: 1, max: 150 }) },
      optional: {
        description: rich ? text(75) : plainText(75),
        ...(linked ? { url: url(3_000) } : {}),
      },
    });
}

const groups = list(
  (report, pointer, value) =>
    checkShape(report, pointer, value, {
      required: { label: plainText(75), options: list(option(), { min: 1, max: 100 }) },
      optional: {},
    }),
  { min: 1, max: 100 },
);

export const optionSources: Record<string, Rule> = {
  options: list(option(), { min: 1, max: 100 }),
  option_groups: groups,
};

/** Options or groups of them: exactly one of the two. */
export function hasOneSource(report: Report, pointer: string, value: Json): void {
  const isBoth = value['options'] !== undefined && value['option_groups'] !== undefined;
  const isNone = value['options'] === undefined && value['option_groups'] === undefined;
  if (isBoth || isNone) report(pointer, 'must define either `options` or `option_groups`');
}

/** Every option of an element, out of its groups too. */
export function optionsOf(element: Json): Json[] {
  const groupList = Array.isArray(element['option_groups']) ? element['option_groups'].filter(isRecord) : [];
  return [element, ...groupList].flatMap(({ options }) => (Array.isArray(options) ? options.filter(isRecord) : []));
}

/** What is chosen at first has to be among the options, letter by letter. */
export function initialsAreOptions(report: Report, pointer: string, element: Json): void {
  const known = new Set(optionsOf(element).map(fingerprint));
  const { initial_option: one, initial_options: several } = element;
  if (isRecord(one) && !known.has(fingerprint(one))) {
    report(`${pointer}/initial_option`, 'must be one of the provided options');
  }
  for (const [index, each] of (Array.isArray(several) ? several.filter(isRecord) : []).entries()) {
    if (!known.has(fingerprint(each))) {
      report(`${pointer}/initial_options/${index}`, 'must be one of the provided options');
    }
  }
}

function fingerprint({ text: label, value }: Json): string {
  return JSON.stringify([isRecord(label) ? label['text'] : null, value]);
}

export const actionId = string({ min: 1, max: 255 });
export const blockId = string({ min: 1, max: 255 });
