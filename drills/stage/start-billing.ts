import type { StripeControl } from '../../integrations/sandbox/stripe/control-client.ts';
import { startStripeEmulator } from '../../integrations/sandbox/stripe/start-stripe-emulator.ts';

/** The retailer's account at Stripe: who has a plan, and where the others can pay. */
export interface BillingWorld {
  readonly control: StripeControl;
  /** What the product has to know of it. */
  readonly env: Readonly<Record<string, string>>;
  /** Where Stripe finds the product; to be told once it listens. */
  pointTo(url: string): Promise<void>;
  close(): Promise<void>;
}

export const startBilling = async (): Promise<BillingWorld> => {
  const emulator = await startStripeEmulator();
  const { control, url, apiKey, webhookSecret } = emulator;
  return {
    control,
    env: { STRIPE_API_KEY: apiKey, STRIPE_API_URL: url, STRIPE_WEBHOOK_SECRET: webhookSecret },
    pointTo: async (root) => {
      await control.configure({ webhookUrl: `${root}/webhooks/stripe` });
    },
    close: () => emulator.close(),
  };
};
