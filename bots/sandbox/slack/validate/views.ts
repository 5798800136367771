import { isRecord } from '../../../../emulation/json.ts';
import type { Json } from '../slack-types.ts';
import { checkBlocks } from './blocks.ts';
import { plainText } from './composition-objects.ts';
import { boolean, checkShape, oneOf, type Report, type Rule, string } from './rules.ts';

const common = {
  private_metadata: string({ max: 3_000 }),
  callback_id: string({ max: 255 }),
  external_id: string({ max: 255 }),
};

const largestViewBytes = 250_000;

export function isTooLarge(view: Json): boolean {
  return Buffer.byteLength(JSON.stringify(view)) > largestViewBytes;
}

/** A modal or a home tab; which of the two is meant by the method is `types`. */
export function checkView(report: Report, pointer: string, view: unknown, types: readonly ('modal' | 'home')[]): void {
  if (!isRecord(view)) return report(pointer, 'must provide an object');
  const { type } = view;
  if (type !== 'modal' && type !== 'home') return report(`${pointer}/type`, 'must be one of: modal, home');
  if (!types.includes(type)) return report(`${pointer}/type`, `must be one of: ${types.join(', ')}`);
  const blocks: Rule = (told, where, value) => checkBlocks(told, where, value, type);
  if (type === 'home') {
    return checkShape(report, pointer, view, { required: { type: oneOf('home'), blocks }, optional: common });
  }
  checkShape(report, pointer, view, {
    required: { type: oneOf('modal'), title: plainText(24), blocks },
    optional: {
      ...common,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
    },
    also: (told, where, value) => {
      const list = Array.isArray(value['blocks']) ? value['blocks'].filter(isRecord) : [];
      const hasInput = list.some((block) => block['type'] === 'input');
      if (hasInput && value['submit'] === undefined) told(where, 'missing required field: submit');
    },
  });
}
