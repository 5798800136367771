/** Telegram's message id, and what an edit has to know about the message. */
export interface MessageReference {
  readonly messageId: number;
  readonly holds: 'text' | 'caption' | 'reply_keyboard';
}

const LETTERS = { text: 't', caption: 'c', reply_keyboard: 'k' } as const;

export const writeReference = ({ messageId, holds }: MessageReference): string => `${LETTERS[holds]}${messageId}`;

export const readReference = (reference: string): MessageReference | null => {
  const [, letter, id] = /^([tck])(\d+)$/.exec(reference) ?? [];
  if (!letter || !id) return null;
  return { messageId: Number(id), holds: letter === 't' ? 'text' : letter === 'c' ? 'caption' : 'reply_keyboard' };
};
