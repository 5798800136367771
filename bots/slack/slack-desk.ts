import type { WebClient } from '@slack/web-api';
import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { DeskDelivery, DeskPlatform } from '../../core/ports/desk-platform.ts';
import { classifyError, reasonOf } from './classify-error.ts';
import { classifyDeskError, classifyPageError, isPageGone } from './desk-ending.ts';
import { findMark, writeMark } from './find-mark.ts';
import { MESSAGE_BLOCKS, VIEW_BLOCKS } from './fit-blocks.ts';
import type { MessageReference } from './message-reference.ts';
import { createPace } from './pace-calls.ts';
import { postMessage } from './post-message.ts';
import { renderBlocks, renderCard } from './render-blocks.ts';
import { createSlackClient, type SlackAccount } from './slack-client.ts';

export interface SlackDeskOptions extends SlackAccount {
  readonly helpdeskChannel: string;
  readonly managerChannel: string;
}

const SIGNS = { delivered: 'white_check_mark', failed: 'warning' } as const;

/** The desk in Slack: pages and their threads in two channels, and everybody's own overview. */
export const createSlackDesk = (options: SlackDeskOptions): DeskPlatform => {
  const client = createSlackClient(options);
  const pace = createPace();
  return {
    rooms: { helpdesk: options.helpdeskChannel, managers: options.managerChannel },
    post: (place, thread, card, mark) => {
      const classify = thread === null ? classifyDeskError : classifyPageError;
      return pace('post', place, ending(postCard(client, place, thread, card, mark), classify));
    },
    revise: (place, ref, card) => pace('revise', ALL, ending(reviseCard(client, place, ref, card), classifyPageError)),
    find: async (place, thread, mark) => {
      try {
        return { kind: 'accepted', platformRef: await findMark(client, place, thread, mark) };
      } catch (error) {
        return isPageGone(error) ? DONE : notPosted(classifyDeskError(error));
      }
    },
    react: (place, ref, sign) => pace('react', ALL, ending(addReaction(client, place, ref, sign), classifyDeskError)),
    showHome: (user, card) => pace('home', ALL, ending(publishHome(client, user, card), classifyError)),
  };
};

type Call = () => Promise<DeskDelivery>;

const postCard =
  (client: WebClient, place: string, thread: string | null, card: DeskCard, mark: string): Call =>
  async () => {
    const rendered = renderCard(card, MESSAGE_BLOCKS);
    const posted = await postMessage(client, { channel: place, thread, ...rendered, metadata: writeMark(mark) });
    if (posted && thread !== null && posted.thread !== thread) return takeBack(client, posted);
    return { kind: 'accepted', platformRef: posted?.ts ?? null };
  };

const reviseCard =
  (client: WebClient, place: string, ts: string, card: DeskCard): Call =>
  async () => {
    await client.chat.update({ channel: place, ts, ...renderCard(card, MESSAGE_BLOCKS) });
    return DONE;
  };

const addReaction =
  (client: WebClient, place: string, ref: string, sign: keyof typeof SIGNS): Call =>
  async () => {
    try {
      await client.reactions.add({ channel: place, timestamp: ref, name: SIGNS[sign] });
    } catch (error) {
      if (reasonOf(error) !== 'already_reacted') throw error;
    }
    return DONE;
  };

const publishHome =
  (client: WebClient, user: string, card: DeskCard): Call =>
  async () => {
    await client.views.publish({
      user_id: user,
      view: { type: 'home', blocks: renderBlocks(card.blocks, VIEW_BLOCKS) },
    });
    return DONE;
  };

const DONE: DeskDelivery = { kind: 'accepted', platformRef: null };

/** Slack counts these over the whole workspace. */
const ALL = 'workspace';

const ending =
  (call: Call, classify: (error: unknown) => DeskDelivery): Call =>
  async () => {
    try {
      return await call();
    } catch (error) {
      return classify(error);
    }
  };

/** Where a thread's parent was just deleted, Slack puts the reply into the channel, for everybody to wonder at. */
const takeBack = async (client: WebClient, { channel, ts }: MessageReference): Promise<DeskDelivery> => {
  await client.chat.delete({ channel, ts }).catch(() => undefined);
  return { kind: 'page_gone', why: 'thread_not_found' };
};

/** Who only looks has delivered nothing. */
const notPosted = (delivery: DeskDelivery): DeskDelivery =>
  delivery.kind === 'unreachable' ? { ...delivery, maybeDelivered: false } : delivery;
