import fastify from 'fastify';
import { addNotFound } from './bot-api-routes.ts';
import type { TelegramControl } from './control-client.ts';
import type { TelegramEmulatorOptions } from './settings.ts';
import { createTelegramEmulator } from './telegram-emulator.ts';

export interface TelegramEmulator {
  /** For grammY's `client.apiRoot`, and for `telegramControl(apiRoot)` from another process. */
  apiRoot: string;
  port: number;
  botToken: string;
  botUsername: string;
  control: TelegramControl;
  close(): Promise<void>;
}

/** A Bot API server of its own on loopback. */
export async function startTelegramEmulator(options: TelegramEmulatorOptions = {}): Promise<TelegramEmulator> {
  const emulator = createTelegramEmulator(options);
  const host = options.host ?? '127.0.0.1';
  // Streams and long polls would keep a graceful close waiting.
  const app = fastify({ forceCloseConnections: true });
  addNotFound(app);
  await app.register(emulator.routes);
  await app.listen({ port: options.port ?? 0, host });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    apiRoot: `http://${host}:${port}`,
    port,
    botToken: emulator.botToken,
    botUsername: emulator.botUsername,
    control: emulator.control,
    async close() {
      emulator.stop();
      await app.close();
    },
  };
}
