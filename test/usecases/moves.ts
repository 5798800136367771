import type { Instant } from '../../core/kernel/instant.ts';
import { days, hours, minutes } from '../../core/kernel/instant.ts';
import type { Place } from '../../core/kernel/place.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { Window } from '../../core/kernel/window.ts';
import type { Work } from '../../core/ports/work.ts';
import { acceptOffer } from '../../core/usecases/accept-offer.ts';
import { declineOffer } from '../../core/usecases/answer-offer.ts';
import { cancelTicket } from '../../core/usecases/cancel-ticket.ts';
import { changeWindows } from '../../core/usecases/change-windows.ts';
import { finishVisit } from '../../core/usecases/finish-visit.ts';
import { loseVisit } from '../../core/usecases/lose-visit.ts';
import { rateVisit } from '../../core/usecases/rate-visit.ts';
import { reopenTicket } from '../../core/usecases/reopen-ticket.ts';
import { arrive, depart } from '../../core/usecases/run-visit.ts';
import { settleHold } from '../../core/usecases/settle-hold.ts';
import { type FaultReport, submitTicket } from '../../core/usecases/submit-ticket.ts';
import type { Outcome } from '../../core/visit/visit.ts';
import { MODEL, type Town } from '../town.ts';

/** Something that somebody may do; `pick` chooses among those whom, or what, it may be done to. */
export interface Move {
  readonly kind: MoveKind;
  readonly pick: number;
  readonly shape: number;
}

export const MOVE_KINDS = [
  'report',
  'accept',
  'decline',
  'go_on',
  'depart',
  'arrive',
  'finish',
  'lose',
  'cancel',
  'change_windows',
  'reopen',
  'rate',
  'settle',
] as const;

export type MoveKind = (typeof MOVE_KINDS)[number];

interface OpenOffer {
  readonly id: string;
  readonly expertId: string;
  readonly options: number;
}
interface ActiveVisit {
  readonly id: string;
  readonly status: string;
  readonly expertId: string;
}
interface AnyTicket {
  readonly id: string;
  readonly status: string;
  readonly customerId: string;
  readonly visitId: string | null;
}

const ALTONA: Place = { lat: 53.5518, lon: 9.9966 };
const PLACES: readonly Place[] = [
  ALTONA,
  { lat: 53.5768, lon: 9.9534 },
  { lat: 53.5897, lon: 10.0445 },
  { lat: 53.5478, lon: 9.9351 },
];

/** Times as customers give them: a morning, an afternoon or an evening from now on, and perhaps the same a day later. */
const someWindows = (now: Instant, shape: number): readonly Window[] => {
  const midnight = Math.floor(now / days(1)) * days(1);
  const parts = [8, 10, 12, 14, 16, 32, 36, 39].map((from) => ({
    start: midnight + hours(from),
    end: midnight + hours(from + 2 + (shape % 3)),
  }));
  const ahead = parts.filter(({ end }) => end > now + hours(1));
  const one = pickOf(ahead, shape) ?? { start: now + hours(1), end: now + hours(4) };
  return shape % 2 === 0 ? [one] : [one, { start: one.start + days(1), end: one.end + days(1) }];
};

const outcomes = (now: Instant): readonly [Outcome, ...Outcome[]] => {
  const said = { note: 'As it was.', attachments: [] };
  return [
    { kind: 'fixed', ...said },
    { kind: 'follow_up_needed', minutes: 45, ...said },
    { kind: 'part_needed', part: 'T-con board', until: now + days(1), ...said },
    { kind: 'wrong_skill', ...said },
    { kind: 'irreparable', ...said },
  ];
};

/** What a visit's expert does next. */
const NEXT_STEP: Readonly<Record<string, 'depart' | 'arrive' | 'finish'>> = {
  confirmed: 'depart',
  en_route: 'arrive',
  on_site: 'finish',
};

/** Where a move would be in place. Mostly it is made there, and now and then where it is not. */
const IN_PLACE: Readonly<Partial<Record<MoveKind, readonly string[]>>> = {
  depart: ['confirmed'],
  arrive: ['en_route'],
  finish: ['on_site'],
  reopen: ['resolved'],
  rate: ['resolved', 'irreparable', 'closed'],
  settle: ['incomplete'],
};

const pickInPlace = <T extends { readonly status: string }>(
  list: readonly T[],
  { kind, pick }: Move,
): T | undefined => {
  const inPlace = list.filter(({ status }) => IN_PLACE[kind]?.includes(status) ?? true);
  return pickOf(pick % 5 > 0 && inPlace.length > 0 ? inPlace : list, pick);
};

const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

export const openOffers = async ({ pool }: Town): Promise<readonly OpenOffer[]> =>
  (
    await pool.query<OpenOffer>(
      `SELECT id::text, expert_id::text AS "expertId", jsonb_array_length(state->'options') AS options
         FROM offer WHERE status = 'open' ORDER BY made_at, id`,
    )
  ).rows;

