import type { SandboxClock } from './sandbox-clock.ts';
import type { SlackControl } from './slack/control-client.ts';
import type { Block, StateValues, ViewDefinition } from './slack/slack-types.ts';
import type { Ephemeral, SlackMessage, SlackReaction, SlackView } from './slack/world.ts';

export interface SlackPerson {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

/** Somebody whose eyes the page can borrow. */
export interface SlackColleague {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** One message as a channel shows it. */
export interface SlackMessageView {
  readonly ts: string;
  readonly threadTs: string | null;
  readonly channel: string;
  /** Business time. */
  readonly at: number;
  readonly user: string;
  readonly author: string;
  readonly isApp: boolean;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly reactions: readonly SlackReaction[];
  readonly replyCount: number;
  /** Who replied, each once. */
  readonly replyUsers: readonly string[];
  /** Business time; null without replies. */
  readonly lastReplyAt: number | null;
  /** Revisions at the last change and at the sending. */
  readonly seq: number;
  readonly firstSeq: number;
  readonly files: readonly string[];
}

/** Seen by one person only. */
export interface SlackWhisper {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly at: number;
  readonly author: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Revision at the last change. */
  readonly seq: number;
}

/** A modal or a home tab. */
export interface SlackScreen {
  readonly id: string;
  readonly view: ViewDefinition;
  readonly values: StateValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: string | null;
}

export interface SlackChannelView {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** A person's own conversation with the app. */
  readonly isDirect: boolean;
  /** In order; after a change only those that changed, deleted ones included. */
  readonly messages: readonly SlackMessageView[];
}

/** Slack as one person sees it; with `after`, what changed since. */
export interface SlackPicture {
  readonly seq: number;
  readonly fresh: boolean;
  readonly user: string;
  readonly team: string;
  readonly people: readonly SlackPerson[];
  readonly channels: readonly SlackChannelView[];
  readonly whispers: readonly SlackWhisper[];
  readonly modal: SlackScreen | null;
  readonly modalDepth: number;
  readonly home: SlackScreen | null;
}

/** Slack itself forgets whispers when its app is opened anew; the page keeps the newest. */
const MOST_WHISPERS = 60;

export const readSlack = async (
  slack: SlackControl,
  clock: SandboxClock,
  user: string,
  after: number,
): Promise<SlackPicture> => {
  // Read first: what happens while the rest is read then counts as not told yet.
  const { seq, app, team } = await slack.settings();
  const fresh = after === 0 || seq < after;
  const businessTime = clock.businessTimeOf ?? ((instant: number) => instant);
  const [users, summaries, ephemerals, { stack, top }, { home }] = await Promise.all([
    slack.users(),
    slack.channels(),
    slack.ephemerals({ user }),
    slack.modal({ user }),
    slack.home({ user }),
  ]);
  const names = new Map(users.map(({ id, realName }) => [id, realName]));
  const shown = summaries.filter(({ memberIds, isArchived }) => !isArchived && memberIds.includes(user));
  const channels = await Promise.all(
    shown.map(async ({ id, name, topic, kind }) => {
      const { messages } = await slack.history({ channel: id, after: fresh ? 0 : after });
      const isDirect = kind === 'im';
      const seen = messages.map((message) => viewMessage(message, names, businessTime));
      return { id, name: isDirect ? app.botName : name, topic, isDirect, messages: seen };
    }),
  );
  return {
    seq,
    fresh,
    user,
    team: team.name,
    people: users.map(({ id, realName, isBot }) => ({ id, name: realName, isBot })),
    channels,
    whispers: newestOf(ephemerals).map((one) => viewWhisper(one, app.botName, businessTime)),
    modal: top && viewScreen(top),
    modalDepth: stack.length,
    home: home && viewScreen(home),
  };
};

const newestOf = (whispers: readonly Ephemeral[]): readonly Ephemeral[] =>
  whispers.filter(({ deletedAt }) => deletedAt === null).slice(-MOST_WHISPERS);

type BusinessTime = (machineInstant: number) => number;

const viewMessage = (
  message: SlackMessage,
  names: ReadonlyMap<string, string>,
  businessTime: BusinessTime,
): SlackMessageView => ({
  ts: message.ts,
  threadTs: message.threadTs,
  channel: message.channel,
  at: businessTime(message.sentAt),
  user: message.user,
  author: message.username ?? names.get(message.user) ?? 'Somebody',
  isApp: message.sentBy === 'bot',
  text: message.text,
  blocks: message.blocks,
  edited: message.edited !== null,
  deleted: message.deletedAt !== null,
  reactions: message.reactions,
  replyCount: message.replyCount,
  replyUsers: message.replyUsers,
  lastReplyAt: message.latestReply === null ? null : businessTime(Number(message.latestReply) * 1_000),
  seq: message.seq,
  firstSeq: message.firstSeq,
  files: message.fileIds,
});

const viewWhisper = (one: Ephemeral, botName: string, businessTime: BusinessTime): SlackWhisper => ({
  ts: one.ts,
  channel: one.channel,
  threadTs: one.threadTs,
  at: businessTime(one.at),
  author: one.from === 'app' ? botName : 'Slackbot',
  text: one.text,
  blocks: one.blocks,
  seq: one.seq,
});

const viewScreen = ({ id, view, values, errors, problem }: SlackView): SlackScreen => ({
  id,
  view,
  values,
  errors,
  problem,
});
