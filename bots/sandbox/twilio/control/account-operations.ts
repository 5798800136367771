import { z } from 'zod';
import { setApproval } from '../content/approval.ts';
import { announce } from '../emulator.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import { twilioRateLimits } from '../settings.ts';
import { approvalStatuses, type ContentTemplate, senderStates } from '../world.ts';
import { channel, operation } from './operation.ts';

const url = z.url().nullable().optional();
const pauseMs = z.number().int().min(0).max(600_000).optional();
const perSecond = z.number().positive();
const limits = z.strictObject({
  api: z.strictObject({ perSecond, burst: z.number().int().positive() }),
  sms: perSecond,
  whatsapp: perSecond,
});

export const accountOperations = {
  /** What stands in Twilio's console; fields that are absent stay. See `Configuration` for what each is. */
  configure: operation(
    {
      messagesUrl: url,
      fallbackUrl: url,
      statusUrl: url,
      publicUrl: url,
      fallbackPublicUrl: url,
      blockedRegions: z.array(z.string().startsWith('+')).optional(),
    },
    (emulator, input) => {
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      emulator.world.configuration = { ...emulator.world.configuration, ...given };
      announce(emulator, 'configuration', null, emulator.world.configuration);
      return emulator.world.configuration;
    },
  ),
  settings: operation({}, ({ world, settings, delivery, listeners, lives, now }) => {
    const { accountSid, smsFrom, whatsappFrom, messagingServiceSid } = world.account;
    return {
      seq: world.seq,
      account: { accountSid, smsFrom, whatsappFrom, messagingServiceSid, state: world.accountState },
      configuration: world.configuration,
      now: now(),
      clockOffsetMs: world.clockOffsetMs,
      statusPausesMs: settings.statusPausesMs,
      optOutChannels: settings.optOutChannels,
      rateLimits: settings.rateLimits,
      held: [...delivery.held],
      /** Outbound messages that wait for their next status. */
      onTheirWay: lives.size,
      /** How many wait for changes or watch the event stream. */
      watchers: listeners.size,
    };
  }),
  /** Lets time pass for windows and validity periods. Pauses go on in the machine's time. */
  moveClock: operation({ byMs: z.number().int().min(0) }, (emulator, input) => {
    emulator.world.clockOffsetMs += input.byMs;
    announce(emulator, 'clock', null, { now: emulator.now() });
    return { now: emulator.now() };
  }),
  setPauses: operation(
    { accepted: pauseMs, queued: pauseMs, sending: pauseMs, sent: pauseMs },
    ({ settings }, input) => {
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      settings.statusPausesMs = { ...settings.statusPausesMs, ...given };
      return settings.statusPausesMs;
    },
  ),
  setRateLimits: operation({ limits: z.union([z.enum(['off', 'twilio']), limits]) }, ({ settings, rates }, input) => {
    settings.rateLimits = input.limits === 'twilio' ? twilioRateLimits : input.limits;
    rates.buckets.clear();
    rates.nextLeave.clear();
    return { rateLimits: settings.rateLimits };
  }),
  /** `closed`: every call 401 with 20003; `suspended`: with 20005. No webhooks; what is on its way fails with 30002. */
  suspendAccount: operation({ state: z.enum(['closed', 'suspended']).default('closed') }, (emulator, input) => {
    emulator.world.accountState = input.state;
    announce(emulator, 'account', null, { state: input.state });
    return { state: input.state };
  }),
  restoreAccount: operation({}, (emulator) => {
    emulator.world.accountState = 'active';
    announce(emulator, 'account', null, { state: 'active' });
    return { state: 'active' as const };
  }),
  /** What became of one of our senders: `online`, `offline`, `released`, `unlisted`. The account stays open. */
  setSender: operation({ channel, state: z.enum(senderStates) }, (emulator, input) => {
    emulator.world.senders[input.channel] = input.state;
    announce(emulator, 'account', null, { senders: emulator.world.senders });
    return emulator.world.senders;
  }),
  templates: operation({}, ({ world }) => [...world.contents.values()]),
  /** What WhatsApp decided, now or on second thoughts. */
  setTemplateStatus: operation(
    { sid: z.string(), status: z.enum(approvalStatuses), rejectionReason: z.string().default('') },
    (emulator, { sid, status, rejectionReason }): ContentTemplate | Refused => {
      const template = emulator.world.contents.get(sid);
      return template
        ? setApproval(emulator, template, { status, rejectionReason })
        : { refused: `there is no template ${sid}` };
    },
  ),
};
