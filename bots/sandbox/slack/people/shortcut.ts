import { interact, interactionFrom } from '../deliver/interact.ts';
import type { Emulator } from '../emulator.ts';
import { messageJson } from '../message-json.ts';
import { findMessage, takeTs } from '../messages.ts';
import type { Json } from '../slack-types.ts';
import { makeResponseUrl, makeTrigger } from '../triggers.ts';
import { findPlace, findUser } from './find-place.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { AppProblem } from './outcomes.ts';

export interface Shortcut {
  user: string;
  callbackId: string;
  channel?: string | undefined;
  messageTs?: string | undefined;
}

export interface ShortcutRun {
  outcome: 'acknowledged' | 'failed';
  problem: AppProblem | null;
  triggerId: string;
  seq: number;
}

export async function pressShortcut(emulator: Emulator, given: Shortcut): Promise<ShortcutRun | Refused> {
  const user = findUser(emulator, given.user);
  if (isRefused(user)) return user;
  const place = given.channel === undefined ? {} : onMessage(emulator, given, given.channel);
  if (isRefused(place)) return place;
  const triggerId = makeTrigger(emulator, user.id, null);
  const type = given.channel === undefined ? 'shortcut' : 'message_action';
  const payload = {
    type,
    ...interactionFrom(emulator, user.id),
    callback_id: given.callbackId,
    trigger_id: triggerId,
    action_ts: takeTs(emulator),
    ...place,
  };
  const channel = given.channel ?? null;
  const { problem } = await interact(emulator, { kind: 'interactivity', type, channel, payload });
  return { outcome: problem === null ? 'acknowledged' : 'failed', problem, triggerId, seq: emulator.world.seq };
}

function onMessage(emulator: Emulator, given: Shortcut, channelId: string): Json | Refused {
  const place = findPlace(emulator, { user: given.user, channel: channelId });
  if (isRefused(place)) return place;
  const message = findMessage(place.channel, given.messageTs ?? '');
  if (!message) return { refused: `there is no message ${given.messageTs ?? ''} in ${channelId}` };
  return {
    channel: { id: place.channel.id, name: place.channel.name },
    message: messageJson(emulator, message),
    message_ts: message.ts,
    response_url: makeResponseUrl(emulator, {
      user: given.user,
      channel: place.channel.id,
      messageTs: message.ts,
      isEphemeral: false,
      threadTs: message.threadTs,
    }),
  };
}
