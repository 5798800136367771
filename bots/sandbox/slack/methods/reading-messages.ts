import { answered, failed, isFailure } from '../answers.ts';
import { messageJson } from '../message-json.ts';
import { flagParam, paginate, requiredText, textParam } from '../params.ts';
import type { ApiAnswer, ApiFailure, Json } from '../slack-types.ts';
import type { SlackMessage } from '../world.ts';
import { type ApiCall, botMethod } from './api-method.ts';
import { joinedChannel } from './find-channel.ts';

export const readingMethods = {
  'conversations.history': botMethod('tier3', history),
  'conversations.replies': botMethod('tier3', replies),
};

/** Deleted messages are gone, but for parents whose replies are still there. */
function isThere(message: SlackMessage): boolean {
  return message.deletedAt === null || message.replyCount > 0;
}

interface Span {
  covers(ts: string): boolean;
}

function readSpan(values: Json): Span | ApiFailure {
  const oldest = textParam(values, 'oldest') ?? '0';
  const latest = textParam(values, 'latest') ?? '99999999999';
  if (!isTs(oldest)) return failed('invalid_ts_oldest');
  if (!isTs(latest)) return failed('invalid_ts_latest');
  const inclusive = flagParam(values, 'inclusive');
  const from = micros(oldest);
  const to = micros(latest);
  return {
    covers(ts) {
      const at = micros(ts);
      return (at > from && at < to) || (inclusive && (at === from || at === to));
    },
  };
}

function isTs(text: string): boolean {
  return /^\d{1,12}(\.\d*)?$/.test(text);
}

/** Exact: seconds with six digits behind the point are more than a double holds without loss. */
function micros(ts: string): bigint {
  const [seconds = '0', fraction = ''] = ts.split('.');
  return BigInt(seconds) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}

function history(call: ApiCall): ApiAnswer {
  const { values } = call;
  const channel = joinedChannel(call);
  if (isFailure(channel)) return channel;
  const span = readSpan(values);
  if (isFailure(span)) return span;
  const all = [...channel.messages.values()]
    .filter((message) => isThere(message) && isInChannel(message) && span.covers(message.ts))
    .toReversed();
  const page = paginate(values, all, 100, 999);
  if (isFailure(page)) return page;
  return answered({ ...listed(call, page.items, page.nextCursor), pin_count: 0 });
}

/** Replies are in their thread, unless they were sent to the channel as well. */
function isInChannel({ threadTs, ts, subtype }: SlackMessage): boolean {
  return threadTs === null || threadTs === ts || subtype === 'thread_broadcast';
}

function replies(call: ApiCall): ApiAnswer {
  const { values } = call;
  const channel = joinedChannel(call);
  if (isFailure(channel)) return channel;
  const ts = requiredText(values, 'ts');
  if (isFailure(ts)) return ts;
  const named = channel.messages.get(ts);
  const parent = named?.threadTs ? channel.messages.get(named.threadTs) : named;
  if (!parent || !isThere(parent)) return failed('thread_not_found');
  const span = readSpan(values);
  if (isFailure(span)) return span;
  const answers = [...channel.messages.values()].filter(
    (message) =>
      message.threadTs === parent.ts &&
      message.ts !== parent.ts &&
      message.deletedAt === null &&
      span.covers(message.ts),
  );
  const page = paginate(values, answers, 1_000, 1_000);
  if (isFailure(page)) return page;
  // The parent leads the first page and every later one.
  return answered(listed(call, [parent, ...page.items], page.nextCursor));
}

function listed({ emulator, values }: ApiCall, messages: SlackMessage[], nextCursor: string): Json {
  const withMetadata = flagParam(values, 'include_all_metadata');
  return {
    messages: messages.map((message) => messageJson(emulator, message, withMetadata)),
    has_more: nextCursor !== '',
    ...(nextCursor === '' ? {} : { response_metadata: { next_cursor: nextCursor } }),
  };
}
