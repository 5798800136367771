import { formatClock, formatMoment } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import { wayWords } from '../../dialogue/format/way-words.ts';
import { days } from '../../kernel/instant.ts';
import { afterQuietHours } from '../../notify/quiet-hours.ts';
import type { Offer } from '../../offer/offer.ts';
import type { Work } from '../../ports/work.ts';
import type { ExclusionReason } from '../../scheduling/exclusion.ts';
import { explainFor, recordMatch } from '../../scheduling/explain-match.ts';
import type { Candidate, MatchResult } from '../../scheduling/match-experts.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { matchTicket } from '../../usecases/match-ticket.ts';
import type { DeskOption } from '../cards/desk-card.ts';
import type { DeskVoice } from '../desk-voice.ts';

/** Who could do a ticket's next visit, best first, and why others can't, in words. */
export interface CandidateLines {
  readonly options: readonly DeskOption[];
  /** What speaks for and against each of the first. */
  readonly ranked: readonly string[];
  readonly excluded: readonly string[];
}

/** Platforms show so much of an option and no more. */
const LONGEST_OPTION = 70;
const OPTIONS = 25;
const RANKED_SHOWN = 5;
const EXCLUDED_SHOWN = 6;
const LOAD_OVER = days(7);

/** Those who nearly could come first: somebody may help them; to have no skill for it won't change today. */
const NEAREST: readonly ExclusionReason[] = [
  'out_of_reach',
  'no_gap',
  'capacity_reached',
  'too_soon',
  'time_off',
  'outside_working_hours',
  'not_active',
  'excluded_by_customer',
  'outside_radius',
  'skill_level',
];

interface Around {
  readonly voice: DeskVoice;
  readonly match: MatchResult;
  readonly offers: readonly Offer[];
  readonly recentJobs: ReadonlyMap<string, number>;
  readonly work: Work;
}

/** `toAsk`: whoever is being asked already, or sleeps, can't be asked now; a manager may still book them. */
export const candidateLines = async (
  work: Work,
  voice: DeskVoice,
  ticket: Ticket,
  why: 'ask' | 'assign',
): Promise<CandidateLines> => {
  const match = await matchTicket(work, ticket, 'person');
  const offers = await work.offers.ofTicket(ticket.id);
  const recentJobs = await work.matches.recentJobs(work.now - LOAD_OVER);
  const around: Around = { voice, match, offers, recentJobs, work };
  const isFree = (candidate: Candidate): boolean => why === 'assign' || notNow(around, candidate) === null;
  const able = match.candidates.filter(isFree);
  return {
    options: able.slice(0, OPTIONS).map((candidate) => optionOf(around, candidate)),
    ranked: able.slice(0, RANKED_SHOWN).map((candidate, at) => rankedLine(around, candidate, at + 1)),
    excluded: [
      ...match.candidates
        .filter((candidate) => !isFree(candidate))
        .map((candidate) =>
          voice.say('desk-excluded', { name: candidate.expert.name, why: notNow(around, candidate) ?? '' }),
        ),
      ...(await excludedLines(around)),
    ],
  };
};

/** Why somebody who could come can't be asked at this moment. */
const notNow = ({ voice, offers, work }: Around, { expert }: Candidate): string | null => {
  const { say, locale, timeZone } = voice;
  if (offers.some(({ status, expertId }) => status === 'open' && expertId === expert.personId)) {
    return say('desk-being-asked');
  }
  const until = afterQuietHours(work.now, expert.timeZone, work.policies.quietHours);
  return until > work.now ? say('desk-asleep', { until: formatClock(until, timeZone, locale) }) : null;
};

const optionOf = ({ voice, recentJobs }: Around, { expert, distanceKm, options }: Candidate): DeskOption => {
  const { say, locale, timeZone } = voice;
  const arrival = formatMoment(options[0].arrival, timeZone, locale);
  const jobs = recentJobs.get(expert.personId) ?? 0;
  return {
    label: shorten(expert.name, LONGEST_OPTION),
    detail: shorten(say('desk-option', { km: distanceKm, arrival, jobs }), LONGEST_OPTION),
    value: expert.personId,
  };
};

const rankedLine = (around: Around, candidate: Candidate, place: number): string => {
  const { voice, recentJobs, match, work } = around;
  const { say, locale, timeZone } = voice;
  const { expert, distanceKm, options, wayIn } = candidate;
  const arrival = formatMoment(options[0].arrival, timeZone, locale);
  const why = explainFor(recordMatch(match), expert.personId);
  const terms = why.code === 'ranked' && 'strengths' in why ? why : null;
  return [
    say('desk-ranked', { place, name: expert.name, km: distanceKm, arrival }),
    wayWords(say, wayIn, { now: work.now, staleAfter: work.policies['staleAfter.travel'], timeZone, locale }),
    expert.rating === null ? say('desk-unrated') : say('desk-rating', { rating: expert.rating.toFixed(1) }),
    say('desk-load', { jobs: recentJobs.get(expert.personId) ?? 0 }),
    ...(terms?.strengths ?? []).map((term) => say(`desk-good-${term}`)),
    ...(terms?.weaknesses ?? []).map((term) => say(`desk-bad-${term}`)),
    ...answered(around, expert.personId),
  ].join(' · ');
};

/** What they said to an earlier offer of this ticket: somebody who said no may still be rung up. */
const answered = ({ voice, offers }: Around, expertId: string): readonly string[] => {
  const { say, locale, timeZone } = voice;
  const last = offers.findLast((offer) => offer.expertId === expertId);
  if (last === undefined || last.status === 'withdrawn' || last.status === 'accepted') return [];
  const at = formatClock(last.status === 'open' ? last.sentAt : last.at, timeZone, locale);
  return [say(`desk-answered-${last.status}`, { at })];
};

const nearness = (reason: ExclusionReason): number => {
  const at = NEAREST.indexOf(reason);
  return at === -1 ? NEAREST.length : at;
};

const excludedLines = async ({ voice: { say }, match, work }: Around): Promise<readonly string[]> => {
  const sorted = match.excluded.toSorted((a, b) => nearness(a.reason) - nearness(b.reason));
  const lines: string[] = [];
  for (const { expertId, reason } of sorted.slice(0, EXCLUDED_SHOWN)) {
    const name = (await work.people.find(expertId))?.name ?? say('story-somebody');
    lines.push(say('desk-excluded', { name, why: say(`desk-out-${reason.replaceAll('_', '-')}`) }));
  }
  const more = sorted.length - lines.length;
  return more > 0 ? [...lines, say('desk-excluded-more', { more })] : lines;
};
