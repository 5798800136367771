import type { SlackControl } from '../../bots/sandbox/slack/control-client.ts';
import { startSlackEmulator } from '../../bots/sandbox/slack/start-slack-emulator.ts';

/** The retailer's Slack: the two channels of the desk, with our app in them. */
export interface Workspace {
  readonly control: SlackControl;
  readonly helpdesk: string;
  readonly managers: string;
  /** What the product has to know of it. */
  readonly env: Readonly<Record<string, string>>;
  /** Where Slack finds the product; to be told once it listens. */
  pointTo(url: string): Promise<void>;
  close(): Promise<void>;
}

/** Slack tries again after one and after five minutes; no drill waits that long. */
const RETRY_PAUSES_MS = [200, 1_000, 3_000];

export const startWorkspace = async (): Promise<Workspace> => {
  const emulator = await startSlackEmulator({ retryPausesMs: RETRY_PAUSES_MS });
  const { control } = emulator;
  const { id: helpdesk } = await control.createChannel({ name: 'helpdesk' });
  const { id: managers } = await control.createChannel({ name: 'managers' });
  return {
    control,
    helpdesk,
    managers,
    env: {
      SLACK_BOT_TOKEN: emulator.botToken,
      SLACK_SIGNING_SECRET: emulator.signingSecret,
      SLACK_API_URL: emulator.apiUrl,
      SLACK_HELPDESK_CHANNEL: helpdesk,
      SLACK_MANAGER_CHANNEL: managers,
    },
    pointTo: async (url) => {
      await control.configure({
        eventsUrl: `${url}/webhooks/slack/events`,
        interactivityUrl: `${url}/webhooks/slack/interactivity`,
        commandsUrl: `${url}/webhooks/slack/commands`,
      });
    },
    close: () => emulator.close(),
  };
};
