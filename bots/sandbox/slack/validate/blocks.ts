import { isRecord } from '../../../../emulation/json.ts';
import type { Json } from '../slack-types.ts';
import { blockId, plainText, text } from './composition-objects.ts';
import { element, imageElement } from './elements.ts';
import { boolean, checkShape, list, oneOf, type Report, type Rule, type Shape, string, url } from './rules.ts';

export type Surface = 'message' | 'modal' | 'home';

const common = { block_id: blockId };

const contextElement: Rule = (report, pointer, value) =>
  isRecord(value) && value['type'] === 'image'
    ? checkShape(report, pointer, value, imageElement)
    : text(3_000)(report, pointer, value);

const richTextElement: Rule = (report, pointer, value) =>
  checkRichText(report, pointer, value, [
    'rich_text_section',
    'rich_text_list',
    'rich_text_preformatted',
    'rich_text_quote',
  ]);

/** Only its outline: nobody here writes rich text, people's apps do. */
function checkRichText(report: Report, pointer: string, value: unknown, types: readonly string[]): void {
  if (!isRecord(value)) return report(pointer, 'must provide an object');
  oneOf(...types)(report, `${pointer}/type`, value['type']);
  if (!Array.isArray(value['elements'])) report(pointer, 'missing required field: elements');
}

const blocks: Readonly<Record<string, Shape>> = {
  section: {
    required: {},
    optional: {
      ...common,
      text: text(3_000),
      fields: list(text(2_000), { min: 1, max: 10 }),
      accessory: element('section'),
      expand: boolean,
    },
    also: (report, pointer, value) => {
      if (value['text'] === undefined && value['fields'] === undefined) {
        report(pointer, 'must define either `text` or `fields`');
      }
    },
  },
  divider: { required: {}, optional: common },
  header: { required: { text: plainText(150) }, optional: common },
  context: { required: { elements: list(contextElement, { min: 1, max: 10 }) }, optional: common },
  actions: {
    required: { elements: list(element('actions'), { min: 1, max: 25 }) },
    optional: common,
  },
  input: {
    required: { label: plainText(2_000), element: element('input') },
    optional: { ...common, hint: plainText(2_000), optional: boolean, dispatch_action: boolean },
  },
  image: {
    ...imageElement,
    required: { alt_text: string({ min: 1, max: 2_000 }) },
    optional: { ...common, ...imageElement.optional, image_url: url(3_000), title: plainText(2_000) },
  },
  rich_text: { required: { elements: list(richTextElement, { min: 1, max: 100 }) }, optional: common },
  markdown: { required: { text: string({ min: 1, max: 12_000 }) }, optional: common },
};

const onlyIn: Readonly<Record<string, readonly Surface[]>> = { markdown: ['message'] };

const mostBlocks: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

/** Blocks of a message or a view: each by its own rules, then the ids among them. */
export function checkBlocks(report: Report, pointer: string, value: unknown, surface: Surface): void {
  list(block(surface), { max: mostBlocks[surface] })(report, pointer, value);
  if (Array.isArray(value)) checkIds(report, pointer, value.filter(isRecord));
}

function block(surface: Surface): Rule {
  return (report, pointer, value) => {
    if (!isRecord(value)) return report(pointer, 'must provide an object');
    const { type } = value;
    if (typeof type !== 'string') return report(pointer, 'missing required field: type');
    const shape = Object.hasOwn(blocks, type) ? blocks[type] : undefined;
    const isHere = onlyIn[type]?.includes(surface) ?? true;
    if (!shape || !isHere) return report(`${pointer}/type`, `unsupported type: ${type}`);
    checkShape(report, pointer, value, { ...shape, required: { type: oneOf(type), ...shape.required } });
  };
}

/** Elements of a block that may be pressed, chosen or filled in. */
export function controlsOf(given: Json): Json[] {
  const { elements, accessory, element: input } = given;
  const inActions = given['type'] === 'actions' && Array.isArray(elements) ? elements.filter(isRecord) : [];
  return [...inActions, ...[accessory, input].filter(isRecord)].filter(({ type }) => type !== 'image');
}

function checkIds(report: Report, pointer: string, given: Json[]): void {
  const blockIds = new Set<unknown>();
  for (const [index, one] of given.entries()) {
    const id = one['block_id'];
    if (id !== undefined && blockIds.has(id)) {
      report(`${pointer}/${index}/block_id`, `\`block_id\` ${JSON.stringify(id)} already exists`);
    }
    blockIds.add(id);
    const actionIds = new Set<unknown>();
    for (const { action_id: action } of controlsOf(one)) {
      if (action !== undefined && actionIds.has(action)) {
        report(`${pointer}/${index}`, `\`action_id\` ${JSON.stringify(action)} already exists in this block`);
      }
      actionIds.add(action);
    }
  }
}
