import { type Emulator, nextSeq, publish } from './emulator.ts';
import { isRecord, parseJson } from '../../../emulation/json.ts';
import type { ApiAnswer, Json } from './slack-types.ts';
import type { CallRecord } from './world.ts';

const keptCalls = 100_000;

export interface LoggedCall {
  method: string;
  values: Json;
  at: number;
}

/** Writes down what the app asked and what came of it; `answer` is null when no answer of the method's own was given. */
export function recordCall(
  emulator: Emulator,
  call: LoggedCall,
  answer: ApiAnswer | null,
  how: { status: number; fault?: string | null; answerLost?: boolean },
): CallRecord {
  const { world } = emulator;
  const channel = channelOf(call.values);
  const seq = nextSeq(emulator, null);
  const record: CallRecord = {
    seq,
    id: world.next.callId,
    method: call.method,
    channel,
    params: readable(call.values),
    at: call.at,
    tookMs: emulator.now() - call.at,
    status: how.status,
    ok: answer?.ok ?? false,
    error: answer?.ok === false ? answer.error : null,
    messages: answer?.ok === false ? (answer.response_metadata?.messages ?? []) : [],
    result: answer?.ok ? structuredClone(answer) : null,
    fault: how.fault ?? null,
    answerLost: how.answerLost ?? false,
  };
  const { method, status, error, fault } = record;
  if (!record.ok) emulator.log('call of the app refused', { method, channel, status, error, fault });
  world.next.callId += 1;
  world.calls.push(record);
  if (world.calls.length > keptCalls) world.calls.splice(0, keptCalls / 10);
  publish(emulator, { seq, kind: 'call', channel, user: null, detail: record });
  return record;
}

export function channelOf(values: Json): string | null {
  return typeof values['channel'] === 'string' ? values['channel'] : null;
}

const structured = ['blocks', 'view', 'metadata', 'attachments'];

/** What forms carry as text is easier looked at as what it is; tokens are nobody's business. */
function readable(values: Json): Json {
  const { token: _token, ...shown } = values;
  for (const name of structured) {
    const parsed = typeof shown[name] === 'string' ? parseJson(shown[name]) : undefined;
    if (isRecord(parsed) || Array.isArray(parsed)) shown[name] = parsed;
  }
  return shown;
}
