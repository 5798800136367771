import { readMultipart } from './read-multipart.ts';
import type { RequestParams, Upload } from './request-params.ts';
import { isRecord, parseJson } from '../../../emulation/json.ts';

/** Parameters from the query and from a body in any of Telegram's formats; null when the body can't be read. */
export function readRequest(query: string, contentType: string, body: Buffer): RequestParams | null {
  const values: Record<string, unknown> = Object.fromEntries(new URLSearchParams(query));
  const read = body.length === 0 ? { values: {}, uploads: new Map<string, Upload>() } : readBody(contentType, body);
  return read && { values: { ...values, ...read.values }, uploads: read.uploads };
}

function readBody(contentType: string, body: Buffer): RequestParams | null {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const uploads = new Map<string, Upload>();
  if (type === 'application/json') {
    const parsed = parseJson(body.toString('utf8'));
    return isRecord(parsed) ? { values: parsed, uploads } : null;
  }
  if (type === 'application/x-www-form-urlencoded') {
    return { values: Object.fromEntries(new URLSearchParams(body.toString('utf8'))), uploads };
  }
  if (type === 'multipart/form-data') {
    const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
    return readMultipart(body, boundary?.[1] ?? boundary?.[2] ?? '');
  }
  // Telegram ignores a body of any other type.
  return { values: {}, uploads };
}
