import type { IncomingUpdate } from '../../core/ports/inbox-store.ts';
import { days, minutes } from '../../core/kernel/instant.ts';
import { createTwilioCaller } from '../../bots/twilio/twilio-caller.ts';
import { parseSms } from '../../bots/twilio/sms/parse-sms.ts';
import { type OpenTwilio, openTwilio } from '../../test/open-twilio.ts';
import pino from 'pino';
import { createReadingBack } from './read-back-twilio.ts';

let twilio: OpenTwilio;
let kept: IncomingUpdate[];
let readBack: () => Promise<void>;

const control = () => twilio.emulator().control;
const moveClock = (byMs: number) => control().moveClock({ byMs });

beforeEach(async () => {
  twilio = await openTwilio();
  kept = [];
  const inbox = {
    put: (updates: readonly IncomingUpdate[]) => {
      kept.push(...updates);
      return Promise.resolve();
    },
  };
  const { smsFrom } = twilio.emulator();
  readBack = createReadingBack(
    createTwilioCaller(twilio.account),
    { ...twilio.account, apiUrl: twilio.account.apiUrl, smsFrom, whatsappFrom: null },
    // The sandbox moves both clocks as one.
    { inbox, log: pino({ enabled: false }), businessNow: async () => (await control().settings()).now },
  );
});
afterEach(() => twilio.close());

const writeInAnOutage = async (text: string): Promise<void> => {
  twilio.troubles.push(new Error('the database is gone'));
  await control().say({ person: 'ann', channel: 'sms', text });
  await twilio.settled();
};
const said = () => kept.map(({ raw }) => parseSms(raw, 7)?.input);

it('What came in an outage is read back in the sandbox, too, however far its clock was moved', async () => {
  await moveClock(days(3));
  await readBack();
  await writeInAnOutage('Are you there?');
  await moveClock(minutes(5));
  await readBack();
  expect(said()).toEqual([{ kind: 'text', text: 'Are you there?' }]);
});

it('What came before the clock was moved is read back after it', async () => {
  await readBack();
  await writeInAnOutage('Are you there?');
  await moveClock(minutes(90));
  await readBack();
  expect(said()).toHaveLength(1);
});
