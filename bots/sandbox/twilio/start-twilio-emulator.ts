import fastify from 'fastify';
import type { TwilioControl } from './control-client.ts';
import type { AccountNames, TwilioEmulatorOptions } from './settings.ts';
import { createTwilioEmulator } from './twilio-emulator.ts';

export interface TwilioEmulator extends AccountNames {
  /** For the SDK: `client.api.baseUrl = client.content.baseUrl = client.messaging.baseUrl = apiUrl`. No slash at the end. */
  apiUrl: string;
  /** For `twilioControl(root)` and `twilioEvents(root, signal)` from another process. */
  root: string;
  port: number;
  control: TwilioControl;
  close: () => Promise<void>;
}

/** A Twilio of its own on loopback. */
export async function startTwilioEmulator(options: TwilioEmulatorOptions = {}): Promise<TwilioEmulator> {
  const { routes, control, stop, ...account } = createTwilioEmulator(options);
  const host = options.host ?? '127.0.0.1';
  // Streams and long polls would keep a graceful close waiting.
  const app = fastify({ forceCloseConnections: true });
  await app.register(routes);
  await app.listen({ port: options.port ?? 0, host });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const root = `http://${host}:${port}`;
  return {
    ...account,
    apiUrl: root,
    root,
    port,
    control,
    async close() {
      stop();
      await app.close();
    },
  };
}
