import type { Emulator } from '../emulator.ts';
import { optOutKey } from '../messages/addresses.ts';
import { startLife } from '../messages/life-cycle.ts';
import { makeMessage } from '../messages/make-message.ts';
import type { Webhook } from '../world.ts';
import { raiseAlert } from './alerts.ts';
import type { TwimlMessage } from './read-twiml.ts';

/** Messages that the app asked for in its answer. Refusals are known to nobody but the debugger. */
export function answerTwiml(emulator: Emulator, { messageSid, url }: Webhook, answers: TwimlMessage[]): void {
  const inbound = emulator.world.messages.get(messageSid);
  if (!inbound) return;
  for (const { body, mediaUrls, to = inbound.from } of answers) {
    const isOptedOut = emulator.world.optOuts.has(optOutKey(emulator, to));
    const isEmpty = body === '' && mediaUrls.length === 0;
    const code = isEmpty ? 14103 : body.length > 1_600 ? 21617 : isOptedOut ? 21610 : null;
    if (code !== null) {
      raiseAlert(emulator, { code, text: 'the answer was not sent', url, messageSid });
      continue;
    }
    const message = makeMessage(emulator, {
      direction: 'outbound-reply',
      sentBy: 'app',
      from: inbound.to,
      to,
      body,
      mediaUrls,
      status: 'queued',
    });
    startLife(emulator, message);
  }
}
