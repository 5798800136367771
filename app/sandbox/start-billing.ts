import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Log } from '../../core/ports/log.ts';
import type { StripeControl } from '../../integrations/sandbox/stripe/control-client.ts';
import { startStripeEmulator } from '../../integrations/sandbox/stripe/start-stripe-emulator.ts';
import type { BillingConfig } from '../billing/billing-config.ts';

export interface SandboxBilling {
  /** How the product reaches the emulator: as it would reach Stripe. */
  readonly config: BillingConfig;
  /** Null where the operator named a billing system: that one is not ours to break. */
  readonly control: StripeControl | null;
  /** Has everything that happens to plans and payments told to this entry point. */
  pointTo(url: string): Promise<void>;
  stop(): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** An emulated Stripe with the plans of the demo city and the payments of the last time, unless the operator named another. */
export const startBilling = async (config: BillingConfig, dataDir: string, log: Log): Promise<SandboxBilling> => {
  if (config.stripe !== null || config.listUrl !== null) {
    return { config, control: null, pointTo: nothing, stop: nothing };
  }
  const emulator = await startStripeEmulator({ stateFile: join(dataDir, 'stripe.json') });
  const { control, url: apiUrl, apiKey, webhookSecret } = emulator;
  log.info({ apiUrl }, 'The sandbox emulates Stripe');
  await subscribeTheCity(control);
  return {
    config: { ...config, stripe: { apiKey, apiUrl, webhookSecret }, listUrl: null },
    control,
    pointTo: async (url) => {
      await control.configure({ webhookUrl: new URL('/webhooks/stripe', url).href });
    },
    stop: () => emulator.close(),
  };
};

const CUSTOMERS = fileURLToPath(new URL('../../prisma/seed/demo-city/customers.csv', import.meta.url));

const rows = z.array(z.object({ legacy_id: z.string(), name: z.string(), phone: z.string(), plan: z.string() }));

/** The city's customers pay by Stripe: what the demo's list says of their plans, Stripe says, too. */
const subscribeTheCity = async (control: StripeControl): Promise<void> => {
  const known = new Set((await control.customers()).map(({ metadata }) => metadata['legacyId']));
  for (const { legacy_id: legacyId, name, phone, plan } of rows.parse(
    parse(readFileSync(CUSTOMERS, 'utf8'), { columns: true }),
  )) {
    if (known.has(legacyId)) continue;
    const { id: customer } = await control.createCustomer({ legacyId, name, phone });
    if (plan !== 'none') await control.subscribe({ customer, plan });
  }
};
