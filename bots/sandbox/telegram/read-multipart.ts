import type { RequestParams, Upload } from './request-params.ts';

/**
 * multipart/form-data as SDKs really send it. grammY writes file names without quotes and no blank after the
 * semicolon, which Node's own parser refuses and Telegram takes.
 */
export function readMultipart(body: Buffer, boundary: string): RequestParams | null {
  if (boundary === '') return null;
  const values: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for (const part of splitParts(body, boundary)) {
    const headEnd = part.indexOf('\r\n\r\n');
    if (headEnd < 0) return null;
    const head = part.toString('utf8', 0, headEnd);
    const content = part.subarray(headEnd + 4);
    const name = headerParameter(head, 'name');
    if (name === null) return null;
    const fileName = headerParameter(head, 'filename');
    if (fileName === null) values[name] = content.toString('utf8');
    else uploads.set(name, { name: fileName, bytes: Buffer.from(content), contentType: contentTypeOf(head) });
  }
  return { values, uploads };
}

function* splitParts(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`);
  let start = body.indexOf(mark);
  while (start >= 0) {
    const from = start + mark.length;
    if (body.toString('latin1', from, from + 2) === '--') return;
    const next = body.indexOf(mark, from);
    if (next < 0) return;
    // Between the boundary's line end and the line end before the next boundary.
    yield body.subarray(from + 2, next - 2);
    start = next;
  }
}

function headerParameter(head: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(head);
  return match ? (match[1] ?? match[2] ?? '') : null;
}

function contentTypeOf(head: string): string {
  return /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
}
