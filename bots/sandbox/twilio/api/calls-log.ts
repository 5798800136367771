import { type Emulator, nextSeq, publish } from '../emulator.ts';
import { isRecord } from '../../../../emulation/json.ts';
import type { Json } from '../twilio-types.ts';
import type { CallRecord } from '../world.ts';
import type { ApiAnswer } from './answers.ts';
import { readable } from './api-method.ts';

const keptCalls = 100_000;

export interface LoggedCall {
  method: string | null;
  verb: string;
  path: string;
  values: URLSearchParams;
  json: unknown;
  at: number;
}

/** Writes down what the app asked and what came of it; `answer` is null when the call was cut before anything was done. */
export function recordCall(
  emulator: Emulator,
  call: LoggedCall,
  answer: ApiAnswer | null,
  how: { fault: string | null; answerLost?: boolean },
): CallRecord {
  const { world } = emulator;
  const body: Json = answer && 'body' in answer && isRecord(answer.body) ? answer.body : {};
  const status = answer?.status ?? 0;
  const record: CallRecord = {
    seq: nextSeq(emulator, null),
    id: world.next.callId,
    method: call.method,
    verb: call.verb,
    path: call.path,
    to: call.values.get('To'),
    params: readable(call.values, call.json),
    at: call.at,
    tookMs: emulator.now() - call.at,
    status,
    ok: status >= 200 && status < 400,
    errorCode: typeof body['code'] === 'number' ? body['code'] : null,
    sid: typeof body['sid'] === 'string' ? body['sid'] : null,
    fault: how.fault,
    answerLost: how.answerLost ?? false,
  };
  const { method, to, errorCode, fault } = record;
  if (!record.ok) emulator.log('call of the app refused', { method, to, status, errorCode, fault });
  world.next.callId += 1;
  world.calls.push(record);
  if (world.calls.length > keptCalls) world.calls.splice(0, keptCalls / 10);
  publish(emulator, { seq: record.seq, kind: 'call', person: null, detail: record });
  return record;
}
