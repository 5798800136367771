import type { Channel, NumberChannel } from '../../../people/channel.ts';
import { hasNumbers } from '../../../people/number-of.ts';
import type { Draft } from '../../conversation.ts';

/** What is being proved, inside the draft of whichever dialogue asks for a number. */
export interface ClaimDraft {
  readonly number: string;
  /** Null: it is still to be chosen how the code is sent. */
  readonly channel: NumberChannel | null;
  readonly codeId: string | null;
}

/** Null where no number was typed yet. */
export const claimIn = ({ claim }: Draft): ClaimDraft | null => {
  if (typeof claim !== 'object' || claim === null || Array.isArray(claim)) return null;
  const { number, channel, codeId } = claim as Readonly<Record<string, unknown>>;
  if (typeof number !== 'string') return null;
  const isWay = typeof channel === 'string' && hasNumbers(channel as Channel);
  return {
    number,
    channel: isWay ? (channel as NumberChannel) : null,
    codeId: typeof codeId === 'string' ? codeId : null,
  };
};

export const withClaim = (draft: Draft, { number, channel, codeId }: ClaimDraft): Draft => ({
  ...draft,
  claim: { number, channel, codeId },
});

export const withoutClaim = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([key]) => key !== 'claim'));
