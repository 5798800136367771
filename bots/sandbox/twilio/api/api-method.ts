import type { Emulator } from '../emulator.ts';
import type { Json } from '../twilio-types.ts';
import type { ApiAnswer } from './answers.ts';

export interface ApiRequest {
  emulator: Emulator;
  /** What the path's groups matched. */
  parts: string[];
  path: string;
  /** Query and form. */
  values: URLSearchParams;
  /** A JSON body; undefined when there was none, or it can't be read. */
  json: unknown;
}

export interface ApiMethod {
  /** `messages.create`: what faults and the log call it. */
  name: string;
  verb: 'GET' | 'POST' | 'DELETE';
  path: RegExp;
  run: (request: ApiRequest) => ApiAnswer;
}

/** Repeated names become lists: what the log shows. */
export function readable(values: URLSearchParams, json: unknown): Json {
  const shown: Json = {};
  for (const name of new Set(values.keys())) {
    const all = values.getAll(name);
    shown[name] = all.length > 1 ? all : all[0];
  }
  return json === undefined ? shown : { ...shown, json };
}
