import { makeEvent } from '../deliver/events.ts';
import type { Emulator } from '../emulator.ts';
import { takeTs } from '../messages.ts';
import { openDirectMessage } from '../team.ts';
import { viewJson } from '../views.ts';
import type { SlackView } from '../world.ts';
import { findUser } from './find-place.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';

export interface HomeOpened {
  /** The direct message that the home tab belongs to. */
  channel: string;
  eventIds: string[];
  /** As it was when the person came; the app may publish another a moment later. */
  home: SlackView | null;
  seq: number;
}

export function openHome(emulator: Emulator, input: { user: string; tab: 'home' | 'messages' }): HomeOpened | Refused {
  const user = findUser(emulator, input.user);
  if (isRefused(user)) return user;
  const channel = openDirectMessage(emulator, user.id);
  if (!channel) return { refused: `user ${user.id} can't open the app` };
  const home = emulator.world.views.get(emulator.world.homes.get(user.id) ?? '') ?? null;
  const event = {
    type: 'app_home_opened',
    user: user.id,
    channel: channel.id,
    tab: input.tab,
    ...(home && input.tab === 'home' ? { view: viewJson(emulator, home) } : {}),
    event_ts: takeTs(emulator),
  };
  const made = makeEvent(emulator, event, channel.id);
  return { channel: channel.id, eventIds: isRefused(made) ? [] : [made.eventId], home, seq: emulator.world.seq };
}
