import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifySlackRequest } from '@slack/bolt';

/** One request that came to the app, as an app sees it. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  raw: string;
  /** The event's envelope, the interaction's payload, or the command's fields. */
  body: ReceivedBody;
  /** By Bolt's own verification. */
  isSigned: boolean;
}

export interface ReceivedBody {
  type?: string;
  challenge?: string;
  event_id?: string;
  event?: { type: string; subtype?: string; text?: string; ts?: string; [field: string]: unknown };
  trigger_id?: string;
  response_url?: string;
  actions?: { action_id: string; [field: string]: unknown }[];
  view?: { id: string; state: { values: Record<string, Record<string, unknown>> }; [field: string]: unknown };
  [field: string]: unknown;
}

type Behave = (received: Received, response: ServerResponse) => void | Promise<void>;

/** An app's server: answers challenges, notes what arrives, and behaves as told; 200 and empty otherwise. */
export async function receiveDeliveries(signingSecret: string, behave: Behave = () => undefined) {
  const received: Received[] = [];
  const app = { behave };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const one = await read(request, signingSecret);
    if (one.body.type === 'url_verification') return response.end(one.body.challenge);
    received.push(one);
    await app.behave(one, response);
    if (!response.writableEnded && !response.destroyed) response.end();
    return response;
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const urls = {
    eventsUrl: `${url}/events`,
    interactivityUrl: `${url}/interactivity`,
    commandsUrl: `${url}/commands`,
  };
  const events = () => received.flatMap(({ body }) => body.event ?? []);
  return { urls, received, events, app, close };
}

async function read(request: IncomingMessage, signingSecret: string): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  const { headers, url: path = '' } = request;
  return {
    path,
    headers,
    raw,
    body: parse(raw, headers['content-type'] ?? ''),
    isSigned: isSigned(raw, headers, signingSecret),
  };
}

function parse(raw: string, contentType: string): ReceivedBody {
  if (contentType.startsWith('application/json')) return JSON.parse(raw) as ReceivedBody;
  const fields = Object.fromEntries(new URLSearchParams(raw));
  return fields['payload'] === undefined ? fields : (JSON.parse(fields['payload']) as ReceivedBody);
}

function isSigned(body: string, headers: IncomingHttpHeaders, signingSecret: string): boolean {
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: {
        'x-slack-signature': String(headers['x-slack-signature']),
        'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
      },
    });
    return true;
  } catch {
    return false;
  }
}

/** Looks again until it holds: outside servers have no change to wait for. */
export async function eventually(isTrue: () => boolean | Promise<boolean>, timeoutMs = 5_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it never came true');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
