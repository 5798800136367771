import type { Emulator } from '../emulator.ts';
import { messageJson } from '../message-json.ts';
import { findMessage } from '../messages.ts';
import type { Block, Json } from '../slack-types.ts';
import { makeResponseUrl } from '../triggers.ts';
import { topModal, viewJson } from '../views.ts';
import type { Ephemeral, SlackChannel, SlackMessage, SlackView } from '../world.ts';
import { findElement, type Wanted } from './find-element.ts';
import { findPlace } from './find-place.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';

/** What carries the buttons. */
export type Target =
  | { kind: 'message'; channel: SlackChannel; message: SlackMessage; blocks: Block[] }
  | { kind: 'ephemeral'; channel: SlackChannel; ephemeral: Ephemeral; blocks: Block[] }
  | { kind: 'view'; view: SlackView; blocks: Block[] };

export interface Aim extends Wanted {
  user: string;
  channel?: string | undefined;
  messageTs?: string | undefined;
  viewId?: string | undefined;
  inView?: boolean | undefined;
}

export function findTarget(emulator: Emulator, aim: Aim): Target | Refused {
  if (aim.channel === undefined || aim.viewId !== undefined || aim.inView) return findView(emulator, aim);
  const place = findPlace(emulator, { user: aim.user, channel: aim.channel });
  if (isRefused(place)) return place;
  const candidates = seenBy(emulator, place.channel, aim.user);
  const named = candidates.filter((one) => aim.messageTs === undefined || tsOf(one) === aim.messageTs);
  const found = named.findLast(({ blocks }) => findElement(blocks, aim) !== null) ?? named.at(-1);
  return found ?? { refused: `there is no message ${aim.messageTs ?? 'with buttons'} in ${aim.channel}` };
}

type OnChannel = Exclude<Target, { kind: 'view' }>;

function tsOf(target: OnChannel): string {
  return target.kind === 'message' ? target.message.ts : target.ephemeral.ts;
}

/** Messages, and what only this person sees, in order of sending. */
function seenBy(emulator: Emulator, channel: SlackChannel, user: string): OnChannel[] {
  const messages = [...channel.messages.keys()].flatMap((ts): OnChannel[] => {
    const message = findMessage(channel, ts);
    return message ? [{ kind: 'message', channel, message, blocks: message.blocks }] : [];
  });
  const own = emulator.world.ephemerals
    .filter((one) => one.user === user && one.channel === channel.id && one.deletedAt === null)
    .map((ephemeral): OnChannel => ({ kind: 'ephemeral', channel, ephemeral, blocks: ephemeral.blocks }));
  return [...messages, ...own].toSorted((a, b) => tsOf(a).localeCompare(tsOf(b)));
}

function findView(emulator: Emulator, { user, viewId }: Aim): Target | Refused {
  const { views, homes } = emulator.world;
  const view =
    viewId === undefined ? (topModal(emulator, user) ?? views.get(homes.get(user) ?? '')) : views.get(viewId);
  if (!view || view.user !== user)
    return { refused: `user ${user} has no view ${viewId ?? ''} open`.replace('  ', ' ') };
  return { kind: 'view', view, blocks: view.view.blocks };
}

/** The part of `block_actions` that says where it happened. */
export function placeOf(
  emulator: Emulator,
  target: Target,
  user: string,
): { fields: Json; responseUrl: string | null } {
  if (target.kind === 'view') {
    const view = viewJson(emulator, target.view);
    return { fields: { container: { type: 'view', view_id: target.view.id }, view }, responseUrl: null };
  }
  const { channel } = target;
  const isEphemeral = target.kind === 'ephemeral';
  const { ts, threadTs } = isEphemeral ? target.ephemeral : target.message;
  const responseUrl = makeResponseUrl(emulator, { user, channel: channel.id, messageTs: ts, isEphemeral, threadTs });
  const name = channel.kind === 'im' ? 'directmessage' : channel.name;
  const container = {
    type: 'message',
    message_ts: ts,
    channel_id: channel.id,
    is_ephemeral: isEphemeral,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
  };
  return {
    responseUrl,
    fields: {
      container,
      channel: { id: channel.id, name },
      ...(isEphemeral ? {} : { message: messageJson(emulator, target.message) }),
      response_url: responseUrl,
    },
  };
}
