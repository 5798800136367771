import type { Talk } from '../../dialogue.ts';

/** Whether this person's chat can hold a place: by a button of ours, or by WhatsApp's own paper clip. */
export const canSendPlace = ({ work, contactPoint: { channel } }: Talk): boolean =>
  channel === 'whatsapp' || (work.channels.capabilities(channel)?.asksForLocation ?? false);
