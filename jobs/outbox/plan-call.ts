import { minutes, seconds, type Duration } from '../../core/kernel/instant.ts';
import { unreachable } from '../../core/kernel/result.ts';
import type { Capabilities, DeskCall, Outbound, OutboundMedia } from '../../core/ports/channel-adapter.ts';
import type { ClaimedSend, SendAddress, Settlement } from '../../core/ports/outbox-store.ts';
import type { Message } from '../../core/dialogue/message.ts';

/** Telegram forgets a tap after 150 seconds; an answer that comes this late helps nobody. */
const TAP_LIVES: Duration = seconds(100);
/** A desk's platform forgets after three seconds what somebody did; the way there takes some of them. */
const TRIGGER_LIVES: Duration = seconds(2.5);
/** Whoever was to read this has gone on by then. */
const WHISPER_LIVES: Duration = minutes(1);

export type PlannedCall =
  | { readonly kind: 'call'; readonly call: Outbound }
  | { readonly kind: 'answer'; readonly answer: DeskCall }
  | { readonly kind: 'settle'; readonly as: Settlement };

/** Which call to the platform a claimed row is, or how it ends without one. */
export const planCall = async (
  send: ClaimedSend,
  { address: to, locale, silentFor }: SendAddress,
  { edit: canEdit, media: showsMedia, window }: Capabilities,
  mediaOf: (ids: readonly string[]) => Promise<readonly OutboundMedia[]>,
): Promise<PlannedCall> => {
  const { effect, platformRef } = send;
  const sendAnew = async (messageId: string, message: Message): Promise<PlannedCall> => {
    const wanted = showsMedia ? (message.media ?? []) : [];
    const media = wanted.length > 0 ? await mediaOf(wanted.map(({ mediaId }) => mediaId)) : [];
    const inWindow = silentFor !== null && (window === null || silentFor < window);
    return { kind: 'call', call: { kind: 'send', to, messageId, message, media, locale, inWindow } };
  };
  switch (effect.kind) {
    case 'send':
      return sendAnew(effect.messageId, effect.message);
    case 'edit': {
      const { messageId, message, otherwise } = effect;
      if (canEdit && platformRef !== null)
        return { kind: 'call', call: { kind: 'edit', to, messageId, platformRef, message, otherwise } };
      return otherwise === 'send' ? sendAnew(messageId, message) : drop('there is nothing to edit');
    }
    case 'answer_tap':
      if (send.age > TAP_LIVES) return drop('the tap is too old to answer');
      // A lease that ended in mid-call: it was tried.
      if (send.attempts > 1) return drop('tried once already');
      return { kind: 'call', call: { kind: 'answer_tap', to, tapRef: effect.tapRef, toast: effect.toast } };
    case 'open_form': {
      const { trigger, form, spot } = effect;
      if (send.age > TRIGGER_LIVES) return drop('what it answers is forgotten by now');
      if (send.attempts > 1) return drop('tried once already');
      return { kind: 'answer', answer: { kind: 'open_form', to, trigger, form, spot } };
    }
    case 'whisper':
      if (send.age > WHISPER_LIVES) return drop('whoever was to read it has gone on');
      return { kind: 'answer', answer: { kind: 'whisper', to, spot: effect.spot, card: effect.card } };
    default:
      return unreachable(effect);
  }
};

const drop = (why: string): PlannedCall => ({ kind: 'settle', as: { kind: 'dropped', why, failure: null } });
