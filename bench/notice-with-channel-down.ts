import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, ms, perSecond, quantile, type Row } from './bench.ts';
import { CHANNELS, type NoticeChannel } from './notice/addressees.ts';
import { type Office, openOffice, type Taken } from './notice/office.ts';
import { type Platforms, startPlatforms } from './notice/platforms.ts';
import { startSmallTalk } from './notice/small-talk.ts';
import { withDatabase } from './with-database.ts';

const TALKERS = 5;
const BACK_WITHIN_MS = 60_000;

/** What one notice took, as far as it is comparable: of those who prefer a channel that is always up. */
interface Round {
  readonly waits: readonly number[];
  readonly replies: readonly number[];
  readonly perSecond: Readonly<Partial<Record<NoticeChannel, number>>>;
}

/**
 * A quarter of the people are told while all is well, then everybody while one channel is down (at first nobody knows of
 * it, then its circuit opens), then another quarter while all is well again: a machine that changes its pace hits both.
 */
export const noticeWithChannelDown: Bench = {
  name: 'notice',
  about:
    'a notice to everybody, and replies to people who talk on WhatsApp meanwhile: the other channels while one is ' +
    'down, against the same while all are up',
  run: ({ people, down }) =>
    withDatabase(async (databaseUrl) => {
      const platforms = await startPlatforms(people, TALKERS);
      const office = await openOffice(databaseUrl, platforms, { people, talkers: TALKERS });
      const quarter = Math.floor(people / 4);
      const play = async (condition: string, some: number, from = 0): Promise<Round> => {
        const round = await playRound(office, platforms, down, some, from);
        console.log(`  ${condition}: ${tellRound(round)}`);
        return round;
      };
      await play('warm-up', Math.ceil(people / 10));
      await office.tidy();
      const before = await play('all up', quarter);
      await office.tidy();
      await platforms.break(down);
      const disturbed = await play(`${down} down`, people);
      const cut = await platforms.mend();
      await until(async () => (await office.stateOf(down)) !== 'down', BACK_WITHIN_MS);
      await office.settled();
      await office.tidy();
      const after = await play('all up again', quarter, quarter);
      await office.close();
      await platforms.stop();
      return [...compare(down, disturbed, together(before, after)), tellCut(down, cut, people)];
    }),
};

/** Rates are of rounds, and don't add up. */
const together = (one: Round, other: Round): Round => ({
  waits: [...one.waits, ...other.waits],
  replies: [...one.replies, ...other.replies],
  perSecond: one.perSecond,
});

const playRound = async (
  office: Office,
  platforms: Platforms,
  down: NoticeChannel,
  people: number,
  from: number,
): Promise<Round> => {
  const others = CHANNELS.filter((channel) => channel !== down);
  const talk = startSmallTalk(platforms.twilio, TALKERS);
  const notice = await office.tell(people, from);
  await office.delivered(notice, others);
  const replies = await talk.end();
  const taken = await office.taken(notice);
  const waits = taken
    .filter(({ preferred }) => preferred !== down)
    .map(({ writtenAt, takenAt }) => takenAt - writtenAt);
  return {
    waits,
    replies,
    perSecond: Object.fromEntries(CHANNELS.map((channel) => [channel, rateOf(taken, channel)])),
  };
};

const rateOf = (taken: readonly Taken[], channel: NoticeChannel): number => {
  const on = taken.filter((message) => message.channel === channel);
  if (on.length === 0) return 0;
  const first = Math.min(...on.map(({ writtenAt }) => writtenAt));
  const last = Math.max(...on.map(({ takenAt }) => takenAt));
  return on.length / ((last - first) / 1_000);
};

/** A circuit needs its time to open; of a channel whose platform answers all other questions it never does. */
const until = async (isSo: () => Promise<boolean>, withinMs: number): Promise<void> => {
  for (const end = performance.now() + withinMs; performance.now() < end; await sleep(200)) if (await isSo()) return;
};

const at = (values: readonly number[], q: number): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    q,
  );

const QUANTILES = [
  ['p50', 0.5],
  ['p95', 0.95],
  ['p99', 0.99],
] as const;

const MEASURES = [
  ['notice on the other channels', 'waits', '≤ 1.2'],
  ['reply to who talks on WhatsApp', 'replies', ''],
] as const;

const compare = (down: NoticeChannel, disturbed: Round, undisturbed: Round): readonly Row[] =>
  MEASURES.flatMap(([what, measure, goal]) =>
    QUANTILES.map(([name, q]): Row => {
      const [ours, against] = [at(disturbed[measure], q), at(undisturbed[measure], q)];
      return {
        what: `${what}, ${name}, ${down} down`,
        ours: ms(ours),
        against: `${ms(against)} with all up`,
        ratio: (ours / against).toFixed(2),
        goal,
      };
    }),
  );

const tellCut = (down: NoticeChannel, cut: number, people: number): Row => ({
  what: `calls that ${down} cut`,
  ours: String(cut),
  against: `a notice to ${people.toLocaleString('en-GB')} people`,
  ratio: '',
  goal: '',
});

const tellRound = ({ waits, replies, perSecond: rates }: Round): string =>
  [
    `${waits.length} messages in p50 ${ms(at(waits, 0.5))}, p99 ${ms(at(waits, 0.99))}`,
    `${replies.length} replies in p50 ${ms(at(replies, 0.5))}, p99 ${ms(at(replies, 0.99))}`,
    CHANNELS.map((channel) => `${channel} ${perSecond(rates[channel] ?? 0)}`).join(', '),
  ].join('; ');
