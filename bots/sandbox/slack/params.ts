import { missing, wrongArguments } from './answers.ts';
import { isRecord, parseJson } from '../../../emulation/json.ts';
import type { ApiFailure, Json } from './slack-types.ts';

/** Text; a bare number from a JSON body is none. */
export function textParam(values: Json, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function requiredText(values: Json, name: string): string | ApiFailure {
  const value = values[name];
  if (value === undefined || value === null || value === '') return missing(name);
  return typeof value === 'string' ? value : wrongArguments([`must provide a string [json-pointer:/${name}]`]);
}

export function flagParam(values: Json, name: string): boolean {
  const value = values[name];
  return value === true || value === 'true' || value === '1' || value === 1;
}

/** A structure: as such in a JSON body, as its text in a form. `malformed` when it can't be read. */
export function jsonParam(values: Json, name: string): { value: unknown } | 'malformed' {
  const value = values[name];
  if (typeof value !== 'string') return { value: value ?? undefined };
  if (value === '') return { value: undefined };
  const parsed = parseJson(value);
  return parsed === undefined ? 'malformed' : { value: parsed };
}

export function objectParam(values: Json, name: string): Json | undefined | 'malformed' {
  const read = jsonParam(values, name);
  if (read === 'malformed') return read;
  if (read.value === undefined) return undefined;
  return isRecord(read.value) ? read.value : 'malformed';
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string;
}

/** One page of a list; cursors are opaque, a wrong one is refused. */
export function paginate<Item>(values: Json, all: Item[], usual: number, most: number): Page<Item> | ApiFailure {
  const limit = values['limit'] === undefined || values['limit'] === '' ? usual : Number(values['limit']);
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > most) return { ok: false, error: 'invalid_limit' };
  const cursor = textParam(values, 'cursor');
  const start = cursor === undefined ? 0 : readCursor(cursor);
  if (start === null) return { ok: false, error: 'invalid_cursor' };
  const end = start + limit;
  const nextCursor = end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: all.slice(start, end), nextCursor };
}

function readCursor(cursor: string): number | null {
  const found = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1];
  return found === undefined ? null : Number(found);
}
