import type { DeskInput } from '../../desk/desk-input.ts';
import { deskVoice } from '../../desk/desk-voice.ts';
import { mirror, noticeLine } from '../../desk/pages/mirror.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { MOST_CHARACTERS } from './hear-agent.ts';

/**
 * What became of a change to something written at the desk: it reached the customer, or it was about a note of ours, or
 * about something that we have not heard, or could not send.
 */
export type HeardAgain = 'corrected' | 'noted' | 'unheard' | { readonly unsendable: 'empty' | 'too_long' };

/**
 * An agent corrected what they wrote: the customer's message changes in its place, where their chat can do that. A note
 * stays one for ever, whatever it says and whoever has taken over since.
 */
export const hearAgentAgain = async (
  work: Work,
  agent: Person,
  { spot, ref, text }: Extract<DeskInput, { readonly kind: 'rewrote' }>,
): Promise<HeardAgain> => {
  const line = await work.desk.lineAt(spot.place, ref);
  if (!line) return 'unheard';
  const bubble = line.messageId === null ? null : await work.chat.message(line.messageId);
  const body = text.trim();
  if (!bubble || line.kind !== 'agent') return 'noted';
  if (body === '') return { unsendable: 'empty' };
  if (body.length > MOST_CHARACTERS) return { unsendable: 'too_long' };
  const message = { title: agent.name, body };
  await work.chat.reviseMessage(bubble.id, message, 'closed');
  const { id: messageId, contactPointId } = bubble;
  await work.chat.send({ kind: 'edit', contactPointId, messageId, message, otherwise: 'drop' });
  return 'corrected';
};

/** An agent deleted what they wrote: what went to a customer is theirs, and the desk is told so. */
export const agentTookBack = async (
  work: Work,
  agent: Person,
  { spot, ref }: Extract<DeskInput, { readonly kind: 'took_back' }>,
): Promise<void> => {
  const line = await work.desk.lineAt(spot.place, ref);
  if (line?.kind !== 'agent') return;
  await mirror(work, line.pageKey, noticeLine(deskVoice(work).say('talk-desk-took-back', { agent: agent.name })));
};
