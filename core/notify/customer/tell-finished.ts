import { unreachable } from '../../kernel/result.ts';
import type { VisitWords } from '../../dialogue/customer/describe-visit.ts';
import type { TicketChoice } from '../../dialogue/customer/ticket-choices.ts';
import { zoneOf } from '../zone-of.ts';
import { formatDay } from '../../dialogue/format/format-time.ts';
import type { Message } from '../../dialogue/message.ts';
import type { Say } from '../../dialogue/texts/texts.ts';
import { days } from '../../kernel/instant.ts';
import type { Work } from '../../ports/work.ts';
import { REOPEN_FOR } from '../../ticket/ticket-rules.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Outcome, Visit } from '../../visit/visit.ts';
import { tellAboutVisit } from './tell-about-ticket.ts';

/** The visit is over: what came of it, and what happens next. */
export const tellFinished = async (work: Work, ticket: Ticket, visit: Visit): Promise<void> => {
  if (visit.status !== 'finished') return;
  const { outcome } = visit;
  const compose = (say: Say, words: VisitWords, locale: string) => wordsFor(say, work, ticket, outcome, words, locale);
  await tellAboutVisit(work, ticket, visit, compose, choicesFor(outcome));
};

const wordsFor = (
  say: Say,
  work: Work,
  ticket: Ticket,
  outcome: Outcome,
  { code, device, expert }: VisitWords,
  locale: string,
): Pick<Message, 'title' | 'body'> => {
  switch (outcome.kind) {
    case 'fixed': {
      const reopenDays = Math.round(REOPEN_FOR / days(1));
      return { title: say('finished-fixed-title', { device }), body: say('finished-fixed-body', { code, reopenDays }) };
    }
    case 'follow_up_needed':
      return { title: say('finished-follow-up-title'), body: say('finished-follow-up-body', { code, device, expert }) };
    case 'part_needed': {
      const day = formatDay(outcome.until, zoneOf(work, ticket), locale);
      const { part } = outcome;
      return { title: say('finished-part-title', { part }), body: say('finished-part-body', { code, device, day }) };
    }
    case 'wrong_skill':
      return { title: say('finished-skill-title'), body: say('finished-skill-body', { code, device, expert }) };
    case 'irreparable': {
      const { note } = outcome;
      return {
        title: say('finished-irreparable-title', { device }),
        body: say('finished-irreparable-body', { code, expert, note }),
      };
    }
    default:
      return unreachable(outcome);
  }
};

const choicesFor = (outcome: Outcome): readonly TicketChoice[] => {
  switch (outcome.kind) {
    case 'fixed':
      return ['not_fixed', 'track'];
    case 'irreparable':
      return ['track', 'person'];
    default:
      return ['track', 'change_time', 'person'];
  }
};
