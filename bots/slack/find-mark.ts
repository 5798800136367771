import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

const MARK_EVENT = 'callout_mark';

export const writeMark = (mark: string) => ({ event_type: MARK_EVENT, event_payload: { mark } });

const marked = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.literal(MARK_EVENT), event_payload: z.object({ mark: z.string() }) }),
});

/** What was lost is looked for soon, so it is near the end; a thread is only told from its beginning. */
const PAGE = 200;
const HISTORY_PAGES = 2;
const THREAD_PAGES = 10;

/** The newest message of ours with this mark; null when there is none. Throws where Slack does not tell. */
export const findMark = async (
  client: WebClient,
  place: string,
  thread: string | null,
  mark: string,
): Promise<string | null> => {
  let cursor: string | undefined;
  let found: string | null = null;
  for (let page = 0; page < (thread === null ? HISTORY_PAGES : THREAD_PAGES); page += 1) {
    const ask = { channel: place, include_all_metadata: true, limit: PAGE, ...(cursor !== undefined && { cursor }) };
    const answer = await (thread === null
      ? client.conversations.history(ask)
      : client.conversations.replies({ ...ask, ts: thread }));
    for (const message of answer.messages ?? []) {
      const { data } = marked.safeParse(message);
      if (data?.metadata.event_payload.mark === mark && data.ts !== thread && data.ts > (found ?? '')) found = data.ts;
    }
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return found;
};
