import { SocketModeClient } from '@slack/socket-mode';
import { z } from 'zod';
import { fetchForSlack } from './connection-trouble.ts';
import { SILENT } from './slack-client.ts';

export interface SocketEnvelope {
  readonly payload: unknown;
  /** Answers Slack; `body` stands in place of a mere acknowledgement. Never fails: what was not heard comes again. */
  readonly acknowledge: (body?: Record<string, unknown>) => Promise<void>;
}

export interface SocketSession {
  /** Resolves when Slack has said hello; throws where it can't be reached or does not let us in. */
  open(): Promise<void>;
  /** Resolves when the connection is over, whoever ended it. */
  readonly over: Promise<void>;
  close(): void;
}

export interface SocketSessionOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly onEnvelope: (envelope: SocketEnvelope) => void;
}

const CALL_TIMEOUT_MS = 10_000;
/** A connection on which nobody says hello is none. */
const HELLO_WITHIN_MS = 10_000;
/** After that the other side is no longer asked to agree. */
const CLOSE_WITHIN_MS = 1_000;

const envelope = z.object({ body: z.unknown(), ack: z.custom<Acknowledge>((value) => typeof value === 'function') });

type Acknowledge = (body?: Record<string, unknown>) => Promise<void>;

/** A broken line of JSON must not end the process, which an error here would: nobody awaits it. */
class CarefulClient extends SocketModeClient {
  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    await super.onWebSocketMessage(data, isBinary).catch(() => undefined);
  }
}

/** One connection. The SDK's own way to connect anew gives up for good when the network is away for a moment. */
export const createSocketSession = ({ appToken, apiUrl, onEnvelope }: SocketSessionOptions): SocketSession => {
  const client = createClient(appToken, apiUrl);
  const over = new Promise<void>((resolve) => void client.once('disconnected', resolve));
  client.on('slack_event', (event: unknown) => {
    const { data } = envelope.safeParse(event);
    if (!data) return;
    const { body: payload, ack } = data;
    onEnvelope({ payload, acknowledge: (body) => ack(body).catch(() => undefined) });
  });
  let isOpen = false;
  let isClosed = false;
  const disconnect = (): void => {
    void client.disconnect();
    // The second time it does not wait for the other side, and takes away the timer that it leaves behind at times.
    setTimeout(() => void client.disconnect(), CLOSE_WITHIN_MS).unref();
  };
  return {
    over,
    close: () => {
      isClosed = true;
      // One that is only being made can't be ended well yet.
      if (isOpen) disconnect();
    },
    open: async () => {
      const timer = setTimeout(disconnect, HELLO_WITHIN_MS).unref();
      try {
        await client.start();
        isOpen = true;
        if (isClosed) disconnect();
      } finally {
        clearTimeout(timer);
      }
    },
  };
};

const createClient = (appToken: string, slackApiUrl: string): SocketModeClient =>
  new CarefulClient({
    appToken,
    logger: SILENT,
    autoReconnectEnabled: false,
    clientOptions: {
      slackApiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: CALL_TIMEOUT_MS,
      fetch: fetchForSlack,
    },
  });
