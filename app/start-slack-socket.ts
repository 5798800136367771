import { listenOnSocket } from '../bots/slack/listen-on-socket.ts';
import { lead } from '../prisma/flow/lead.ts';
import type { Parts } from './assemble.ts';
import { openSlackEntrance } from './open-slack-entrance.ts';

/** Slack deals out what it has over all sockets of an app; one is enough, so of all workers one listens. */
export const startSlackSocket = (parts: Parts): { stop(): Promise<void> } | null => {
  const { slack, database, log } = parts;
  if (slack?.mode !== 'socket' || slack.appToken === null) return null;
  const { appToken, apiUrl } = slack;
  const entrance = openSlackEntrance(parts, slack);
  const start = () => listenOnSocket({ appToken, apiUrl, entrance, log });
  return lead({ connectionString: database.url }, 'slack-socket', start, log);
};
