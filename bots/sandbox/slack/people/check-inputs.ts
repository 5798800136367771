import { isEmptyState, isTextState, valueOf } from '../element-state.ts';
import { isRecord } from '../../../../emulation/json.ts';
import type { Json, StateValue } from '../slack-types.ts';
import type { SlackView } from '../world.ts';

/** What Slack's client does not even send, by `block_id`, in its words. */
export function checkInputs({ view, values }: SlackView): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of view.blocks) {
    const { element } = block;
    if (block.type !== 'input' || !isRecord(element)) continue;
    const blockId = String(block['block_id']);
    const state = values[blockId]?.[String(element['action_id'])];
    const problem = inputProblem(element, state, block['optional'] === true);
    if (problem !== null) errors[blockId] = problem;
  }
  return errors;
}

function inputProblem(element: Json, state: StateValue | undefined, isOptional: boolean): string | null {
  if (!state || isEmptyState(state)) return isOptional ? null : 'Please complete this required field.';
  const value = valueOf(state);
  if (isTextState(state) && typeof value === 'string') return textProblem(element, value, isOptional);
  const most = element['max_selected_items'];
  if (Array.isArray(value) && typeof most === 'number' && value.length > most) {
    return `You can choose up to ${most} items.`;
  }
  return null;
}

function textProblem(element: Json, text: string, isOptional: boolean): string | null {
  if (text.trim() === '' && !isOptional) return 'Please complete this required field.';
  const { min_length: min, max_length: max = 3_000 } = element;
  const count = Array.from(text).length;
  if (typeof min === 'number' && count < min) return `Please enter at least ${min} characters.`;
  if (typeof max === 'number' && count > max) return `Please enter no more than ${max} characters.`;
  switch (element['type']) {
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(text) ? null : 'Please enter a valid URL.';
    case 'number_input':
      return numberProblem(element, text);
    default:
      return null;
  }
}

function numberProblem(element: Json, text: string): string | null {
  const pattern = element['is_decimal_allowed'] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(text)) return 'Please enter a valid number.';
  const [min, max] = [element['min_value'], element['max_value']].map((bound) => Number(bound ?? Number.NaN));
  if (min !== undefined && Number(text) < min) return `Please enter a number of at least ${min}.`;
  return max !== undefined && Number(text) > max ? `Please enter a number of at most ${max}.` : null;
}
