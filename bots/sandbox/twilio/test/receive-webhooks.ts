import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that came to the app, as an app sees it. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  raw: string;
  params: Record<string, string>;
  /** The SDK's own verdict on the signature, over the address under which the app knows itself. */
  isSigned: boolean;
}

/** The SDK's own checks of a signature. */
export interface Verifier {
  validateRequest: (authToken: string, signature: string, url: string, params: Record<string, string>) => boolean;
  validateRequestWithBody: (authToken: string, signature: string, url: string, body: string) => boolean;
}

type Behave = (received: Received, response: ServerResponse) => void | Promise<void>;

/** An app that notes what arrives and answers as `behave` says; an empty 200 otherwise. */
export async function receiveWebhooks(
  verifier: Verifier,
  given: { authToken: string; publicUrl?: string; behave?: Behave },
) {
  const received: Received[] = [];
  const { authToken, publicUrl, behave = () => undefined } = given;
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const one = await readRequest(verifier, request, { authToken, publicUrl: publicUrl ?? url });
    received.push(one);
    await behave(one, response);
    if (!response.writableEnded && !response.destroyed) response.end();
  };
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url, received, close };
}

async function readRequest(
  verifier: Verifier,
  request: IncomingMessage,
  { authToken, publicUrl }: { authToken: string; publicUrl: string },
): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  const path = request.url ?? '';
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const params = isForm ? Object.fromEntries(new URLSearchParams(raw)) : {};
  const header = request.headers['x-twilio-signature'];
  const signature = typeof header === 'string' ? header : '';
  const address = publicUrl + path;
  const isSigned = isForm
    ? verifier.validateRequest(authToken, signature, address, params)
    : verifier.validateRequestWithBody(authToken, signature, address, raw);
  return { path, headers: request.headers, raw, params, isSigned };
}

export function twiml(response: ServerResponse, body: string): void {
  response.setHeader('content-type', 'text/xml');
  response.end(body);
}

/** Looks again until it holds: outside servers have no change to wait for. */
export async function eventually(isTrue: () => boolean | Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it never came true');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
