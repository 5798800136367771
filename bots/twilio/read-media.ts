import type { IncomingMedia } from '../../core/dialogue/inbound.ts';
import { uuidOf } from '../adapter/uuid-of.ts';
import type { Form } from './form.ts';

/** MMS has up to ten files, WhatsApp one. */
const MOST_FILES = 10;
const FILE = /\/Messages\/((?:SM|MM)[0-9a-f]{32})\/Media\/(ME[0-9a-f]{32})(?:\.\w{1,10})?$/i;

/** Where Twilio keeps a file. The address itself is not kept: nobody shall make us fetch from anywhere else. */
export interface MediaSource {
  readonly messageSid: string;
  readonly mediaSid: string;
}

/** The files that came with a message, in their order; those at an address that is not Twilio's own are left out. */
export const readMedia = (form: Form): readonly IncomingMedia[] => {
  const count = Math.min(MOST_FILES, Number(form['NumMedia'] ?? 0) || 0);
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => index).flatMap((index) => {
    const [, messageSid, mediaSid] = FILE.exec(form[`MediaUrl${index}`] ?? '') ?? [];
    if (!messageSid || !mediaSid) return [];
    const source = `${messageSid}/${mediaSid}`;
    return [
      { mediaId: uuidOf(`twilio:${source}`), kind: kindOf(form[`MediaContentType${index}`]), source, bytes: null },
    ];
  });
};

/** Null for what `readMedia` did not write. */
export const readMediaSource = (source: string): MediaSource | null => {
  const [, messageSid, mediaSid] = /^((?:SM|MM)[0-9a-f]{32})\/(ME[0-9a-f]{32})$/i.exec(source) ?? [];
  return messageSid && mediaSid ? { messageSid, mediaSid } : null;
};

const kindOf = (contentType: string | undefined): IncomingMedia['kind'] => {
  switch (contentType?.split('/')[0]?.trim().toLowerCase()) {
    case 'image':
      return 'photo';
    case 'video':
      return 'video';
    case 'audio':
      return 'voice';
    default:
      return 'document';
  }
};
