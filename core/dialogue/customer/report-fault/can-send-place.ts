import type { Talk } from '../../dialogue.ts';

/** Whether this person's chat can hold a place. */
export const canSendPlace = ({ work, contactPoint: { channel } }: Talk): boolean =>
  work.channels.capabilities(channel)?.takesLocation ?? false;
