import fastify from 'fastify';
import type { SlackControl } from './control-client.ts';
import type { SlackEmulatorOptions } from './settings.ts';
import { createSlackEmulator } from './slack-emulator.ts';

export interface SlackEmulator {
  /** For the SDKs' `slackApiUrl`; ends in `/api/`. */
  apiUrl: string;
  /** For `slackControl(root)` and `slackEvents(root, signal)` from another process. */
  root: string;
  port: number;
  botToken: string;
  appToken: string;
  signingSecret: string;
  control: SlackControl;
  close(): Promise<void>;
}

/** A Slack of its own on loopback. */
export async function startSlackEmulator(options: SlackEmulatorOptions = {}): Promise<SlackEmulator> {
  const emulator = createSlackEmulator(options);
  const host = options.host ?? '127.0.0.1';
  // Streams and long polls would keep a graceful close waiting.
  const app = fastify({ forceCloseConnections: true });
  await app.register(emulator.routes);
  await app.listen({ port: options.port ?? 0, host });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const root = `http://${host}:${port}`;
  return {
    apiUrl: `${root}/api/`,
    root,
    port,
    botToken: emulator.botToken,
    appToken: emulator.appToken,
    signingSecret: emulator.signingSecret,
    control: emulator.control,
    async close() {
      emulator.stop();
      await app.close();
    },
  };
}
