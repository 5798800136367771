import { formatMoney } from '../../dialogue/format/format-money.ts';
import { formatMoment, formatWindow } from '../../dialogue/format/format-time.ts';
import { unreachable } from '../../kernel/result.ts';
import { feeTotal } from '../../offer/fee.ts';
import type { Outcome, VisitEvent } from '../../visit/visit.ts';
import { type EventSetting, inWords, quote, type Sentences } from './story-setting.ts';

export const visitSentences: Sentences<VisitEvent> = {
  'visit.confirmed.v1': ({ facts }, { say, expert, timeZone, locale }) => {
    const window = formatWindow(facts.window, timeZone, locale);
    const arrival = formatMoment(facts.arrival, timeZone, locale);
    const fee = formatMoney(feeTotal(facts.fee), locale);
    return say('story-visit-confirmed', { number: facts.number, expert, window, arrival, fee });
  },
  'visit.departed.v1': (_, { say, expert }) => say('story-visit-departed', { expert }),
  'visit.arrived.v1': (_, { say, expert }) => say('story-visit-arrived', { expert }),
  'visit.finished.v1': ({ outcome }, setting) => tellOutcome(outcome, setting),
  'visit.replanned.v1': ({ plan }, { say, expert, timeZone, locale }) =>
    say('story-visit-replanned', { expert, arrival: formatMoment(plan.arrival, timeZone, locale) }),
  'visit.no_show.v1': (_, { say, expert }) => say('story-visit-no-show', { expert }),
  'visit.handed_over.v1': (_, { say, expert }) => say('story-visit-handed-over', { expert }),
  'visit.cancelled.v1': ({ reason }, { say, expert }) =>
    say('story-visit-cancelled', { expert, reason: quote(inWords(reason)) }),
};

const tellOutcome = (outcome: Outcome, { say, expert, timeZone, locale }: EventSetting): string => {
  const note = quote(outcome.note);
  switch (outcome.kind) {
    case 'fixed':
      return say('story-finished-fixed', { expert, note });
    case 'follow_up_needed':
      return say('story-finished-follow-up', { expert, note, minutes: outcome.minutes });
    case 'part_needed': {
      const until = formatMoment(outcome.until, timeZone, locale);
      return say('story-finished-part', { expert, note, part: outcome.part, until });
    }
    case 'wrong_skill':
      return say('story-finished-wrong-skill', { expert, note });
    case 'irreparable':
      return say('story-finished-irreparable', { expert, note });
    default:
      return unreachable(outcome);
  }
};
