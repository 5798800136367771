import { type RawPayload, readRawPayload } from './raw-payload.ts';

/** What people are told when what they did could not be taken in, in the team's language. */
export interface NotKeptWords {
  /** Nothing was stored: it can be done again without a thought. */
  readonly nothingDone: string;
  /** The database did not answer: it may have been stored. */
  readonly maybeDone: string;
}

/**
 * The answer that says so in place of an acknowledgement: to a command, words that only they see; in a form, words at a
 * field, and the form stays open. Null where Slack knows no such answer.
 */
export const answerNotKept = (raw: unknown, words: string): Record<string, unknown> | null => {
  const payload = readRawPayload(raw);
  if (payload?.command !== undefined) return { response_type: 'ephemeral', text: words };
  const field = payload?.type === 'view_submission' ? firstField(payload) : undefined;
  return field === undefined ? null : { response_action: 'errors', errors: { [field]: words } };
};

const firstField = ({ view }: RawPayload): string | undefined =>
  view?.blocks?.find(({ type }) => type === 'input')?.block_id;

const TELL_WITHIN_MS = 2_000;

/** Whoever pressed a button is told by way of its response URL: beside the warning that Slack shows by itself. */
export const tellNotKept = async (raw: unknown, words: string, allowed: readonly string[]): Promise<void> => {
  const url = readRawPayload(raw)?.response_url;
  if (url === undefined || !URL.canParse(url) || !allowed.includes(new URL(url).origin)) return;
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text: words }),
    redirect: 'error',
    signal: AbortSignal.timeout(TELL_WITHIN_MS),
  });
};

/** Where Slack's response URLs are, and nowhere else do we call because a payload says so. */
export const responseOrigins = (apiUrl: string): readonly string[] => [
  'https://hooks.slack.com',
  'https://hooks.slack-gov.com',
  new URL(apiUrl).origin,
];
