import { setTimeout as sleep } from 'node:timers/promises';
import type { Follow } from './event-stream.ts';
import type { SlackControl } from './slack/control-client.ts';

const LOOK_AGAIN_MS = 10_000;
/** A burst of changes is told as one. */
const GATHER_MS = 40;

/** That something changed in Slack: what it means depends on who looks, so the page asks for it as them. */
export const followSlack =
  (slack: SlackControl): Follow =>
  async ({ send, signal }) => {
    for (let told = -1; ; ) {
      const { seq } = await slack.settings();
      if (seq !== told) send('slack', { seq });
      told = seq;
      await slack.waitForChange({ after: seq, timeoutMs: LOOK_AGAIN_MS });
      await sleep(GATHER_MS, undefined, { signal });
    }
  };
