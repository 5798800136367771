import type { IncomingUpdate } from '../../core/ports/inbox-store.ts';
import { type RawPayload, readRawPayload } from './raw-payload.ts';

/**
 * Enough of a payload to keep it safely: what Slack calls it, the same each time that it comes, and whose it is. Null for
 * what has no name of its own.
 */
export const readIncomingPayload = (raw: unknown, traceId: string): IncomingUpdate | null => {
  const payload = readRawPayload(raw);
  const platformId = payload && nameOf(payload);
  if (!platformId) return null;
  return { channel: 'slack', platformId, conversationKey: `slack:${whose(payload) ?? platformId}`, raw, traceId };
};

const nameOf = ({ type, event_id: eventId, command, trigger_id: triggerId, view }: RawPayload): string | null => {
  if (type === 'event_callback') return eventId ?? null;
  // Nobody can open anything after having closed a view, so this comes without a trigger.
  if (type === 'view_closed') return view?.id === undefined ? null : `${view.id}:${view.hash ?? ''}:closed`;
  return type !== undefined || command !== undefined ? (triggerId ?? null) : null;
};

/** What one person did is worked on in order; what nobody did, by channel. */
const whose = ({ user, user_id: userId, event }: RawPayload): string | undefined =>
  user?.id ?? userId ?? event?.user ?? event?.message?.user ?? event?.previous_message?.user ?? event?.channel;
