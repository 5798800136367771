import { announce, type Emulator } from '../emulator.ts';
import { optOutKey } from '../messages/addresses.ts';
import { startLife } from '../messages/life-cycle.ts';
import { makeMessage } from '../messages/make-message.ts';
import type { Channel } from '../twilio-types.ts';
import type { TwilioMessage } from '../world.ts';

export type Keyword = 'STOP' | 'START' | 'HELP';

const words: Readonly<Record<Keyword, readonly string[]>> = {
  STOP: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  START: ['START', 'YES', 'UNSTOP'],
  HELP: ['HELP', 'INFO'],
};

const answers: Readonly<Record<Keyword, string>> = {
  STOP: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  START:
    'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
  HELP: 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
};

/** Only alone: "please stop" is a message like any other. */
export function keywordOf({ settings }: Emulator, channel: Channel, text: string): Keyword | null {
  if (!settings.optOutChannels.includes(channel)) return null;
  const word = text.trim().toUpperCase();
  for (const keyword of ['STOP', 'START', 'HELP'] as const) {
    if (words[keyword].includes(word)) return keyword;
  }
  return null;
}

/** Twilio acts on the word and answers it, whatever the app makes of it. */
export function actOnKeyword(emulator: Emulator, message: TwilioMessage, keyword: Keyword): void {
  const { optOuts } = emulator.world;
  const key = optOutKey(emulator, message.from);
  const wasOut = optOuts.has(key);
  if (keyword === 'STOP') optOuts.set(key, { at: emulator.now(), keyword: message.body.trim() });
  if (keyword === 'START') optOuts.delete(key);
  announce(emulator, 'person', message.person, { address: message.from, optedOut: optOuts.has(key) });
  // Who has left already is not told so again.
  if (keyword === 'STOP' && wasOut) return;
  const answer = makeMessage(emulator, {
    direction: 'outbound-reply',
    sentBy: 'twilio',
    from: message.to,
    to: message.from,
    body: answers[keyword],
    status: 'queued',
  });
  startLife(emulator, answer);
}
