import type { DeskSpot } from '../../core/desk/desk-input.ts';
import type { Input } from '../../core/dialogue/inbound.ts';
import { CHOICE_ACTION, readChoice, readDeskAction } from './action-data.ts';
import { readForm } from './form-data.ts';
import type { Heard } from './parse-payload.ts';
import type { RawPayload } from './raw-payload.ts';
import { readTimestamp } from './timestamps.ts';

/** What somebody did with something that we had put before them; null for what was none of ours. */
export const readInteraction = (payload: RawPayload, receivedAt: number): Heard | null => {
  const input = payload.type === 'block_actions' ? readActions(payload, receivedAt) : readSubmission(payload);
  const user = payload.user?.id;
  if (!input || !user) return null;
  return { user, name: payload.user?.username?.trim() || payload.user?.name, input };
};

type RawAction = NonNullable<RawPayload['actions']>[number];

/** One thing is pressed at a time; a form tells of changes in its fields the same way, which mean nothing yet. */
const readActions = (payload: RawPayload, receivedAt: number): Input | null => {
  const [action] = payload.actions ?? [];
  if (!action) return null;
  return action.action_id.startsWith(CHOICE_ACTION) ? readTap(payload, action) : readPress(payload, action, receivedAt);
};

/** Slack has no answer to a tap but words in the chat, so the reference says which chat. */
const readTap = (payload: RawPayload, action: RawAction): Input | null => {
  const channel = payload.channel?.id ?? payload.container?.channel_id;
  const choice = readChoice(action.value ?? '');
  const at = action.action_ts ?? payload.trigger_id;
  return choice && channel && at ? { kind: 'tap', ...choice, tapRef: `${channel}:${at}` } : null;
};

const readPress = (payload: RawPayload, action: RawAction, receivedAt: number): Input | null => {
  const done = readDeskAction(action.action_id, action.selected_option?.value ?? action.value ?? null);
  if (!done) return null;
  // Late rather than early: what was written before a take-over must not become words by it.
  const at = readTimestamp(action.action_ts ?? '') ?? receivedAt;
  const { trigger_id: trigger = null, container } = payload;
  const inWhisper = container?.is_ephemeral === true && ({ inWhisper: true } as const);
  return { kind: 'desk', desk: { kind: 'pressed', ...done, spot: spotOf(payload), trigger, at, ...inWhisper } };
};

/**
 * Below a parent message they look at the channel: what only they shall see would go unnoticed in a thread that they have
 * not opened. Within a thread it belongs there.
 */
const spotOf = ({ channel, container, message }: RawPayload): DeskSpot | null => {
  const place = channel?.id ?? container?.channel_id;
  if (!place) return null;
  const thread = container?.thread_ts ?? message?.thread_ts ?? null;
  const own = container?.message_ts ?? message?.ts;
  return { place, thread: thread === own ? null : thread };
};

const readSubmission = ({ type, view }: RawPayload): Input | null => {
  const form = type === 'view_submission' && view ? readForm(view) : null;
  return form && { kind: 'desk', desk: { kind: 'submitted', ...form } };
};
