import { channelFacts } from '../../notify/reach.ts';
import { reachability } from '../../notify/reachability.ts';
import { newContactPoint } from '../../people/new-contact-point.ts';
import { NUMBER_CHANNELS, type NumberChannel } from '../../people/channel.ts';
import type { Work } from '../../ports/work.ts';

/** How a number stands to somebody who says that it is theirs. */
export interface WaysToProve {
  /** Where a code would get through now. */
  readonly open: readonly NumberChannel[];
  /** Where it is theirs already. */
  readonly theirs: readonly NumberChannel[];
  /** Where its owner has told the carrier that they want to hear no more. */
  readonly optedOut: readonly NumberChannel[];
}

/** By which channels a code could be sent to a number, as things look now. */
export const waysToProve = async (work: Work, personId: string, number: string): Promise<WaysToProve> => {
  const open: NumberChannel[] = [];
  const theirs: NumberChannel[] = [];
  const optedOut: NumberChannel[] = [];
  for (const channel of NUMBER_CHANNELS) {
    const known = await work.people.findContactPoint(channel, number);
    if (known?.personId === personId && known.verified) theirs.push(channel);
    else if (known && known.optedOutAt !== null) optedOut.push(channel);
    else {
      const point = known ?? newContactPoint({ id: '', personId, channel, address: number, verified: true });
      // A number that was unreachable once may be reached now that somebody says it is theirs.
      const tried = { ...point, verified: true, goneAt: null };
      if (reachability(tried, channelFacts(work), work.now).kind !== 'no') open.push(channel);
    }
  }
  return { open, theirs, optedOut };
};
