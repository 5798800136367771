import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { performHere } from '../../../emulation/operation.ts';
import { rootOf } from '../../../emulation/root-of.ts';
import { addRestRoutes } from './api/rest-routes.ts';
import { resumeDecisions } from './content/approval.ts';
import { controlOver, type TwilioControl } from './control-client.ts';
import { perform } from './control/operations.ts';
import { addControlRoutes } from './control-routes.ts';
import { answerTwiml } from './deliver/answer-twiml.ts';
import { resumeWebhooks } from './deliver/webhook-queue.ts';
import { announce, type Emulator } from './emulator.ts';
import { resumeLives, stopLives } from './messages/life-cycle.ts';
import { keepWorld, loadWorld } from './persist-world.ts';
import { createDeliveryState, createFaultDesk, createRateState } from './runtime-state.ts';
import {
  type AccountNames,
  defaultAccount,
  defaultSettings,
  type TwilioEmulatorOptions,
  twilioRateLimits,
} from './settings.ts';
import { createWorld } from './world.ts';

/** An emulator without a server of its own: mount `routes`, talk through `control`, `stop` at the end. */
export interface MountableTwilio extends AccountNames {
  /** REST API, Content API, media and control API, as a Fastify plugin; where it is registered becomes the `root`. */
  routes: FastifyPluginAsync;
  control: TwilioControl;
  stop: () => void;
}

/** Room for photos that travel as base64. */
const bodyLimit = 80 * 1024 * 1024;

export function createTwilioEmulator(options: TwilioEmulatorOptions = {}): MountableTwilio {
  const emulator = assemble(options);
  const stopSaving = options.stateFile === undefined ? () => undefined : keepWorld(emulator, options.stateFile);
  resumeLives(emulator);
  resumeWebhooks(emulator);
  resumeDecisions(emulator);
  return {
    ...emulator.world.account,
    routes: twilioEmulatorRoutes(emulator),
    control: controlOver(performHere(perform, emulator)),
    stop() {
      if (emulator.closed) return;
      emulator.closed = true;
      stopLives(emulator);
      emulator.delivery.closing.abort();
      // Wakes everyone who waits, so that they see the end.
      announce(emulator, 'reset', null, { closed: true });
      stopSaving();
      emulator.listeners.clear();
    },
  };
}

function assemble(options: TwilioEmulatorOptions): Emulator {
  const { port: _port, host: _host, clock, log, stateFile, rateLimits, statusPausesMs, ...rest } = options;
  const { accountSid, authToken, apiKeySid, apiKeySecret, smsFrom, whatsappFrom, messagingServiceSid, ...settings } =
    rest;
  const given = { accountSid, authToken, apiKeySid, apiKeySecret, smsFrom, whatsappFrom, messagingServiceSid };
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const account: AccountNames = { ...defaultAccount, ...named };
  const machineNow = clock ?? Date.now;
  const saved = stateFile === undefined ? null : loadWorld(stateFile, account);
  const emulator: Emulator = {
    settings: {
      ...defaultSettings,
      ...settings,
      statusPausesMs: { ...defaultSettings.statusPausesMs, ...statusPausesMs },
      rateLimits: rateLimits === 'twilio' ? twilioRateLimits : (rateLimits ?? 'off'),
    },
    world: saved ?? createWorld(account),
    now: () => machineNow() + emulator.world.clockOffsetMs,
    log: log ?? (() => undefined),
    listeners: new Set(),
    delivery: createDeliveryState(),
    lives: new Map(),
    faults: createFaultDesk(),
    rates: createRateState(),
    root: () => 'http://127.0.0.1',
    answerTwiml: (webhook, messages) => answerTwiml(emulator, webhook, messages),
    closed: false,
  };
  return emulator;
}

function twilioEmulatorRoutes(emulator: Emulator): FastifyPluginAsync {
  return (app: FastifyInstance) => {
    emulator.root = () => rootOf(app);
    // Twilio reads bodies by its own rules, and malformed ones get Twilio's answer instead of Fastify's.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    addRestRoutes(app, emulator);
    addControlRoutes(app, emulator);
    return Promise.resolve();
  };
}
