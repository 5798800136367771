import { createHmac } from 'node:crypto';
import type { Emulator } from '../emulator.ts';
import type { MessageMedia, TwilioMessage } from '../world.ts';
import { type ApiAnswer, notFound } from './answers.ts';
import type { ApiMethod, ApiRequest } from './api-method.ts';
import { mediaJson, mediaPath } from './message-json.ts';
import { findMessage } from './messages.ts';

const message = '^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/Messages/((?:SM|MM)[0-9a-f]{32})/Media';
const sid = '(ME[0-9a-f]{32})';

export const mediaMethods: readonly ApiMethod[] = [
  { name: 'media.list', verb: 'GET', path: new RegExp(`${message}\\.json$`), run: listMedia },
  { name: 'media.fetch', verb: 'GET', path: new RegExp(`${message}/${sid}\\.json$`), run: fetchMedia },
  { name: 'media.download', verb: 'GET', path: new RegExp(`${message}/${sid}$`), run: download },
  { name: 'media.delete', verb: 'DELETE', path: new RegExp(`${message}/${sid}(?:\\.json)?$`), run: removeMedia },
];

function listMedia({ emulator, parts, path }: ApiRequest): ApiAnswer {
  const found = findMessage(emulator, parts[0]);
  if (!found) return notFound(path);
  const body = {
    media_list: found.media.map((media) => mediaJson(emulator, found, media)),
    page: 0,
    page_size: 50,
    start: 0,
    end: Math.max(0, found.media.length - 1),
    uri: path,
    first_page_uri: path,
    next_page_uri: null,
    previous_page_uri: null,
  };
  return { status: 200, body };
}

function findMedia({ emulator, parts }: ApiRequest): { found: TwilioMessage; media: MessageMedia } | null {
  const found = findMessage(emulator, parts[0]);
  const media = found?.media.find((one) => one.sid === parts[1]);
  return found && media ? { found, media } : null;
}

function fetchMedia(request: ApiRequest): ApiAnswer {
  const one = findMedia(request);
  return one ? { status: 200, body: mediaJson(request.emulator, one.found, one.media) } : notFound(request.path);
}

/** The bytes lie elsewhere, behind an address that is good for a while: Twilio redirects there. */
function download(request: ApiRequest): ApiAnswer {
  const { emulator } = request;
  const one = findMedia(request);
  if (!one) return notFound(request.path);
  const location = `/mms/${one.found.sid}/${one.media.sid}?Signature=${signature(emulator, one.media.sid)}`;
  return { status: 307, location: emulator.root() + location };
}

export function signature({ world }: Emulator, mediaSid: string): string {
  return createHmac('sha256', world.account.authToken).update(mediaSid).digest('hex').slice(0, 32);
}

function removeMedia(request: ApiRequest): ApiAnswer {
  const one = findMedia(request);
  if (!one) return notFound(mediaPath(request.emulator, request.parts[0] ?? '', request.parts[1] ?? ''));
  one.found.media = one.found.media.filter(({ sid: other }) => other !== one.media.sid);
  return { status: 204, body: null };
}
