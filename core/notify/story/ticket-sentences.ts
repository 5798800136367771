import { formatMoment, formatWindow } from '../../dialogue/format/format-time.ts';
import type { Hold, TicketEvent } from '../../ticket/ticket.ts';
import { type EventSetting, inWords, quote, type Sentences } from './story-setting.ts';

export const ticketSentences: Sentences<TicketEvent> = {
  'ticket.submitted.v1': ({ facts, holds }, setting) => {
    const { say } = setting;
    const reported = say('story-reported', { device: facts.device.label, description: quote(facts.description) });
    return [reported, ...holds.map((hold) => tellHold(hold, setting))].join(' ');
  },
  'ticket.hold_placed.v1': ({ hold }, setting) => tellHold(hold, setting),
  'ticket.hold_settled.v1': ({ hold }, { say }) => say('story-hold-settled', { hold: say(`story-hold-${hold}`) }),
  'ticket.round_started.v1': ({ round }, { say }) => say('story-round-started', { round }),
  'ticket.pending_explained.v1': ({ reason }, { say }) => say(`story-pending-${reason.replaceAll('_', '-')}`),
  'ticket.assigned.v1': ({ expertId, reason }, { say, nameOf }) =>
    say('story-assigned', { expert: nameOf(expertId) ?? say('story-somebody'), reason: quote(reason) }),
  'ticket.scheduled.v1': (_, { say }) => say('story-scheduled'),
  'ticket.work_started.v1': (_, { say }) => say('story-work-started'),
  'ticket.resolved.v1': (_, { say }) => say('story-resolved'),
  'ticket.found_irreparable.v1': ({ reason }, { say }) => say('story-irreparable', { reason: quote(reason) }),
  'ticket.visit_unfinished.v1': ({ why }, { say }) => say('story-visit-unfinished', { why: inWords(why) }),
  'ticket.visit_lost.v1': ({ why }, { say }) => say('story-visit-lost', { why: inWords(why) }),
  'ticket.windows_changed.v1': (event, { say, timeZone, locale }) => {
    const windows = event.windows.map((window) => formatWindow(window, timeZone, locale)).join('; ');
    return say('story-windows-changed', { windows });
  },
  'ticket.device_corrected.v1': (event, { say }) =>
    say('story-device-corrected', { from: event.from.label, to: event.to.label }),
  'ticket.address_set.v1': ({ address }, { say }) => say('story-address-set', { address: address.text }),
  'ticket.note_added.v1': ({ text, attachments }, { say }) =>
    say('story-note-added', { text: quote(text), files: attachments.length }),
  'ticket.payment_known.v1': ({ payment }, { say, timeZone, locale }) => {
    const asOf = 'asOf' in payment ? formatMoment(payment.asOf, timeZone, locale) : '';
    return say(`story-payment-${payment.kind}`, { asOf, plan: 'plan' in payment ? payment.plan : '' });
  },
  'ticket.owned.v1': ({ ownerId }, { say, nameOf }) =>
    ownerId === null ? say('story-disowned') : say('story-owned', { name: nameOf(ownerId) ?? say('story-somebody') }),
  'ticket.taken_over.v1': ({ agentId }, { say, nameOf }) =>
    say('story-taken-over', { name: nameOf(agentId) ?? say('story-somebody') }),
  'ticket.handed_back.v1': ({ agentId, why }, { say, nameOf }) =>
    say(`story-handed-back-${why}`, { name: nameOf(agentId) ?? say('story-somebody') }),
  'ticket.flagged.v1': ({ flag }, { say }) => say('story-flagged', { flag: inWords(flag) }),
  'ticket.rated.v1': ({ stars, comment }, { say }) =>
    comment.trim() === ''
      ? say('story-rated-wordless', { stars })
      : say('story-rated', { stars, comment: quote(comment) }),
  'ticket.reopened.v1': ({ why }, { say }) => say('story-reopened', { why: quote(why) }),
  'ticket.closed.v1': (_, { say }) => say('story-closed'),
  'ticket.cancelled.v1': ({ reason }, { say }) => say('story-cancelled', { reason: quote(inWords(reason)) }),
  'ticket.expired.v1': (_, { say }) => say('story-expired'),
};

const tellHold = ({ kind, until }: Hold, { say, timeZone, locale }: EventSetting): string => {
  const hold = say(`story-hold-${kind}`);
  if (until === null) return say('story-held', { hold });
  return say('story-held-until', { hold, until: formatMoment(until, timeZone, locale) });
};
