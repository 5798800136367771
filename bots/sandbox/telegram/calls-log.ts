import type { ApiAnswer } from './bot-api-types.ts';
import { type Emulator, nextSeq, publish } from './emulator.ts';
import type { RequestParams } from './request-params.ts';
import type { CallRecord } from './world.ts';

const keptCalls = 100_000;

export interface LoggedCall {
  method: string;
  params: RequestParams;
  via: CallRecord['via'];
  at: number;
}

/** Writes down what the bot asked and what came of it; `answer` is null when the call was cut before it was handled. */
export function recordCall(
  emulator: Emulator,
  call: LoggedCall,
  answer: ApiAnswer | null,
  fault: { name: string | null; answerLost: boolean },
): CallRecord {
  const { world } = emulator;
  const chatId = chatOf(call.params.values);
  const seq = nextSeq(emulator, null);
  const record: CallRecord = {
    seq,
    id: world.next.callId,
    method: call.method,
    chatId,
    params: describe(call.params),
    at: call.at,
    tookMs: emulator.now() - call.at,
    via: call.via,
    status: answer === null ? 0 : answer.ok ? 200 : answer.error_code,
    ok: answer?.ok ?? false,
    description: answer?.ok === false ? answer.description : null,
    result: answer?.ok ? structuredClone(answer.result) : null,
    fault: fault.name,
    answerLost: fault.answerLost,
  };
  if (!record.ok) emulator.log('bot call refused', { method: call.method, chatId, status: record.status, ...fault });
  world.next.callId += 1;
  world.calls.push(record);
  if (world.calls.length > keptCalls) world.calls.splice(0, keptCalls / 10);
  publish(emulator, { seq, at: emulator.now(), kind: 'call', chatId, detail: record });
  return record;
}

export function chatOf(values: Record<string, unknown>): number | null {
  const id = Number(values['chat_id'] ?? Number.NaN);
  return Number.isSafeInteger(id) ? id : null;
}

function describe({ values, uploads }: RequestParams): Record<string, unknown> {
  const described: Record<string, unknown> = { ...values };
  for (const [field, upload] of uploads) described[field] = { file: upload.name, bytes: upload.bytes.length };
  return described;
}
