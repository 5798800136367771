import type {
  SlackColleague,
  SlackMessageView,
  SlackPerson,
  SlackPicture,
  SlackScreen,
  SlackWhisper,
} from '../../slack-view.ts';
import { createStore } from '../state/store.ts';
import { forgetSeenAfter, noteSeen, seen, unreadIn } from './unread.ts';

export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** The chosen person's own conversation with the app. */
  readonly isDirect: boolean;
  readonly messages: readonly SlackMessageView[];
}

/** Slack as the chosen person sees it. */
export interface SlackNow {
  /** 0 until it was read. */
  readonly seq: number;
  readonly me: string | null;
  readonly team: string;
  readonly people: readonly SlackPerson[];
  /** Whom one can look as. */
  readonly colleagues: readonly SlackColleague[];
  readonly channels: readonly SlackChannel[];
  readonly whispers: readonly SlackWhisper[];
  readonly modal: SlackScreen | null;
  readonly modalDepth: number;
  readonly home: SlackScreen | null;
}

export interface SlackView {
  readonly place: { readonly kind: 'channel'; readonly id: string } | { readonly kind: 'home' };
  /** The parent of the open thread. */
  readonly thread: string | null;
}

const NOTHING: SlackNow = {
  seq: 0,
  me: null,
  team: '',
  people: [],
  colleagues: [],
  channels: [],
  whispers: [],
  modal: null,
  modalDepth: 0,
  home: null,
};

export const slack = createStore<SlackNow>(NOTHING);
export const slackView = createStore<SlackView>({ place: { kind: 'channel', id: '' }, thread: null });

/** Whispers that were put away, by their `ts`. */
export const dismissed = createStore<ReadonlySet<string>>(new Set());
export const dismissWhisper = (ts: string): void => dismissed.set((now) => new Set([...now, ts]));

/** Messages in Slack that the chosen person has not looked at. */
export const slackUnread = createStore(0);

export const takePicture = (picture: SlackPicture): void => {
  slack.set((before) => ({
    seq: picture.seq,
    me: picture.user,
    team: picture.team,
    people: picture.people,
    colleagues: before.colleagues,
    channels: picture.channels.map((channel) => {
      const known = picture.fresh ? undefined : before.channels.find(({ id }) => id === channel.id);
      return { ...channel, messages: mergeMessages(known?.messages ?? [], channel.messages) };
    }),
    whispers: picture.whispers,
    modal: picture.modal,
    modalDepth: picture.modalDepth,
    home: picture.home,
  }));
  if (picture.fresh) forgetSeenAfter(picture.seq);
  if (picture.fresh) forgetSeenAfter(picture.seq);
  const [first] = picture.channels;
  slackView.set((now) =>
    first && !isThere(now, picture) ? { place: { kind: 'channel', id: first.id }, thread: null } : now,
  );
  countUnread();
};

const isThere = ({ place }: SlackView, { channels }: SlackPicture): boolean =>
  place.kind === 'home' || channels.some(({ id }) => id === place.id);

const mergeMessages = (
  known: readonly SlackMessageView[],
  changed: readonly SlackMessageView[],
): readonly SlackMessageView[] => {
  if (changed.length === 0) return known;
  const byTs = new Map(known.map((message) => [message.ts, message]));
  for (const message of changed) {
    if (message.deleted) byTs.delete(message.ts);
    else byTs.set(message.ts, message);
  }
  return [...byTs.values()].toSorted((a, b) => Number(a.ts) - Number(b.ts));
};

/** Somebody else is looked at as: what the last one saw is not theirs. */
export const becomePerson = (me: string): void =>
  slack.set((now) => ({ ...now, me, seq: 0, channels: [], whispers: [], modal: null, modalDepth: 0, home: null }));

const countUnread = (): void => {
  const { channels, me } = slack.get();
  slackUnread.set(() => channels.reduce((sum, channel) => sum + unreadIn(channel, me, seen.get()), 0));
};

/** The chosen person looks at this channel now. */
export const lookAt = (channel: string): void => {
  const { me, seq } = slack.get();
  if (me === null || seq === 0) return;
  noteSeen(me, channel, seq);
  countUnread();
};

export const openChannel = (id: string): void =>
  slackView.set(() => ({ place: { kind: 'channel', id }, thread: null }));
export const openHomeTab = (): void => slackView.set(() => ({ place: { kind: 'home' }, thread: null }));
export const openThread = (thread: string | null): void => slackView.set((now) => ({ ...now, thread }));
