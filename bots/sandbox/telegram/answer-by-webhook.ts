import { callMethod } from './call-method.ts';
import type { Emulator } from './emulator.ts';
import type { WebhookReply } from './post-update.ts';
import { readRequest } from './read-request.ts';

/** Methods that Telegram ignores in a webhook's answer: the bot would never see what they return. */
const ignored = ['setwebhook', 'deletewebhook', 'close', 'logout'];

/** A webhook may answer with a method call in its body; its outcome reaches nobody, as with Telegram. */
export async function answerByWebhook(emulator: Emulator, reply: WebhookReply): Promise<void> {
  const params = readRequest('', reply.contentType, Buffer.from(reply.body));
  const method = params?.values['method'];
  if (!params || typeof method !== 'string' || method === '') return;
  const name = method.toLowerCase();
  if (ignored.includes(name) || name.startsWith('get')) return;
  delete params.values['method'];
  const hungUp = new AbortController().signal;
  await callMethod(emulator, { method, params, via: 'webhook-reply', at: emulator.now(), hungUp });
}
