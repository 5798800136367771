/** In the order in which a message is searched for its file. */
export const FILE_TYPES = ['photo', 'animation', 'video', 'video_note', 'voice', 'audio', 'document'] as const;

export type FileType = (typeof FILE_TYPES)[number];

/** A file that Telegram has. A file id can only be sent on as what it came as: an audio is no voice message. */
export interface FileSource {
  readonly type: FileType;
  readonly fileId: string;
}

export const writeSource = ({ type, fileId }: FileSource): string => `${type}:${fileId}`;

/** Null for what this adapter did not write. */
export const readSource = (source: string): FileSource | null => {
  const [, name, fileId] = /^([a-z_]+):(.+)$/s.exec(source) ?? [];
  const type = FILE_TYPES.find((candidate) => candidate === name);
  return type && fileId ? { type, fileId } : null;
};
