import { answerByWebhook } from './answer-by-webhook.ts';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { performHere } from '../../../emulation/operation.ts';
import { addBotApiRoutes } from './bot-api-routes.ts';
import { controlOver, type TelegramControl } from './control-client.ts';
import { perform } from './control/operations.ts';
import { addControlRoutes } from './control-routes.ts';
import { stopDelivery, wakeAllDeliveries } from './deliver-webhooks.ts';
import { announce, type Emulator } from './emulator.ts';
import { endPolling } from './long-polling.ts';
import { keepWorld, loadWorld, passOverIds } from './persist-world.ts';
import { createDeliveryState, createFaultDesk, createPollingState, createRateState } from './runtime-state.ts';
import { defaultBotToken, defaultBotUsername, defaultSettings, type TelegramEmulatorOptions } from './settings.ts';
import { createWorld } from './world.ts';

/** An emulator without a server of its own: mount `routes`, talk through `control`, `stop` at the end. */
export interface MountableEmulator {
  botToken: string;
  botUsername: string;
  /** Bot API, files and control API, as a Fastify plugin; the prefix it is registered under becomes the `apiRoot`. */
  routes: FastifyPluginAsync;
  control: TelegramControl;
  stop(): void;
}

/** Room for 50 MB uploads, and for 20 MB files that travel as base64. */
const bodyLimit = 80 * 1024 * 1024;

export function createTelegramEmulator(options: TelegramEmulatorOptions = {}): MountableEmulator {
  const emulator = assemble(options);
  const stopSaving = options.stateFile === undefined ? () => undefined : keepWorld(emulator, options.stateFile);
  wakeAllDeliveries(emulator);
  return {
    botToken: emulator.world.token,
    botUsername: emulator.world.bot.username,
    routes: telegramEmulatorRoutes(emulator),
    control: controlOver(performHere(perform, emulator)),
    stop() {
      if (emulator.closed) return;
      emulator.closed = true;
      endPolling(emulator, { ok: true, result: [] });
      stopDelivery(emulator);
      emulator.delivery.closing.abort();
      // Wakes everyone who waits, so that they see the end.
      announce(emulator, 'reset', null, { closed: true });
      stopSaving();
      emulator.listeners.clear();
    },
  };
}

function assemble(options: TelegramEmulatorOptions): Emulator {
  const token = options.botToken ?? defaultBotToken;
  const saved = options.stateFile === undefined ? null : loadWorld(options.stateFile, token);
  const username = options.botUsername ?? defaultBotUsername;
  const { port: _port, host: _host, clock, log, stateFile: _stateFile, ...rest } = options;
  const { botToken: _token, botUsername: _username, botName, ...settings } = rest;
  const emulator: Emulator = {
    settings: { ...defaultSettings, ...settings },
    world: saved ?? createWorld(token, username, botName ?? 'Callout'),
    now: clock ?? Date.now,
    log: log ?? (() => undefined),
    listeners: new Set(),
    delivery: createDeliveryState(),
    polling: createPollingState(),
    faults: createFaultDesk(),
    rates: createRateState(),
    onWebhookReply: (reply) => answerByWebhook(emulator, reply),
    closed: false,
  };
  if (options.stateFile !== undefined) passOverIds(emulator.world, emulator.now());
  return emulator;
}

function telegramEmulatorRoutes(emulator: Emulator): FastifyPluginAsync {
  return (app: FastifyInstance) => {
    // Telegram reads bodies by its own rules, and malformed ones get Telegram's answer instead of Fastify's.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    addBotApiRoutes(app, emulator);
    addControlRoutes(app, emulator);
    return Promise.resolve();
  };
}
