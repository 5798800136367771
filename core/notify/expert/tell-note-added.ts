import { shorten } from '../../dialogue/format/shorten.ts';
import type { Work } from '../../ports/work.ts';
import type { Attachment, Ticket } from '../../ticket/ticket.ts';
import { isActive } from '../../visit/visit.ts';
import { aboutVisit } from '../about-visit.ts';
import { tell } from '../tell.ts';

const WORDS_SHOWN = 2_000;

/** The customer has something to add for the expert who is on it. */
export const tellNoteAdded = async (
  work: Work,
  ticket: Ticket,
  visitId: string,
  { text, attachments }: { readonly text: string; readonly attachments: readonly Attachment[] },
): Promise<void> => {
  const visit = (await work.visits.find(visitId))?.state;
  if (!visit || !isActive(visit)) return;
  const words = shorten(text, WORDS_SHOWN);
  await tell(work, visit.expertId, aboutVisit(work, ticket, visit), (say) => ({
    title: say('visit-note-added-title', { code: ticket.code, device: ticket.device.label }),
    body: words === '' ? say('visit-note-added-files', { count: attachments.length }) : say('visit-words', { words }),
    ...(attachments.length > 0 && { media: attachments }),
  }));
};
