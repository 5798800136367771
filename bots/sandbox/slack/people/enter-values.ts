import { enteredState } from '../element-state.ts';
import type { Emulator } from '../emulator.ts';
import type { Json } from '../slack-types.ts';
import { controlsOf } from '../validate/blocks.ts';
import { touchView } from '../views.ts';
import type { SlackView } from '../world.ts';
import { enterValue, textOf } from './enter-value.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { InputValue } from './outcomes.ts';

interface Field {
  blockId: string;
  actionId: string;
  label: string;
  element: Json;
}

function fieldsOf({ view }: SlackView): Field[] {
  return view.blocks.flatMap((block) =>
    controlsOf(block).map((element) => ({
      blockId: String(block['block_id']),
      actionId: String(element['action_id']),
      label: textOf(block['label']),
      element,
    })),
  );
}

/** Fills in what is named, by label, `block_id`, `action_id` or `block_id/action_id`; all of it or nothing. */
export function enterValues(
  emulator: Emulator,
  view: SlackView,
  values: Record<string, InputValue>,
): { entered: number } | Refused {
  const fields = fieldsOf(view);
  const entries = Object.entries(values).map(([name, value]) => {
    const field = fields.find(
      ({ blockId, actionId, label }) =>
        [blockId, actionId, `${blockId}/${actionId}`].includes(name) || (label !== '' && label === name),
    );
    if (!field) return { refused: `there is no input "${name}" in that view` };
    const read = enterValue(emulator, field.element, value);
    if (isRefused(read)) return { refused: `${name}: ${read.refused}` };
    const state = enteredState(field.element, read.entered);
    return state ? { field, state } : { refused: `nothing can be entered into "${name}"` };
  });
  const wrong = entries.find(isRefused);
  if (wrong) return wrong;
  for (const entry of entries) {
    if (isRefused(entry)) continue;
    const { blockId, actionId } = entry.field;
    view.values[blockId] = { ...view.values[blockId], [actionId]: entry.state };
  }
  if (entries.length > 0) touchView(emulator, view);
  return { entered: entries.length };
}
