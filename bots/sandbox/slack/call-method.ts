import { failed } from './answers.ts';
import { channelOf, type LoggedCall, recordCall } from './calls-log.ts';
import { pause } from '../../../emulation/watched.ts';
import type { Emulator } from './emulator.ts';
import { takeCallFaults } from './faults.ts';
import { findMethod } from './methods/registry.ts';
import type { ApiMethod } from './methods/api-method.ts';
import { takeCallToken } from './rate-limits.ts';
import type { CallFault } from './runtime-state.ts';
import type { ApiAnswer, ApiFailure } from './slack-types.ts';

export interface HttpAnswer {
  status: number;
  retryAfter?: number;
  body: ApiAnswer | string;
}

export type IncomingCall = LoggedCall & { token: string | null };

/** The whole of one call: faults, token, limits, the method itself, the log. `cut`: close the connection instead. */
export async function callMethod(emulator: Emulator, call: IncomingCall): Promise<HttpAnswer | 'cut'> {
  return withFaults(emulator, call, () => {
    const method = findMethod(call.method);
    if (!method) return { ...failed('unknown_method'), req_method: call.method };
    const refusal = tokenRefusal(emulator, method, call.token);
    if (refusal) return refusal;
    const wait = takeCallToken(emulator, { method: call.method, tier: method.tier, channel: channelOf(call.values) });
    return wait === null ? method.run({ emulator, values: call.values }) : { wait };
  });
}

type Outcome = ApiAnswer | { wait: number };

/** Faults around anything that the app asks of Slack. */
export async function withFaults(
  emulator: Emulator,
  call: LoggedCall,
  run: () => Outcome,
): Promise<HttpAnswer | 'cut'> {
  const faults = takeCallFaults(emulator, call.method, channelOf(call.values));
  for (const fault of faults) {
    if (fault.kind === 'delay') await pause(emulator, fault.delayMs);
  }
  const ending = faults.find((fault) => fault.kind !== 'delay') ?? null;
  if (ending?.kind === 'reset') {
    recordCall(emulator, call, null, { status: 0, fault: 'reset' });
    return 'cut';
  }
  const faulty = ending && faultAnswer(ending);
  if (faulty) {
    const body = typeof faulty.body === 'string' ? null : faulty.body;
    recordCall(emulator, call, body, { status: faulty.status, fault: ending.kind });
    return faulty;
  }
  const answer = asHttp(run());
  const answerLost = ending?.kind === 'lose-answer';
  recordCall(emulator, call, typeof answer.body === 'string' ? null : answer.body, {
    status: answer.status,
    fault: ending?.kind ?? (faults.length > 0 ? 'delay' : null),
    answerLost,
  });
  return answerLost ? 'cut' : answer;
}

function asHttp(outcome: Outcome): HttpAnswer {
  return 'wait' in outcome && typeof outcome.wait === 'number'
    ? rateLimited(outcome.wait)
    : { status: 200, body: outcome as ApiAnswer };
}

/** Whole seconds, at least one, as Slack gives them. */
function rateLimited(seconds: number): HttpAnswer {
  return { status: 429, retryAfter: Math.max(1, Math.ceil(seconds)), body: failed('ratelimited') };
}

function faultAnswer(fault: CallFault): HttpAnswer | null {
  if (fault.kind === 'ratelimited') return rateLimited(fault.retryAfter);
  if (fault.kind === 'error') return { status: 200, body: failed(fault.error) };
  if (fault.kind !== 'status') return null;
  if (fault.status === 429) return rateLimited(1);
  return { status: fault.status, body: fault.status >= 500 ? 'upstream connect error' : 'Bad Request' };
}

function tokenRefusal(emulator: Emulator, method: ApiMethod, token: string | null): ApiFailure | null {
  const { world } = emulator;
  if (method.token === 'any') return null;
  if (token === null || token === '') return failed('not_authed');
  const wanted = method.token === 'bot' ? world.botToken : world.appToken;
  const other = method.token === 'bot' ? world.appToken : world.botToken;
  if (token === other) return failed('not_allowed_token_type');
  if (token !== wanted) return failed('invalid_auth');
  return world.tokenState === 'ok' ? null : failed(world.tokenState);
}
