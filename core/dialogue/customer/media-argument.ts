import type { Attachment } from '../../ticket/ticket.ts';

/** Attachments in a button's argument: `photo:<id>,voice:<id>`. */
export const writeMedia = (media: readonly Attachment[]): string =>
  media.map(({ kind, mediaId }) => `${kind}:${mediaId}`).join(',');

export const readMedia = (media: string): readonly Attachment[] =>
  media.split(',').flatMap((part) => {
    const [kind, mediaId] = part.split(':');
    return mediaId !== undefined && isKind(kind) ? [{ kind, mediaId }] : [];
  });

const KINDS: readonly string[] = ['photo', 'video', 'voice', 'document'] satisfies ReadonlyArray<Attachment['kind']>;

const isKind = (kind: string | undefined): kind is Attachment['kind'] => kind !== undefined && KINDS.includes(kind);
