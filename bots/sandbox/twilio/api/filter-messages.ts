import type { Emulator } from '../emulator.ts';
import type { TwilioMessage } from '../world.ts';
import type { Refusal } from './answers.ts';

const dayMs = 24 * 60 * 60_000;
const dateForm = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z)?$/;

/** Newest first, as Twilio lists them: after an outage the app reads here what it missed. */
export function filterMessages({ world }: Emulator, values: URLSearchParams): TwilioMessage[] | Refusal {
  const to = values.get('To');
  const from = values.get('From');
  const [on, before, after] = ['DateSent', 'DateSent<', 'DateSent>'].map((name) => values.get(name));
  const wrong = [on, before, after].find((text) => typeof text === 'string' && !isDate(text));
  if (typeof wrong === 'string') return { status: 400, code: 20001, message: `Invalid date: ${wrong}` };
  const isInside = (sentAt: number | null) =>
    (!on || (sentAt !== null && sentAt >= startOf(on.slice(0, 10)) && sentAt < startOf(on.slice(0, 10)) + dayMs)) &&
    (!before || (sentAt !== null && sentAt <= endOf(before))) &&
    (!after || (sentAt !== null && sentAt >= startOf(after)));
  return [...world.messages.values()]
    .filter(
      (message) =>
        message.deletedAt === null &&
        (to === null || message.to === to) &&
        (from === null || message.from === from) &&
        isInside(message.sentAt),
    )
    .toReversed();
}

function isDate(text: string): boolean {
  return dateForm.test(text) && !Number.isNaN(Date.parse(text));
}

function startOf(date: string): number {
  return Date.parse(date);
}

/** A whole day, or the whole second that was named. */
function endOf(date: string): number {
  return Date.parse(date) + (date.length === 10 ? dayMs : 1_000) - 1;
}
