import type { ContactPoint } from '../../core/people/person.ts';
import type { QueueServer } from '../../jobs/queue/queue-server.ts';
import { startJobs, type Jobs } from '../../jobs/start-jobs.ts';
import { timerHandlers } from '../../jobs/timers/timer-handlers.ts';
import { aPaperPlatform, eventually, openFlow, type OpenFlow, type PaperPlatform } from '../open-flow.ts';
import { addContact } from '../stored-samples.ts';

/** A worker's jobs on a real database, with a chat platform on paper; each test begins with empty tables. */
export interface WorkerInTest {
  readonly flow: OpenFlow;
  readonly platform: PaperPlatform;
  /** Holds that were let go by timers. */
  readonly lapsed: readonly string[];
  /** Values of metrics, as they are now. */
  readonly gauges: ReadonlyMap<string, number>;
  start(server: QueueServer): void;
  /** Until its stop is through. */
  stop(): Promise<void>;
  /** Resolves once the log says a line that begins like this. */
  says(line: string): Promise<void>;
  unsent(): Promise<number>;
  allSent(): Promise<void>;
  contacts(count: number): Promise<readonly ContactPoint[]>;
}

/** Opens before the tests of the surrounding `describe`, and closes after them. */
export const aWorker = (): WorkerInTest => {
  const now = { flow: null as OpenFlow | null, jobs: null as Jobs | null, platform: aPaperPlatform() };
  const lapsed: string[] = [];
  const gauges = new Map<string, number>();
  const flow = (): OpenFlow => {
    if (!now.flow) throw new Error('It opens before the first test');
    return now.flow;
  };
  const stop = async (): Promise<void> => {
    await now.jobs?.drain();
    now.jobs = null;
  };
  const unsent = async (): Promise<number> =>
    (await flow().pool.query(`select seq from outbox where status = 'waiting'`)).rows.length;

  beforeAll(async () => {
    now.flow = await openFlow();
  });
  afterAll(() => flow().close());
  beforeEach(async () => {
    await flow().pool.query('truncate inbox, outbox, timer, task; update business_clock set offset_ms = 0');
    now.platform = aPaperPlatform();
    lapsed.length = 0;
    gauges.clear();
    flow().said.length = 0;
  });
  afterEach(stop);

  return {
    get flow() {
      return flow();
    },
    get platform() {
      return now.platform;
    },
    lapsed,
    gauges,
    start: (server) => {
      now.jobs = startJobs(optionsOf(flow(), now.platform, lapsed, gauges, server));
    },
    stop,
    says: (line) => eventually(() => flow().said.some((said) => said.startsWith(line))),
    unsent,
    allSent: () => eventually(async () => (await unsent()) === 0),
    contacts: async (count) => {
      const contacts: ContactPoint[] = [];
      for (let n = 0; n < count; n += 1) contacts.push(await addContact(flow()));
      return contacts;
    },
  };
};

const optionsOf = (
  flow: OpenFlow,
  platform: PaperPlatform,
  lapsed: string[],
  gauges: Map<string, number>,
  queueServer: QueueServer,
): Parameters<typeof startJobs>[0] => ({
  ...flow,
  metrics: { ...flow.metrics, set: (name, value) => void gauges.set(name, value) },
  adapters: new Map([['telegram', platform]]),
  unitOfWork: flow.works,
  handleInbound: () => Promise.resolve(),
  isWaitingForMore: () => false,
  onDeadUpdate: () => Promise.resolve(),
  onSettled: () => Promise.resolve(),
  timerHandlers: {
    ...timerHandlers,
    lapse_hold: async (_work, { hold }) => {
      lapsed.push(hold);
      await Promise.resolve();
    },
  },
  circuits: { admit: () => null, letsThrough: () => true, note: () => Promise.resolve() },
  queueServer,
});