export const activeVisits = async ({ pool }: Town): Promise<readonly ActiveVisit[]> =>
  (
    await pool.query<ActiveVisit>(
      `SELECT id::text, status, expert_id::text AS "expertId" FROM visit
        WHERE status IN ('confirmed', 'en_route', 'on_site') ORDER BY id`,
    )
  ).rows;

const allTickets = async ({ pool }: Town): Promise<readonly AnyTicket[]> =>
  (
    await pool.query<AnyTicket>(
      `SELECT id::text, status, customer_id::text AS "customerId", state->>'visitId' AS "visitId" FROM ticket ORDER BY id`,
    )
  ).rows;

type Attempt = (work: Work) => Promise<Result<unknown>>;

/** Makes a move, if there is anything to move. What the use case refuses is refused; what it throws is a bug. */
export const makeMove = async (town: Town, customers: readonly string[], move: Move): Promise<string | null> => {
  const attempt = await attemptOf(town, customers, move);
  if (!attempt) return null;
  const result = await town.do(attempt);
  return result.ok ? 'done' : result.refusal.code;
};

const attemptOf = async (town: Town, customers: readonly string[], move: Move): Promise<Attempt | null> => {
  const { kind, pick, shape } = move;
  switch (kind) {
    case 'report':
      return (work) => report(work, pickOf(customers, pick) ?? '', shape);
    case 'accept':
    case 'decline': {
      const offer = pickOf(await openOffers(town), pick);
      if (!offer) return null;
      const { id, expertId, options } = offer;
      return kind === 'accept'
        ? (work) => acceptOffer(work, id, expertId, shape % options)
        : (work) => declineOffer(work, id, expertId);
    }
    case 'go_on':
    case 'depart':
    case 'arrive':
    case 'finish':
    case 'lose': {
      const visit = pickInPlace(await activeVisits(town), move);
      const step = kind === 'go_on' ? NEXT_STEP[visit?.status ?? ''] : kind;
      return visit && step ? (work) => attend(work, step, visit, shape) : null;
    }
    default: {
      const ticket = pickInPlace(await allTickets(town), move);
      return ticket ? (work) => ask(work, kind, ticket, shape) : null;
    }
  }
};

export const aReport = (customerId: string, windows: readonly Window[], place: Place = ALTONA): FaultReport => ({
  customerId,
  device: { category: 'tv', modelId: MODEL, brand: 'Samsung', label: 'Samsung UE55AU7100' },
  description: 'The picture is gone.',
  attachments: [],
  address: { text: 'Lange Reihe 75, Hamburg', place, timeZone: 'Europe/Berlin' },
  windows,
});

/** One model in seven is one that nobody knows. */
const report = (work: Work, customerId: string, shape: number): Promise<Result<unknown>> => {
  const usual = aReport(customerId, someWindows(work.now, shape), PLACES[shape % PLACES.length]);
  const device = shape % 7 === 3 ? { ...usual.device, modelId: null } : usual.device;
  return submitTicket(work, { ...usual, device });
};

const attend = (
  work: Work,
  kind: 'depart' | 'arrive' | 'finish' | 'lose',
  { id, expertId }: ActiveVisit,
  shape: number,
): Promise<Result<unknown>> => {
  switch (kind) {
    case 'depart':
      return depart(work, id, expertId);
    case 'arrive':
      return arrive(work, id, expertId);
    case 'finish': {
      const all = outcomes(work.now);
      const [fixed] = all;
      return finishVisit(work, id, expertId, all[shape % (2 * all.length)] ?? fixed);
    }
    case 'lose':
      return loseVisit(work, id, expertId, 'car_broke_down');
  }
};

const ask = (
  work: Work,
  kind: 'cancel' | 'change_windows' | 'reopen' | 'rate' | 'settle',
  { id, customerId, visitId }: AnyTicket,
  shape: number,
): Promise<Result<unknown>> => {
  const windows = someWindows(work.now, shape);
  switch (kind) {
    case 'cancel':
      return cancelTicket(work, id, customerId, 'It works again.');
    case 'change_windows':
      return changeWindows(work, id, customerId, windows);
    case 'reopen':
      return reopenTicket(work, id, customerId, { why: 'Dark again.', windows });
    case 'rate':
      return rateVisit(work, { ticketId: id, visitId: visitId ?? id, customerId, stars: 4, comment: '' });
    case 'settle':
      return settleHold(work, id, shape % 2 === 0 ? 'model' : 'payment');
  }
};

/** How long nothing is done: often some minutes, at times a night, seldom two weeks. */
export const someTime = (shape: number): number =>
  shape > 94 ? days(15) : (([5, 11, 11, 40, 90, 300, 840] as const).map(minutes)[shape % 7] ?? minutes(5));
