/** A message in a chat: people are written to by their id, but a message is changed by the id of the chat it is in. */
export interface MessageReference {
  readonly channel: string;
  readonly ts: string;
}

export const writeReference = ({ channel, ts }: MessageReference): string => `${channel}:${ts}`;

/** Null for what this adapter did not write. */
export const readReference = (reference: string): MessageReference | null => {
  const [, channel, ts] = /^([A-Z0-9]+):(\d+\.\d+)$/.exec(reference) ?? [];
  return channel && ts ? { channel, ts } : null;
};
