import { announce, type Emulator } from '../emulator.ts';
import { makeStatusWebhook } from '../deliver/make-webhook.ts';
import { takeTurn } from '../rate-limits.ts';
import type { MessageStatus } from '../twilio-types.ts';
import type { TwilioMessage } from '../world.ts';
import { nextStep, type Step } from './next-step.ts';

/** An outbound message takes its statuses one after the other, each after its pause, until one is final. */
export function startLife(emulator: Emulator, message: TwilioMessage): void {
  tellApp(emulator, message);
  scheduleNext(emulator, message);
}

/** What an earlier process left on its way goes on. */
export function resumeLives(emulator: Emulator): void {
  for (const message of emulator.world.messages.values()) {
    if (message.direction !== 'inbound') scheduleNext(emulator, message);
  }
}

export function stopLives({ lives }: Emulator): void {
  for (const timer of lives.values()) clearTimeout(timer);
  lives.clear();
}

function scheduleNext(emulator: Emulator, message: TwilioMessage): void {
  const pauses: Partial<Record<MessageStatus, number>> = emulator.settings.statusPausesMs;
  const pauseMs = pauses[message.status];
  if (pauseMs === undefined || emulator.closed) return;
  const turn = message.status === 'queued' ? takeTurn(emulator, message.from, message.channel, message.numSegments) : 0;
  const timer = setTimeout(() => {
    emulator.lives.delete(message.sid);
    void advance(emulator, message);
  }, pauseMs + turn);
  clearTimeout(emulator.lives.get(message.sid));
  emulator.lives.set(message.sid, timer);
}

async function advance(emulator: Emulator, message: TwilioMessage): Promise<void> {
  const before = message.status;
  const step = await nextStep(emulator, message);
  // Reading media takes its time: meanwhile the emulator may have closed or been reset.
  const isCurrent = emulator.world.messages.get(message.sid) === message && message.status === before;
  if (emulator.closed || step === null || !isCurrent) return;
  takeStep(emulator, message, step);
  scheduleNext(emulator, message);
}

/** Also for what has no pause of its own: `read`. */
export function takeStep(emulator: Emulator, message: TwilioMessage, step: Step): void {
  const now = emulator.now();
  message.status = step.status;
  message.errorCode = step.errorCode ?? null;
  message.updatedAt = now;
  message.statuses.push({ status: step.status, at: now, errorCode: message.errorCode });
  if (step.status === 'sent') message.sentAt = now;
  if (step.isShown) message.shownAt ??= now;
  message.seq = announce(emulator, 'status', message.person, message);
  tellApp(emulator, message);
}

/** Twilio's own answers have nobody to be told of. */
function tellApp(emulator: Emulator, message: TwilioMessage): void {
  if (message.sentBy === 'app') makeStatusWebhook(emulator, message);
}
