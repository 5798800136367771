import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, median, ms, perSecond, quantile, type Row } from './bench.ts';
import { CHANNELS, type NoticeChannel } from './notice/addressees.ts';
import { type Office, openOffice, type Taken } from './notice/office.ts';
import { type Platforms, startPlatforms } from './notice/platforms.ts';
import { startSmallTalk } from './notice/small-talk.ts';
import { withDatabase } from './with-database.ts';

/** Of two ratios the worse one counts. */
const CYCLES = 2;
const TALKERS = 5;
const KNOWN_WITHIN_MS = 45_000;
const BACK_WITHIN_MS = 60_000;

/** Nobody knows of it yet when the notice goes out; or the circuit is open, and the notice is written with that in mind. */
const CONDITIONS = ['all up', 'just broken', 'known to be down'] as const;
type Condition = (typeof CONDITIONS)[number];

/** What one notice to everybody took, as far as it is comparable: of those who prefer a channel that is always up. */
interface Round {
  readonly waits: readonly number[];
  readonly replies: readonly number[];
  readonly perSecond: Readonly<Partial<Record<NoticeChannel, number>>>;
}

export const noticeWithChannelDown: Bench = {
  name: 'notice',
  about:
    'a notice to everybody, and replies to people who talk on WhatsApp meanwhile: the same people and messages of the ' +
    'other channels, with one channel up, just broken, and known to be down, in turns',
  run: ({ people, down }) =>
    withDatabase(async (databaseUrl) => {
      const platforms = await startPlatforms(people, TALKERS);
      const office = await openOffice(databaseUrl, platforms, { people, talkers: TALKERS });
      const rounds: Record<Condition, Round[]> = { 'all up': [], 'just broken': [], 'known to be down': [] };
      const cut: number[] = [];
      const play = async (condition: Condition): Promise<void> => {
        const round = await playRound(office, platforms, down, people);
        rounds[condition].push(round);
        console.log(`  ${condition}: ${tellRound(round)}`);
      };
      // Warm-up.
      await playRound(office, platforms, down, Math.ceil(people / 10));
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        await play('all up');
        await platforms.break(down);
        await play('just broken');
        await until(async () => (await office.stateOf(down)) === 'down', KNOWN_WITHIN_MS);
        await play('known to be down');
        cut.push(await platforms.mend());
        await until(async () => (await office.stateOf(down)) !== 'down', BACK_WITHIN_MS);
        await office.settled();
        await office.tidy();
      }
      await office.close();
      await platforms.stop();
      return [
        ...CONDITIONS.slice(1).flatMap((condition) => compare(down, condition, rounds)),
        tellCut(down, cut, people),
      ];
    }),
};

const playRound = async (office: Office, platforms: Platforms, down: NoticeChannel, people: number): Promise<Round> => {
  const others = CHANNELS.filter((channel) => channel !== down);
  const talk = startSmallTalk(platforms.twilio, TALKERS);
  const notice = await office.tell(people);
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

/** Round against round of the same cycle, so that a machine that changes its pace hits both. */
const compare = (down: NoticeChannel, condition: Condition, rounds: Readonly<Record<Condition, readonly Round[]>>) => [
  ...MEASURES.flatMap(([what, measure, goal]) =>
    QUANTILES.map(([name, q]): Row => {
      const [ours, undisturbed] = [rounds[condition], rounds['all up']].map((some) =>
        some.map((round) => at(round[measure], q)),
      ) as [number[], number[]];
      const ratio = median(ours.map((value, cycle) => value / (undisturbed[cycle] ?? Number.NaN)));
      return {
        what: `${what}, ${name}, ${down} ${condition}`,
        ours: ms(median(ours)),
        against: `${ms(median(undisturbed))} with all up`,
        ratio: ratio.toFixed(2),
        goal,
      };
    }),
  ),
  ...CHANNELS.filter((channel) => channel !== down).map((channel): Row => {
    const [ours = 0, undisturbed = 0] = [rounds[condition], rounds['all up']].map((some) =>
      median(some.map((round) => round.perSecond[channel] ?? 0)),
    );
    return {
      what: `messages by ${channel}, ${down} ${condition}`,
      ours: perSecond(ours),
      against: `${perSecond(undisturbed)} with all up`,
      ratio: (ours / undisturbed).toFixed(2),
      goal: '',
    };
  }),
];

const tellCut = (down: NoticeChannel, cut: readonly number[], people: number): Row => ({
  what: `calls that ${down} cut, per outage`,
  ours: String(median(cut)),
  against: `two notices to ${people.toLocaleString('en-GB')} people`,
  ratio: '',
  goal: '',
});

const tellRound = ({ waits, replies, perSecond: rates }: Round): string =>
  [
    `${waits.length} messages in p50 ${ms(at(waits, 0.5))}, p99 ${ms(at(waits, 0.99))}`,
    `${replies.length} replies in p50 ${ms(at(replies, 0.5))}, p99 ${ms(at(replies, 0.99))}`,
    CHANNELS.map((channel) => `${channel} ${perSecond(rates[channel] ?? 0)}`).join(', '),
  ].join('; ');
