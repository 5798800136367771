import type { WebClient } from '@slack/web-api';
import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { DeskSpot } from '../../core/desk/desk-input.ts';
import type { Delivery, DeskCall } from '../../core/ports/channel-adapter.ts';
import { classifyChatError, reasonOf } from './classify-error.ts';
import { MESSAGE_BLOCKS } from './fit-blocks.ts';
import { postMessage } from './post-message.ts';
import { renderCard } from './render-blocks.ts';
import { renderForm } from './render-form.ts';

export interface DeskAnswering {
  readonly client: WebClient;
  readonly triggerOver: string;
}

const DONE: Delivery = { kind: 'accepted', platformRef: null };

/** Slack opens a form within three seconds of a tap, once for each tap. */
const TRIGGER_OVER: ReadonlySet<string | null> = new Set([
  'expired_trigger_id',
  'trigger_expired',
  'exchanged_trigger_id',
  'trigger_exchanged',
  'invalid_trigger_id',
  'invalid_trigger',
]);

/** A command works everywhere in Slack, also where we can't speak. */
const CANT_SPEAK_THERE: ReadonlySet<string | null> = new Set([
  'channel_not_found',
  'not_in_channel',
  'user_not_in_channel',
  'is_archived',
  'restricted_action',
]);

/** Shows a colleague what they asked for: a form over what they see, or words that only they see. */
export const answerDesk = async (answering: DeskAnswering, call: DeskCall): Promise<Delivery> => {
  try {
    await (call.kind === 'open_form' ? openForm(answering, call) : whisper(answering.client, call));
    return DONE;
  } catch (error) {
    // In a channel we say elsewhere what we can't say there, so what is left are people.
    return classifyChatError(error);
  }
};

const openForm = async (
  { client, triggerOver }: DeskAnswering,
  { to, trigger, form, spot }: Extract<DeskCall, { kind: 'open_form' }>,
): Promise<void> => {
  try {
    await client.views.open({ trigger_id: trigger, view: renderForm(form, spot) });
  } catch (error) {
    if (!TRIGGER_OVER.has(reasonOf(error))) throw error;
    // After a lost answer the form may be there all the same: then these words do no harm.
    await whisper(client, { to, spot, card: { text: triggerOver, blocks: [{ kind: 'text', text: triggerOver }] } });
  }
};

interface Whisper {
  readonly to: string;
  readonly spot: DeskSpot | null;
  readonly card: DeskCard;
}

const whisper = async (client: WebClient, { to, spot, card }: Whisper): Promise<void> => {
  const rendered = renderCard(card, MESSAGE_BLOCKS);
  try {
    if (spot) {
      const thread = spot.thread === null ? {} : { thread_ts: spot.thread };
      await client.chat.postEphemeral({ channel: spot.place, user: to, ...thread, ...rendered });
      return;
    }
  } catch (error) {
    if (!CANT_SPEAK_THERE.has(reasonOf(error))) throw error;
  }
  await postMessage(client, { channel: to, ...rendered });
};
