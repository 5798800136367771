import type { FastifyInstance } from 'fastify';
import { healthRoutes, type HealthRoutes } from '../admin/api/health-routes.ts';
import { slackWebhooks } from '../bots/slack/http-receiver.ts';
import { telegramWebhook } from '../bots/telegram/webhook-route.ts';
import { registerCommands, registerWebhook } from '../bots/telegram/register-bot.ts';
import { createTelegramApi } from '../bots/telegram/telegram-adapter.ts';
import { tellUntilHeard } from '../bots/telegram/tell-until-heard.ts';
import { createSchemaCheck } from '../prisma/migrate/schema-check.ts';
import { MIGRATIONS_DIR } from '../prisma/migrate/own-schema.ts';
import type { Parts } from './assemble.ts';
import { botCommands } from './bot-commands.ts';
import { createHttpServer } from './http-server.ts';
import { openSlackEntrance, slackRefused } from './open-slack-entrance.ts';

export interface Serves {
  readonly webhooks: boolean;
  /** Registers what else browsers may open. */
  readonly pages?: (app: FastifyInstance) => Promise<void>;
}

/** The HTTP surface of a process: health and metrics everywhere, webhooks where they come in. */
export const createWeb = async (parts: Parts, serves: Serves): Promise<FastifyInstance> => {
  const { database, metrics, telegram, slack, inbox, log } = parts;
  const schema = createSchemaCheck(database.pool, MIGRATIONS_DIR);
  // Not a reason to end: it begins to work by itself as soon as somebody has migrated.
  await schema().catch((error: unknown) => log.error({}, error instanceof Error ? error.message : String(error)));
  const health: HealthRoutes = {
    metrics,
    readiness: { database: async () => void (await database.pool.query('SELECT 1')), schema },
  };
  const app = await createHttpServer(log, async (pages) => {
    await pages.register(healthRoutes, health);
    await serves.pages?.(pages);
  });
  if (serves.webhooks && telegram) {
    await app.register(telegramWebhook, {
      secret: telegram.webhookSecret,
      inbox,
      onRefused: (why) => metrics.count('webhooks_refused_total', { channel: 'telegram', why }),
    });
  }
  if (serves.webhooks && slack?.mode === 'http' && slack.signingSecret !== null) {
    const { signingSecret } = slack;
    const onRefused = slackRefused(parts);
    await app.register(slackWebhooks, { signingSecret, entrance: openSlackEntrance(parts, slack), onRefused });
  }
  return app;
};

/** Tells Telegram where we listen, once we do; again and again while it can't be told. */
export const announceWebhook = ({ telegram, config, log }: Parts, listeningAt: string): void => {
  if (telegram?.mode !== 'webhook') return;
  const api = createTelegramApi(telegram);
  const publicUrl = config.publicUrls[0] ?? listeningAt;
  const announce = async (): Promise<void> => {
    await registerWebhook(api, publicUrl, telegram.webhookSecret);
    await registerCommands(api, botCommands());
    log.info({ publicUrl }, 'Telegram delivers to us');
  };
  void tellUntilHeard(announce, log).catch((error: unknown) => log.error({ err: error }, 'Telegram was not told'));
};
