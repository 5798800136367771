import type { Emulator } from '../emulator.ts';
import { isRecord } from '../../../../emulation/json.ts';
import type { Json } from '../slack-types.ts';
import { optionsOf } from '../validate/composition-objects.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { InputValue } from './outcomes.ts';

export function textOf(value: unknown): string {
  return isRecord(value) && typeof value['text'] === 'string' ? value['text'] : '';
}

/** An option of the element, by its value or by what stands on it. */
function findOption(element: Json, given: string): Json | Refused {
  const options = optionsOf(element);
  const found = options.find(({ value }) => value === given) ?? options.find(({ text }) => textOf(text) === given);
  if (!found) return { refused: `there is no option "${given}"` };
  const { url: _url, ...option } = found;
  return option;
}

const single = (given: string | string[]): string => (Array.isArray(given) ? (given[0] ?? '') : given);

/** What a person enters into an element, in the form of its state; null empties it. */
export function enterValue(emulator: Emulator, element: Json, given: InputValue): { entered: unknown } | Refused {
  if (given === null) return { entered: null };
  const type = String(element['type']);
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow': {
      const option = findOption(element, single(given));
      return isRefused(option) ? option : { entered: option };
    }
    case 'checkboxes':
    case 'multi_static_select': {
      const options = [given].flat().map((one) => findOption(element, one));
      return options.find(isRefused) ?? { entered: options };
    }
    case 'users_select':
    case 'multi_users_select':
      return entities(type, given, (id) => emulator.world.users.has(id));
    case 'channels_select':
    case 'multi_channels_select':
    case 'conversations_select':
      return entities(type, given, (id) => emulator.world.channels.has(id));
    case 'datepicker':
      return shaped(single(given), /^\d{4}-\d{2}-\d{2}$/, 'a date like 2026-11-24');
    case 'timepicker':
      return shaped(single(given), /^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:30');
    case 'datetimepicker':
      return /^\d{10}$/.test(single(given))
        ? { entered: Number(single(given)) }
        : { refused: 'that is no instant in seconds' };
    default:
      // An emptied field of text is empty, not a text without letters.
      return { entered: single(given) === '' ? null : single(given) };
  }
}

function entities(type: string, given: string | string[], isKnown: (id: string) => boolean) {
  const ids = [given].flat();
  const stranger = ids.find((id) => !isKnown(id));
  if (stranger !== undefined) return { refused: `there is no ${stranger} to choose` };
  return { entered: type.startsWith('multi_') ? ids : ids[0] };
}

function shaped(given: string, pattern: RegExp, what: string): { entered: string } | Refused {
  return pattern.test(given) ? { entered: given } : { refused: `"${given}" is not ${what}` };
}
