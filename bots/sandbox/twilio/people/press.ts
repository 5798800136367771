import type { Emulator } from '../emulator.ts';
import type { Person, TwilioMessage } from '../world.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import type { Pressed } from './outcomes.ts';
import { write } from './write.ts';
import { isRefused } from '../../../../emulation/refused.ts';

interface Wanted {
  messageSid?: string | undefined;
  id?: string | undefined;
  title?: string | undefined;
}

/** A quick reply writes its title, with its id beside it; other buttons open something on the phone. */
export function pressButton(emulator: Emulator, person: Person, wanted: Wanted): Pressed | Refused {
  const found = findOnScreen(emulator, person, wanted, ({ content }) =>
    (content?.buttons ?? []).map((button) => ({ ...button, id: button.id ?? '' })),
  );
  if (!found) return { refused: nothing('button', wanted) };
  const { message, item } = found;
  const opened = { messageSid: message.sid, title: item.title, url: item.url, phone: item.phone };
  if (item.url !== null || item.phone !== null) {
    return { ...opened, messageSids: [], webhookIds: [], seq: emulator.world.seq };
  }
  const button = { text: item.title, payload: item.id };
  const wrote = write(emulator, person, 'whatsapp', [{ body: item.title, button, repliedTo: message.sid }]);
  return isRefused(wrote) ? wrote : { ...opened, ...wrote };
}

export function pickListItem(emulator: Emulator, person: Person, wanted: Wanted): Pressed | Refused {
  const found = findOnScreen(emulator, person, wanted, ({ content }) => content?.list?.items ?? []);
  if (!found) return { refused: nothing('item', wanted) };
  const { message, item } = found;
  const wrote = write(emulator, person, 'whatsapp', [{ body: item.title, listItem: item, repliedTo: message.sid }]);
  return isRefused(wrote) ? wrote : { ...wrote, messageSid: message.sid, title: item.title, url: null, phone: null };
}

/** The newest message on the phone that has it, or the one named. */
function findOnScreen<Item extends { id: string; title: string }>(
  { world }: Emulator,
  person: Person,
  wanted: Wanted,
  itemsOf: (message: TwilioMessage) => readonly Item[],
): { message: TwilioMessage; item: Item } | null {
  const shown = [...world.messages.values()].filter(
    (message) =>
      message.person === person.id &&
      message.direction !== 'inbound' &&
      message.shownAt !== null &&
      (wanted.messageSid === undefined || message.sid === wanted.messageSid),
  );
  for (const message of shown.toReversed()) {
    const item = itemsOf(message).find(
      ({ id, title }) =>
        (wanted.id === undefined || id === wanted.id) && (wanted.title === undefined || title === wanted.title),
    );
    if (item) return { message, item };
  }
  return null;
}

function nothing(what: string, { id, title, messageSid }: Wanted): string {
  return `there is no ${what} "${title ?? id ?? ''}" on ${messageSid ?? 'the screen'}`;
}
