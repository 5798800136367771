import { setTimeout as sleep } from 'node:timers/promises';
import type { TwilioControl } from '../../bots/sandbox/twilio/control-client.ts';
import { talker } from './addressees.ts';

/** A handful of people who ask us something on WhatsApp, again and again, until they are told to stop. */
export interface SmallTalk {
  /** Milliseconds that the replies took, by the platform's clock: from what was said to the answer's being taken. */
  end(): Promise<readonly number[]>;
}

const PACE_MS = 400;

export const startSmallTalk = (twilio: TwilioControl, talkers: number): SmallTalk => {
  const taken: number[] = [];
  const over = new AbortController();
  const talk = async (person: string): Promise<void> => {
    while (!over.signal.aborted) {
      taken.push(await replied(twilio, person));
      await sleep(PACE_MS);
    }
  };
  const talking = Promise.all(Array.from({ length: talkers }, (_, index) => talk(talker(index).name)));
  return {
    end: async () => {
      over.abort();
      await talking;
      return taken;
    },
  };
};

const replied = async (twilio: TwilioControl, person: string): Promise<number> => {
  const { messageSids, seq } = await twilio.say({ person, channel: 'whatsapp', text: '/help' });
  const said = await twilio.waitForMessage(person, ({ sid }) => messageSids.includes(sid));
  const reply = await twilio.waitForMessage(person, ({ sentBy }) => sentBy === 'app', {
    after: seq,
    timeoutMs: 60_000,
  });
  return reply.createdAt - said.createdAt;
};
