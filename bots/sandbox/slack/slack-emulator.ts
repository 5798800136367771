import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { performHere } from '../../../emulation/operation.ts';
import { rootOf } from '../../../emulation/root-of.ts';
import { controlOver, type SlackControl } from './control-client.ts';
import { perform } from './control/operations.ts';
import { addControlRoutes } from './control-routes.ts';
import { resumeEvents, stopDelivery } from './deliver/events.ts';
import { addSocketMode } from './deliver/socket-mode.ts';
import { announce, type Emulator } from './emulator.ts';
import { keepWorld, loadWorld } from './persist-world.ts';
import { createDeliveryState, createFaultDesk, createRateState, createSocketState } from './runtime-state.ts';
import {
  defaultAppToken,
  defaultBotToken,
  defaultSettings,
  defaultSigningSecret,
  slackRateLimits,
  type SlackEmulatorOptions,
} from './settings.ts';
import { addWebApiRoutes } from './web-api-routes.ts';
import { createWorld } from './world.ts';

/** An emulator without a server of its own: mount `routes`, talk through `control`, `stop` at the end. */
export interface MountableEmulator {
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** Web API, files, Socket Mode and control API, as a Fastify plugin; where it is registered becomes the `root`. */
  routes: FastifyPluginAsync;
  control: SlackControl;
  stop(): void;
}

/** Room for photos that travel as base64. */
const bodyLimit = 80 * 1024 * 1024;

export function createSlackEmulator(options: SlackEmulatorOptions = {}): MountableEmulator {
  const emulator = assemble(options);
  const stopSaving = options.stateFile === undefined ? () => undefined : keepWorld(emulator, options.stateFile);
  resumeEvents(emulator);
  return {
    botToken: emulator.world.botToken,
    appToken: emulator.world.appToken,
    signingSecret: emulator.world.signingSecret,
    routes: slackEmulatorRoutes(emulator),
    control: controlOver(performHere(perform, emulator)),
    stop() {
      if (emulator.closed) return;
      emulator.closed = true;
      stopDelivery(emulator);
      emulator.sockets.stop();
      emulator.delivery.closing.abort();
      // Wakes everyone who waits, so that they see the end.
      announce(emulator, 'reset', {}, { closed: true });
      stopSaving();
      emulator.listeners.clear();
    },
  };
}

function assemble(options: SlackEmulatorOptions): Emulator {
  const {
    port: _port,
    host: _host,
    clock,
    log,
    stateFile,
    botToken,
    appToken,
    signingSecret,
    botName,
    ...rest
  } = options;
  const { rateLimits, ...settings } = rest;
  const names = {
    botToken: botToken ?? defaultBotToken,
    appToken: appToken ?? defaultAppToken,
    signingSecret: signingSecret ?? defaultSigningSecret,
    botName: botName ?? 'Callout',
  };
  const now = clock ?? Date.now;
  const saved = stateFile === undefined ? null : loadWorld(stateFile, names);
  return {
    settings: {
      ...defaultSettings,
      ...settings,
      rateLimits: rateLimits === 'slack' ? slackRateLimits : (rateLimits ?? 'off'),
    },
    world: saved ?? createWorld(names, now()),
    now,
    log: log ?? (() => undefined),
    listeners: new Set(),
    delivery: createDeliveryState(),
    sockets: createSocketState(),
    faults: createFaultDesk(),
    rates: createRateState(),
    root: () => 'http://127.0.0.1',
    closed: false,
  };
}

function slackEmulatorRoutes(emulator: Emulator): FastifyPluginAsync {
  return (app: FastifyInstance) => {
    emulator.root = () => rootOf(app);
    // Slack reads bodies by its own rules, and malformed ones get Slack's answer instead of Fastify's.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    addWebApiRoutes(app, emulator);
    addControlRoutes(app, emulator);
    addSocketMode(app, emulator);
    return Promise.resolve();
  };
}
