import { unauthorized, unknownMethod } from './answers.ts';
import type { ApiAnswer } from './bot-api-types.ts';
import { type LoggedCall, chatOf, recordCall } from './calls-log.ts';
import { pause } from '../../../emulation/watched.ts';
import type { Emulator } from './emulator.ts';
import { takeCallFaults } from './faults.ts';
import { findMethod } from './methods/registry.ts';
import type { CallFault } from './runtime-state.ts';

export type IncomingCall = LoggedCall & { hungUp: AbortSignal };

/** The whole of one call: faults, the method itself, the log. `cut`: close the connection instead of answering. */
export async function callMethod(emulator: Emulator, call: IncomingCall): Promise<ApiAnswer | 'cut'> {
  if (emulator.world.tokenRevoked) {
    return logged(emulator, call, unauthorized(), null);
  }
  const faults = takeCallFaults(emulator, call.method, chatOf(call.params.values));
  for (const fault of faults) {
    if (fault.kind === 'delay') await pause(emulator, fault.delayMs);
  }
  const ending = faults.find((fault) => fault.kind !== 'delay') ?? null;
  if (ending?.kind === 'reset') {
    recordCall(emulator, call, null, { name: 'reset', answerLost: false });
    return 'cut';
  }
  if (ending?.kind === 'status') return logged(emulator, call, faultAnswer(ending), 'status');

  const answer = await perform(emulator, call);
  if (ending?.kind === 'lose-answer') {
    recordCall(emulator, call, answer, { name: 'lose-answer', answerLost: true });
    return 'cut';
  }
  return logged(emulator, call, answer, faults.length > 0 ? 'delay' : null);
}

async function perform(emulator: Emulator, call: IncomingCall): Promise<ApiAnswer> {
  const method = findMethod(call.method);
  if (!method) return unknownMethod();
  return method.run({ emulator, uploads: call.params.uploads, hungUp: call.hungUp }, call.params.values);
}

function logged(emulator: Emulator, call: IncomingCall, answer: ApiAnswer, fault: string | null): ApiAnswer {
  recordCall(emulator, call, answer, { name: fault, answerLost: false });
  return answer;
}

const usualDescriptions: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

function faultAnswer(fault: CallFault & { kind: 'status' }): ApiAnswer {
  const { status, retryAfter } = fault;
  const seconds = status === 429 ? (retryAfter ?? 1) : retryAfter;
  const description =
    fault.description ??
    (status === 429 ? `Too Many Requests: retry after ${seconds}` : (usualDescriptions[status] ?? `Error ${status}`));
  return {
    ok: false,
    error_code: status,
    description,
    parameters: seconds === undefined ? undefined : { retry_after: seconds },
  };
}
