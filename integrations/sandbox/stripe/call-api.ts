import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from './emulator.ts';
import { type CallFault, strike } from './faults.ts';
import { findMethod } from './methods/registry.ts';
import { type Params, readForm } from './params.ts';
import { keyInUse, keyUnderWay, noSuchRoute, rolledKey, StripeRefusal, wrongKey } from './stripe-error.ts';

export interface IncomingCall {
  readonly verb: string;
  readonly path: string;
  /** As it came: the query of a GET, the body of a POST. */
  readonly form: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | null;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The whole of one call: faults, key, idempotency, the method itself, the log. `cut`: close the connection instead. */
export const callApi = async (emulator: Emulator, call: IncomingCall): Promise<ApiAnswer | 'cut' | 'garbage'> => {
  const faults = strike(emulator.faults.calls, call.path);
  for (const fault of faults) if (fault.kind === 'delay') await sleep(fault.delayMs);
  const ending = faults.find(({ kind }) => kind !== 'delay') ?? null;
  if (ending?.kind === 'reset') return log(emulator, call, { status: 0, fault: 'reset' }, 'cut');
  if (ending?.kind === 'status')
    return log(emulator, call, { status: ending.status, fault: 'status' }, failure(ending));
  const { answer, replayed } = perform(emulator, call);
  const seen = { status: answer.status, fault: ending?.kind ?? null, replayed };
  if (ending?.kind === 'lose-answer') return log(emulator, call, seen, 'cut');
  return log(emulator, call, seen, ending?.kind === 'garbage' ? 'garbage' : answer);
};

const perform = (emulator: Emulator, call: IncomingCall): { answer: ApiAnswer; replayed: boolean } => {
  try {
    authenticate(emulator, call);
    const kept = keptAnswer(emulator, call);
    if (kept) return { answer: kept, replayed: true };
    const answer = { status: 200, body: run(emulator, call) };
    keep(emulator, call, answer);
    return { answer, replayed: false };
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    const answer = { status: error.status, body: error.body };
    if (error.found === 'executed') keep(emulator, call, answer);
    return { answer, replayed: false };
  }
};

const authenticate = ({ apiKey, isRevoked }: Emulator, { authorization }: IncomingCall): void => {
  if (authorization !== `Bearer ${apiKey}`) throw wrongKey();
  if (isRevoked) throw rolledKey();
};

const run = (emulator: Emulator, { verb, path, form }: IncomingCall): unknown => {
  const found = findMethod(verb, path);
  if (!found) throw noSuchRoute(verb, path);
  return found.method.run(emulator, { params: readForm(form), id: found.id });
};

/** The same key with other parameters is a mistake of the app, and refused as one. */
const keptAnswer = ({ answers }: Emulator, { idempotencyKey, verb, path, form }: IncomingCall): ApiAnswer | null => {
  const kept = idempotencyKey === null || verb !== 'POST' ? undefined : answers.get(idempotencyKey);
  if (kept && kept.fingerprint !== `${path}?${form}`) throw keyInUse();
  return kept ?? null;
};

/** Refused or not; but what is refused before it began may be asked again under the same key. */
const keep = ({ answers }: Emulator, { idempotencyKey, verb, path, form }: IncomingCall, answer: ApiAnswer): void => {
  if (idempotencyKey !== null && verb === 'POST')
    answers.set(idempotencyKey, { fingerprint: `${path}?${form}`, ...answer });
};

const failure = ({ status }: Extract<CallFault, { kind: 'status' }>): ApiAnswer => {
  if (status === 409) return { status, body: keyUnderWay().body };
  const type = status === 429 || status < 500 ? 'invalid_request_error' : 'api_error';
  return { status, body: { error: { type, message: `Sandbox fault: ${status}` } } };
};

const log = <Outcome>(
  { calls }: Emulator,
  { verb, path, form, idempotencyKey }: IncomingCall,
  seen: { readonly status: number; readonly fault: string | null; readonly replayed?: boolean },
  outcome: Outcome,
): Outcome => {
  const params: Params = readForm(form);
  calls.push({ method: verb, path, params, idempotencyKey, replayed: false, ...seen });
  return outcome;
};
