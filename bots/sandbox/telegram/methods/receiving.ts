import { answered, conflict, tooManyRequests } from '../answers.ts';
import { stopDelivery, wakeAllDeliveries } from '../deliver-webhooks.ts';
import { announce, type Emulator } from '../emulator.ts';
import { endPolling, poll } from '../long-polling.ts';
import { pendingUpdates, removeUpdate } from '../update-queue.ts';
import { flag, json, optionalInteger, optionalText, param, type Reading } from '../validate/params.ts';
import { botMethod } from './bot-method.ts';

const maxPollSeconds = 50;
const defaultConnections = 40;

const allowedUpdates = json('allowed_updates', "can't parse allowed updates JSON object");

/** Absent leaves what was asked for before; an empty list asks for the default again. */
function updateAllowed(emulator: Emulator, wanted: unknown): void {
  if (Array.isArray(wanted)) emulator.world.allowedUpdates = wanted.map(String);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

export const getUpdates = botMethod(
  'getUpdates',
  {
    offset: optionalInteger('offset'),
    limit: optionalInteger('limit'),
    timeout: optionalInteger('timeout'),
    allowed_updates: allowedUpdates,
  },
  (call, params) => {
    const { emulator } = call;
    if (emulator.world.webhook) {
      return conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    updateAllowed(emulator, params.allowed_updates);
    return poll(emulator, {
      offset: params.offset ?? 0,
      limit: clamp(params.limit ?? 100, 1, 100),
      timeoutMs: clamp(params.timeout ?? 0, 0, maxPollSeconds) * 1_000,
      hungUp: call.hungUp,
    });
  },
);

const webhookUrl = param<string>((value): Reading<string> => {
  if (value === undefined) return { problem: 'parameter "url" is required' };
  if (typeof value !== 'string') return { problem: 'invalid webhook URL specified' };
  const isWeb = value === '' || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol));
  return isWeb ? { value } : { problem: 'invalid webhook URL specified' };
});

const secretToken = param<string | undefined>((value): Reading<string | undefined> => {
  if (value === undefined || value === '') return { value: undefined };
  if (typeof value !== 'string') return { problem: 'secret token contains unallowed characters' };
  if (value.length > 256) return { problem: 'secret token is too long' };
  return /^[A-Za-z0-9_-]+$/.test(value) ? { value } : { problem: 'secret token contains unallowed characters' };
});

export const setWebhook = botMethod(
  'setWebhook',
  {
    url: webhookUrl,
    secret_token: secretToken,
    max_connections: optionalInteger('max_connections'),
    allowed_updates: allowedUpdates,
    drop_pending_updates: flag('drop_pending_updates'),
    ip_address: optionalText('ip_address'),
  },
  (call, params) => {
    const { emulator } = call;
    const now = emulator.now();
    if (params.url !== '') {
      const sinceLast = now - (emulator.delivery.webhookSetAt ?? Number.NEGATIVE_INFINITY);
      if (sinceLast < emulator.settings.setWebhookIntervalMs) return tooManyRequests(1);
      emulator.delivery.webhookSetAt = now;
      endPolling(emulator, conflict('terminated by setWebhook request'));
    }
    updateAllowed(emulator, params.allowed_updates);
    if (params.drop_pending_updates) dropPending(emulator);
    stopDelivery(emulator);
    emulator.world.webhook =
      params.url === ''
        ? null
        : {
            url: params.url,
            secretToken: params.secret_token,
            maxConnections: clamp(params.max_connections ?? defaultConnections, 1, 100),
            lastErrorAt: null,
            lastErrorMessage: null,
            goneSince: null,
          };
    announce(emulator, 'webhook', null, { url: params.url });
    wakeAllDeliveries(emulator);
    return answered(true);
  },
);

export const deleteWebhook = botMethod(
  'deleteWebhook',
  { drop_pending_updates: flag('drop_pending_updates') },
  (call, params) => {
    const { emulator } = call;
    if (params.drop_pending_updates) dropPending(emulator);
    stopDelivery(emulator);
    emulator.world.webhook = null;
    announce(emulator, 'webhook', null, { url: '' });
    return answered(true);
  },
);

function dropPending(emulator: Emulator): void {
  for (const update of pendingUpdates(emulator)) removeUpdate(emulator, update);
}

export const getWebhookInfo = botMethod('getWebhookInfo', {}, (call) => {
  const { webhook, allowedUpdates: allowed } = call.emulator.world;
  const pending = pendingUpdates(call.emulator).length;
  const lastErrorAt = webhook?.lastErrorAt ?? null;
  return answered({
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: pending,
    last_error_date: lastErrorAt === null ? undefined : Math.floor(lastErrorAt / 1000),
    last_error_message: webhook?.lastErrorMessage ?? undefined,
    max_connections: webhook?.maxConnections,
    allowed_updates: allowed.length > 0 ? allowed : undefined,
  });
});
