import { pause } from '../../../../emulation/watched.ts';
import type { Emulator } from '../emulator.ts';
import { takeCallFaults } from '../faults.ts';
import { takeRequestToken } from '../rate-limits.ts';
import type { CallFault } from '../runtime-state.ts';
import { type ApiAnswer, notFound, refused, tooManyRequests } from './answers.ts';
import type { ApiMethod, ApiRequest } from './api-method.ts';
import { authenticate } from './authenticate.ts';
import { type LoggedCall, recordCall } from './calls-log.ts';
import { contentMethods } from './content.ts';
import { mediaMethods } from './media.ts';
import { messageMethods } from './messages.ts';
import { senderMethods } from './senders.ts';

const methods: readonly ApiMethod[] = [...messageMethods, ...mediaMethods, ...contentMethods, ...senderMethods];

export const methodNames = [...new Set(methods.map(({ name }) => name))];

export interface IncomingCall {
  verb: string;
  path: string;
  values: URLSearchParams;
  json: unknown;
  authorization: string | undefined;
}

export type HttpAnswer = ApiAnswer & { retryAfter?: number };

/** The whole of one call: faults, credentials, limits, the method itself, the log. `cut`: close the connection instead. */
export async function callMethod(emulator: Emulator, call: IncomingCall): Promise<HttpAnswer | 'cut'> {
  const found = findMethod(call);
  const logged: LoggedCall = { ...call, method: found?.method.name ?? null, at: emulator.now() };
  const faults = takeCallFaults(emulator, logged.method, call.values.get('To'));
  for (const fault of faults) {
    if (fault.kind === 'delay') await pause(emulator, fault.delayMs);
  }
  const ending = faults.find((fault) => fault.kind !== 'delay') ?? null;
  if (ending?.kind === 'reset') {
    recordCall(emulator, logged, null, { fault: 'reset' });
    return 'cut';
  }
  const answer = (ending && faultAnswer(ending)) ?? run(emulator, call, found);
  const answerLost = ending?.kind === 'lose-answer';
  recordCall(emulator, logged, answer, { fault: ending?.kind ?? (faults.length > 0 ? 'delay' : null), answerLost });
  return answerLost ? 'cut' : answer;
}

type Found = { method: ApiMethod; parts: string[] };

function findMethod({ verb, path }: IncomingCall): Found | null {
  for (const method of methods) {
    const matched = method.verb === verb ? method.path.exec(path) : null;
    if (matched) return { method, parts: matched.slice(1) };
  }
  return null;
}

function run(emulator: Emulator, call: IncomingCall, found: Found | null): HttpAnswer {
  const refusal = authenticate(emulator, call.authorization, call.path);
  if (refusal) return refused(refusal);
  const wait = takeRequestToken(emulator);
  if (wait !== null) return rateLimited(wait);
  if (!found) return notFound(call.path);
  const request: ApiRequest = { ...call, emulator, parts: found.parts };
  return found.method.run(request);
}

/** Whole seconds, at least one. */
function rateLimited(seconds: number): HttpAnswer {
  return { ...refused(tooManyRequests), retryAfter: Math.max(1, Math.ceil(seconds)) };
}

function faultAnswer(fault: CallFault): HttpAnswer | null {
  if (fault.kind === 'ratelimited') return rateLimited(fault.retryAfter);
  if (fault.kind === 'error') return refused(fault);
  if (fault.kind !== 'status') return null;
  if (fault.status === 429) return rateLimited(1);
  return refused({ status: fault.status, code: 20500, message: 'An internal server error has occurred' });
}
