import { createTwilioReadBack, type TwilioReadBack } from '../../bots/twilio/read-back.ts';
import type { TwilioCaller } from '../../bots/twilio/twilio-caller.ts';
import { hours, type Instant, minutes } from '../../core/kernel/instant.ts';
import { startLoop } from '../../jobs/loop/start-loop.ts';
import type { Ground, Running } from './connection.ts';
import type { TwilioConfig } from './twilio-config.ts';

export type ReadBackGround = Pick<Ground, 'inbox' | 'log' | 'businessNow'>;

const READ_BACK_EVERY = minutes(5);
/** Clocks differ, and a message is in the list a little later than it says. */
const OVERLAP = minutes(5);
/** The list knows less than a webhook tells, and the inbox keeps what comes first: those under way are waited for. */
const WEBHOOKS_FIRST = minutes(2);
/** The first look of each term: nobody knows what the one before has seen. */
const LONGEST_BACK = hours(24);

/** What came in while nobody could store it stands in Twilio's list alone: it is looked through again and again. */
export const startReadingBack = (caller: TwilioCaller, account: TwilioConfig, ground: ReadBackGround): Running => {
  const readBack = createReadingBack(caller, account, ground);
  return startLoop({
    name: 'twilio-read-back',
    log: ground.log,
    every: READ_BACK_EVERY,
    step: () => readBack().then(() => null),
  });
};

/**
 * Looks once through all lists. An emulated Twilio dates its messages by the business clock, which the sandbox moves; the
 * real one lives in real time, from which the business clock differs nowhere but in the sandbox.
 */
export const createReadingBack = (
  caller: TwilioCaller,
  account: TwilioConfig,
  ground: ReadBackGround,
): (() => Promise<void>) => {
  const { businessNow, log } = ground;
  const lists = listsOf(caller, account, ground);
  const readUpTo = new Map<TwilioReadBack, Instant>();
  const readBack = async (list: TwilioReadBack): Promise<void> => {
    const startedAt = await businessNow();
    const from = Math.max(readUpTo.get(list) ?? 0, startedAt - LONGEST_BACK) - OVERLAP;
    await list.between(from, startedAt - WEBHOOKS_FIRST);
    readUpTo.set(list, startedAt);
  };
  return async () => {
    for (const list of lists) {
      // Nobody is to be hammered who shuts us out: the next look goes as far back as this one was to.
      await readBack(list).catch((error: unknown) => log.warn({ err: error }, 'Twilio’s list could not be read'));
    }
  };
};

const listsOf = (
  caller: TwilioCaller,
  { smsFrom, whatsappFrom }: TwilioConfig,
  { inbox, log }: ReadBackGround,
): readonly TwilioReadBack[] => {
  const listOf = (from: string): TwilioReadBack => createTwilioReadBack({ caller, inbox, from, log });
  return [
    ...(smsFrom === null ? [] : [listOf(smsFrom)]),
    ...(whatsappFrom === null ? [] : [listOf(`whatsapp:${whatsappFrom}`)]),
  ];
};
