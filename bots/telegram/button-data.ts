/** A button carries an opaque message id and the number of the choice: 64 bytes at most, no state. */
export const writeButton = (messageId: string, choice: number): string => `${messageId}:${choice}`;

export const readButton = (data: string): { messageId: string; choice: number } | null => {
  const [, messageId, choice] = /^([A-Za-z0-9]{1,48}):(\d{1,3})$/.exec(data) ?? [];
  return messageId && choice ? { messageId, choice: Number(choice) } : null;
};
