import type { CapabilityReading } from './capability.ts';
import { readEvidence } from './evidence.ts';

type Known = Pick<CapabilityReading, 'state' | 'evidence'> | null;

/**
 * The platform's words with which a channel refuses our messages, whatever it says when it is asked; null where it does
 * not. A number that is not ours any more, a WhatsApp sender that Meta has disabled: the account knows nothing of it.
 */
export const refusalOf = (reading: Known): string | null => {
  if (reading?.state !== 'down') return null;
  const { seen, quote } = readEvidence(reading.evidence);
  return seen === 'refuses' || seen === 'on_trial' ? quote : null;
};

/** The same where messages are tried, one at a time, to find out whether that is over. */
export const trialOf = (reading: Known): string | null =>
  reading !== null && readEvidence(reading.evidence).seen === 'on_trial' ? refusalOf(reading) : null;
