import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedUpdate {
  updateId: number;
  chatId: number;
  text: string | undefined;
  secret: string | undefined;
  at: number;
}

type Behave = (update: ReceivedUpdate, response: ServerResponse) => void | Promise<void>;

/** A bot's webhook that notes what arrives and answers as `behave` says; 200 otherwise. */
export async function receiveWebhooks(behave: Behave = () => undefined) {
  const received: ReceivedUpdate[] = [];
  let open = 0;
  const seen = { mostAtOnce: 0 };
  const server = createServer((request, response) => {
    open += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, open);
    response.once('close', () => (open -= 1));
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const update = await readUpdate(request);
    received.push(update);
    await behave(update, response);
    if (!response.writableEnded && !response.destroyed) response.end();
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url, received, seen, close };
}

async function readUpdate(request: IncomingMessage): Promise<ReceivedUpdate> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const update = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    update_id: number;
    message?: { text?: string; chat: { id: number } };
    callback_query?: { data?: string; message: { chat: { id: number } } };
  };
  const secret = request.headers['x-telegram-bot-api-secret-token'];
  return {
    updateId: update.update_id,
    chatId: update.message?.chat.id ?? update.callback_query?.message.chat.id ?? 0,
    text: update.message?.text ?? update.callback_query?.data,
    secret: typeof secret === 'string' ? secret : undefined,
    at: Date.now(),
  };
}

/** Looks again until it holds: outside servers have no change to wait for. */
export async function eventually(isTrue: () => boolean | Promise<boolean>, timeoutMs = 5_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it never came true');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
