import type { Block, Json } from '../slack-types.ts';
import { controlsOf } from '../validate/blocks.ts';
import { optionsOf } from '../validate/composition-objects.ts';
import { textOf } from './enter-value.ts';
import type { Refused } from '../../../../emulation/refused.ts';

export interface FoundElement {
  block: Block;
  element: Json;
  /** Chosen by its text alone. */
  option: string | null;
}

export interface Wanted {
  actionId?: string | undefined;
  blockId?: string | undefined;
  label?: string | undefined;
}

/** By id, or by what the person reads: a button's text, a menu's placeholder, an input's label, or an option of it. */
export function findElement(blocks: readonly Block[], wanted: Wanted): FoundElement | null {
  for (const block of blocks) {
    if (wanted.blockId !== undefined && block['block_id'] !== wanted.blockId) continue;
    for (const element of controlsOf(block)) {
      if (wanted.actionId !== undefined && element['action_id'] !== wanted.actionId) continue;
      if (wanted.label === undefined || labelsOf(block, element).includes(wanted.label)) {
        return { block, element, option: null };
      }
      const option = optionsOf(element).find(({ text }) => textOf(text) === wanted.label);
      if (option) return { block, element, option: String(option['value']) };
    }
  }
  return null;
}

function labelsOf(block: Block, element: Json): string[] {
  return [element['text'], element['placeholder'], block['label']].map(textOf).filter((text) => text !== '');
}

export function describeWanted({ actionId, blockId, label }: Wanted): Refused {
  const named = label ?? actionId ?? blockId;
  return { refused: `there is nothing to press that is called "${named}": what you saw may just have changed` };
}
