import { isRecord, parseJson } from '../../../emulation/json.ts';
import type { Json } from './slack-types.ts';

/** Parameters from the query and from a body in any of Slack's formats, or the error that Slack gives for it. */
export function readRequest(query: string, contentType: string, body: Buffer): { values: Json } | { error: string } {
  const values: Json = Object.fromEntries(new URLSearchParams(query));
  if (body.length === 0) return { values };
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') {
    const parsed = parseJson(body.toString('utf8'));
    if (parsed === undefined) return { error: 'invalid_json' };
    return isRecord(parsed) ? { values: { ...values, ...parsed } } : { error: 'json_not_object' };
  }
  if (type === 'application/x-www-form-urlencoded') {
    return { values: { ...values, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) } };
  }
  return { error: type === '' ? 'missing_post_type' : 'invalid_post_type' };
}
