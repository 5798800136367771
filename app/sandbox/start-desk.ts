import { join } from 'node:path';
import type { SlackControl } from '../../bots/sandbox/slack/control-client.ts';
import { startSlackEmulator } from '../../bots/sandbox/slack/start-slack-emulator.ts';
import type { Log } from '../../core/ports/log.ts';
import type { SlackConfig } from '../channels/slack-config.ts';
import { DESK, type DeskMember } from './cast.ts';

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
  await openChannel(control, HELPDESK, DESK);
  await openChannel(
    control,
    MANAGERS,
    DESK.filter(({ role }) => role === 'manager'),
  );
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

/** With everybody in it who belongs there: a channel of the last start knows nobody who joined us since. */
const openChannel = async (
  control: SlackControl,
  channel: typeof HELPDESK,
  people: readonly DeskMember[],
): Promise<void> => {
  const members = people.map(({ slackId }) => slackId);
  const { memberIds } = await control.createChannel({ ...channel, members });
  for (const user of members) if (!memberIds.includes(user)) await control.joinChannel({ channel: channel.id, user });
};
