import type { SlackMessageView } from '../../slack-view.ts';
import { ghost } from '../state/ghost.ts';
import { until } from '../state/store.ts';
import { type Json, jsonIn, listIn, textIn, wordsIn } from '../slack/as-json.ts';
import { withEmoji } from '../slack/mrkdwn.ts';
import { slackAct } from '../slack/slack-api.ts';
import { openChannel, openThread, slack, type SlackNow } from '../slack/slack-state.ts';
import { followSlack, lookAs } from '../slack/use-slack.ts';
import { pauseBeforeTap, sleep, typeOut } from './pace.ts';
import { tour } from './tour-state.ts';

const PRESS_ATTEMPTS = 6;
const PRESS_AGAIN_MS = 500;

interface Element {
  readonly message: SlackMessageView;
  readonly label: string;
  readonly actionId: string;
  readonly blockId: string;
}

/** Opens the ticket's thread as this colleague, once there is one. */
export const openTicketThread = async (as: string, signal: AbortSignal): Promise<void> => {
  await become(as, signal);
  const parent = await until(slack, findParent, signal);
  openChannel(parent.channel);
  openThread(parent.ts);
};

/** Looks at Slack as this colleague. */
const become = async (as: string, signal: AbortSignal): Promise<void> => {
  await followSlack();
  // The panel may have begun to follow a moment ago, and not know anybody yet.
  const user = await until(slack, ({ colleagues }) => colleagues.find(({ name }) => name === as)?.id, signal);
  if (slack.get().me !== user) lookAs(user);
  await until(slack, ({ me, seq }) => (me === user && seq > 0 ? true : undefined), signal);
};

/** Ends what an earlier tour left open: while somebody talks with this customer, the bot is silent. */
export const handBack = async (as: string, customer: string, signal: AbortSignal): Promise<void> => {
  await become(as, signal);
  const cards = slack
    .get()
    .channels.flatMap(({ messages }) => messages)
    .filter((message) => message.isApp && contentOf(message).includes(customer));
  const left = cards.flatMap((card) => elementIn(card, 'Hand back') ?? []);
  for (const { message, actionId, blockId } of left) {
    await slackAct(idOf(as), 'press', { channel: message.channel, messageTs: message.ts, actionId, blockId });
  }
};

export const press = async (as: string, label: string, signal: AbortSignal): Promise<void> => {
  const found = await until(slack, (now) => findElement(now, label), signal);
  ghost.set(() => ({ where: 'slack', typing: null, tapping: { label: found.label, message: found.message.ts } }));
  await pauseBeforeTap(signal);
  for (let attempt = 1; ; attempt += 1) {
    const { message, actionId, blockId } = await until(slack, (now) => findElement(now, label), signal);
    try {
      await slackAct(idOf(as), 'press', { channel: message.channel, messageTs: message.ts, actionId, blockId });
      break;
    } catch (error) {
      // The card was brought up to date under the hand: the same button is there again in a moment.
      if (attempt === PRESS_ATTEMPTS) throw error;
      await sleep(PRESS_AGAIN_MS, signal);
    }
  }
  ghost.set(() => null);
};

export const reply = async (as: string, words: string, signal: AbortSignal): Promise<void> => {
  const parent = await until(slack, findParent, signal);
  const show = (typing: string): void =>
    ghost.set(() => ({ where: 'slack', thread: parent.ts, typing, tapping: null }));
  await typeOut(words, show, signal);
  await slackAct(idOf(as), 'post', { channel: parent.channel, threadTs: parent.ts, text: words });
  ghost.set(() => null);
};

export const threadShows = async (what: RegExp, signal: AbortSignal): Promise<void> => {
  await until(slack, (now) => inThread(now).some((message) => what.test(contentOf(message))) || undefined, signal);
};

const idOf = (name: string): string => {
  const found = slack.get().colleagues.find((person) => person.name === name);
  if (!found) throw new Error(`Nobody in Slack is called ${name}.`);
  return found.id;
};

const findParent = ({ channels }: SlackNow): SlackMessageView | undefined => {
  const { ticket } = tour.get();
  if (ticket === null) return undefined;
  return channels
    .flatMap(({ messages }) => messages)
    .find(({ isApp, threadTs, ts, ...message }) =>
      isApp && (threadTs === null || threadTs === ts) ? contentOf(message).includes(ticket) : false,
    );
};

const inThread = (now: SlackNow): readonly SlackMessageView[] => {
  const parent = findParent(now);
  if (!parent) return [];
  const channel = now.channels.find(({ id }) => id === parent.channel);
  return channel?.messages.filter(({ ts, threadTs }) => ts === parent.ts || threadTs === parent.ts) ?? [];
};

const contentOf = ({ text, blocks }: Pick<SlackMessageView, 'text' | 'blocks'>): string =>
  `${text} ${JSON.stringify(blocks)}`;

/** The newest button of this label in the thread. */
const findElement = (now: SlackNow, wanted: string): Element | undefined => {
  for (const message of inThread(now).toReversed()) {
    const element = elementIn(message, wanted);
    if (element) return element;
  }
  return undefined;
};

const elementIn = (message: SlackMessageView, wanted: string): Element | undefined => {
  for (const block of message.blocks) {
    const element = elementsOf(block).find((one) => withEmoji(textIn(one, 'text')) === wanted);
    if (element) {
      const actionId = wordsIn(element, 'action_id');
      return { message, label: wanted, actionId, blockId: wordsIn(block, 'block_id') };
    }
  }
  return undefined;
};

const elementsOf = (block: Json): readonly Json[] => {
  const accessory = jsonIn(block, 'accessory');
  return [...listIn(block, 'elements'), ...(accessory ? [accessory] : [])];
};
