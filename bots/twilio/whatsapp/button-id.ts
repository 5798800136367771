/** A button carries an opaque message id and the number of the choice, no state. */
export const writeButton = (messageId: string, choice: number): string => `${messageId}:${choice}`;

export const readButton = (id: string): { readonly messageId: string; readonly choice: number } | null => {
  const [, messageId, choice] = /^([A-Za-z0-9]{1,48}):(\d{1,3})$/.exec(id) ?? [];
  return messageId && choice ? { messageId, choice: Number(choice) } : null;
};

/** The button of a template names the message that the template stands for. */
export const writeShow = (messageId: string): string => `show.${messageId}`;

export const readShow = (id: string): string | null => /^show\.([A-Za-z0-9]{1,48})$/.exec(id)?.[1] ?? null;
