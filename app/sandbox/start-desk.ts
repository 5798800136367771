import { join } from 'node:path';
import type { SlackControl } from '../../bots/sandbox/slack/control-client.ts';
import { startSlackEmulator } from '../../bots/sandbox/slack/start-slack-emulator.ts';
import type { Log } from '../../core/ports/log.ts';
import type { SlackConfig } from '../config.ts';
import { DESK } from './cast.ts';

const HELPDESK = { id: 'C0HELPDESK', name: 'helpdesk', topic: 'One thread per ticket' };
const MANAGERS = { id: 'C0MANAGERS', name: 'managers', topic: 'What only people can decide' };

export interface SandboxDesk {
  /** How the product reaches the emulator: as it would reach Slack, over a socket that needs no address of ours. */
  readonly config: SlackConfig;
  readonly control: SlackControl;
  stop(): Promise<void>;
}

/** An emulated Slack with the desk's people and channels, as the last start left it. */
export const startDesk = async (dataDir: string, log: Log): Promise<SandboxDesk> => {
  const emulator = await startSlackEmulator({ stateFile: join(dataDir, 'slack.json'), rateLimits: 'slack' });
  log.info({ apiUrl: emulator.apiUrl }, 'The sandbox emulates Slack');
  const { control } = emulator;
  for (const { slackId, name } of DESK) {
    await control.createUser({ id: slackId, name: name.toLowerCase().replace(' ', '.'), realName: name });
  }
  const members = DESK.map(({ slackId }) => slackId);
  for (const channel of [HELPDESK, MANAGERS]) await control.createChannel({ ...channel, members });
  await control.configure({ socketMode: true, commands: ['/callout'] });
  return {
    config: {
      botToken: emulator.botToken,
      signingSecret: null,
      appToken: emulator.appToken,
      apiUrl: emulator.apiUrl,
      helpdeskChannel: HELPDESK.id,
      managerChannel: MANAGERS.id,
      mode: 'socket',
    },
    control,
    stop: () => emulator.close(),
  };
};
