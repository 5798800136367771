import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../core/ports/log.ts';
import { classifyError } from './classify-error.ts';
import type { SlackEntrance } from './entrance.ts';
import { createSocketSession, type SocketEnvelope, type SocketSession } from './socket-session.ts';
import { createTroubleLog } from '../adapter/trouble-log.ts';

export interface SocketListening {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly entrance: SlackEntrance;
  readonly log: Log;
}

/** Slack closes each connection now and then and expects the next at once. */
const SOON_MS = 100;
const LEAST_PAUSE_MS = 500;
const MOST_PAUSE_MS = 10_000;
/** A revoked token needs a person; one call a minute finds out when they are done. */
const BANNED_PAUSE_MS = 60_000;

/** Takes in what Slack brings over a socket until `stop` is called. What was not acknowledged Slack brings again. */
export const listenOnSocket = ({ appToken, apiUrl, entrance, log }: SocketListening): { stop(): Promise<void> } => {
  const stopped = new AbortController();
  const trouble = createTroubleLog(log, "Slack's socket");
  const inHand = new Set<Promise<void>>();
  const onEnvelope = (envelope: SocketEnvelope): void => {
    const taking = take(entrance, envelope).catch((error: unknown) => log.error({ err: error }, 'Not taken in'));
    inHand.add(taking);
    void taking.finally(() => inHand.delete(taking));
  };

  const listen = async (): Promise<void> => {
    for (let failures = 0; !stopped.signal.aborted; ) {
      let pause = SOON_MS;
      try {
        await live(createSocketSession({ appToken, apiUrl, onEnvelope }), stopped.signal, () => {
          failures = 0;
          trouble.over();
        });
      } catch (error) {
        failures += 1;
        const { kind, why } = readTrouble(error);
        trouble.note(kind, why);
        pause = pauseAfter(kind, failures);
      }
      await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const running = listen();
  return {
    stop: async () => {
      // What is being stored now can still be acknowledged.
      await Promise.all(inHand);
      stopped.abort();
      await running;
    },
  };
};

/** From its beginning to its end, whoever ends it. */
const live = async (session: SocketSession, stopped: AbortSignal, onOpen: () => void): Promise<void> => {
  let end = (): void => session.close();
  const toldToStop = new Promise<void>((resolve) => {
    end = () => {
      session.close();
      resolve();
    };
  });
  stopped.addEventListener('abort', end, { once: true });
  try {
    await Promise.race([session.open(), toldToStop]);
    if (stopped.aborted) return;
    onOpen();
    await session.over;
  } finally {
    stopped.removeEventListener('abort', end);
  }
};

const pauseAfter = (kind: string, failures: number): number =>
  kind === 'banned' ? BANNED_PAUSE_MS : Math.min(LEAST_PAUSE_MS * 2 ** failures, MOST_PAUSE_MS);

const take = async (entrance: SlackEntrance, { payload, acknowledge }: SocketEnvelope): Promise<void> => {
  const answer = await entrance(payload, randomUUID());
  if (answer.kind === 'say') await acknowledge(answer.body);
  // What is malformed is malformed the next time too.
  else if (answer.kind !== 'again') await acknowledge();
};

/** Without addresses: they carry a ticket that lets one in. */
const readTrouble = (error: unknown): { kind: string; why: string } => {
  try {
    const delivery = classifyError(error);
    return { kind: delivery.kind, why: 'why' in delivery ? delivery.why : '' };
  } catch {
    return { kind: 'unreachable', why: 'no connection' };
  }
};
