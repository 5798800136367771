import type {
  SlackColleague,
  SlackMessageView,
  SlackPerson,
  SlackPicture,
  SlackScreen,
  SlackWhisper,
} from '../../slack-view.ts';
import { createStore } from '../state/store.ts';

export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly isDirect: boolean;
  readonly topic: string;
  readonly messages: readonly SlackMessageView[];
}

/** Slack as the chosen person sees it. */
export interface SlackNow {
  /** 0 until it was read. */
  readonly seq: number;
  readonly me: string | null;
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

/** Up to which revision each channel was looked at, person by person. */
export const seen = createStore<Readonly<Record<string, number>>>({});

/** Messages in Slack that the chosen person has not looked at. */
export const slackUnread = createStore(0);

export const unreadIn = (channel: SlackChannel, me: string | null, looked: Readonly<Record<string, number>>): number =>
  channel.messages.filter(({ firstSeq, user }) => firstSeq > (looked[`${me}:${channel.id}`] ?? 0) && user !== me)
    .length;

const countUnread = (): void => {
  const { channels, me } = slack.get();
  const looked = seen.get();
  slackUnread.set(() => channels.reduce((sum, channel) => sum + unreadIn(channel, me, looked), 0));
};

export const takePicture = (picture: SlackPicture): void => {
  slack.set((before) => ({
    seq: picture.seq,
    me: picture.user,
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
  const [first] = picture.channels;
  slackView.set((now) =>
    now.place.kind === 'channel' && now.place.id === '' && first
      ? { ...now, place: { kind: 'channel', id: first.id } }
      : now,
  );
  countUnread();
};

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

/** The chosen person looks at this channel now. */
export const lookAt = (channel: string): void => {
  const { me, seq } = slack.get();
  seen.set((now) => (now[`${me}:${channel}`] === seq ? now : { ...now, [`${me}:${channel}`]: seq }));
  countUnread();
};

export const openChannel = (id: string): void =>
  slackView.set(() => ({ place: { kind: 'channel', id }, thread: null }));
export const openHomeTab = (): void => slackView.set(() => ({ place: { kind: 'home' }, thread: null }));
export const openThread = (thread: string | null): void => slackView.set((now) => ({ ...now, thread }));
