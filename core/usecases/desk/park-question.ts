import type { Frame } from '../../dialogue/conversation.ts';
import type { Work } from '../../ports/work.ts';

/** Takes the buttons off the open question, and keeps where the person stood, to be asked again later. */
export const parkQuestion = async (work: Work, frame: Frame | null): Promise<Frame | null> => {
  const bubble = frame?.questionId ? await work.chat.message(frame.questionId) : null;
  if (bubble?.state === 'open') {
    const { title, body, media } = bubble.message;
    const message = { ...(title && { title }), ...(media && { media }), body };
    await work.chat.reviseMessage(bubble.id, message, 'closed');
    const { id: messageId, contactPointId } = bubble;
    await work.chat.send({ kind: 'edit', contactPointId, messageId, message, otherwise: 'drop' });
  }
  return frame && { ...frame, questionId: null };
};
