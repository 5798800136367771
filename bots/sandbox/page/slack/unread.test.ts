import type { SlackMessageView } from '../../slack-view.ts';
import { unreadIn } from './unread.ts';

const ANA = 'U0ANA';

const message = (firstSeq: number, change: Partial<SlackMessageView> = {}): SlackMessageView => ({
  ts: `${1_000 + firstSeq}.000100`,
  threadTs: null,
  channel: 'C0DESK',
  at: 0,
  user: 'U0APP',
  author: 'Callout',
  isApp: true,
  text: 'Hello',
  blocks: [],
  edited: false,
  deleted: false,
  reactions: [],
  replyCount: 0,
  replyUsers: [],
  lastReplyAt: null,
  seq: firstSeq,
  firstSeq,
  files: [],
  ...change,
});

const unread = (...messages: SlackMessageView[]): number =>
  unreadIn({ id: 'C0DESK', messages }, ANA, { 'U0ANA:C0DESK': 5 });

test('what came after the last look is unread, one’s own words are not', () => {
  expect(unread(message(5), message(6), message(7, { user: ANA }))).toBe(1);
});

test('an edit of what was read makes nothing unread', () => {
  expect(unread(message(4, { seq: 9 }))).toBe(0);
});

test('replies count where one takes part in the thread', () => {
  const parent = message(1);
  const reply = message(8, { threadTs: parent.ts });
  expect(unread(parent, reply)).toBe(0);
  expect(unread(parent, message(3, { threadTs: parent.ts, user: ANA }), reply)).toBe(1);
});

test('what another person looked at is no matter', () => {
  expect(unreadIn({ id: 'C0DESK', messages: [message(6)] }, 'U0BEN', { 'U0ANA:C0DESK': 9 })).toBe(1);
});
