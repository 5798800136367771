import { DESK_CHANNEL } from '../people/channel.ts';
import type { Work } from '../ports/work.ts';
import { type DeskVoice, deskVoice } from './desk-voice.ts';

/** Tells a colleague something that only they need to know, in their own chat with us at the desk. */
export const tellColleague = async (
  work: Work,
  personId: string,
  compose: (voice: DeskVoice) => string,
): Promise<void> => {
  const person = await work.people.find(personId);
  const points = await work.people.contactPoints(personId);
  const desk = points.find(({ channel, goneAt }) => channel === DESK_CHANNEL && goneAt === null);
  if (!person || !desk) return;
  const text = compose(deskVoice(work, person));
  const card = { text, blocks: [{ kind: 'text', text } as const] };
  await work.chat.send({ kind: 'whisper', contactPointId: desk.id, spot: null, card });
};
