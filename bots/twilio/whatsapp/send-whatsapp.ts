import type { Texts } from '../../../core/dialogue/texts/texts.ts';
import type { Delivery, Outbound, OutboundMedia } from '../../../core/ports/channel-adapter.ts';
import type { SendProgress } from '../../adapter/send-progress.ts';
import type { TwilioCaller } from '../twilio-caller.ts';
import { asTwilioAddress } from './address.ts';
import { shapeOf } from './content-shape.ts';
import { summaryOf } from './render-template.ts';
import { renderText, renderWhatsapp, type WhatsappPlan } from './render-whatsapp.ts';
import type { SessionContent } from './session-content.ts';
import type { Templates } from './templates.ts';

/** What it takes to say something on WhatsApp. */
export interface WhatsappSender {
  readonly caller: TwilioCaller;
  /** Our number there. */
  readonly from: string;
  /** Where Twilio tells what became of a message; null: nowhere. */
  readonly statusCallback: () => string | null;
  /** Where Twilio can fetch a file; null where it can't. */
  readonly mediaUrl: (media: OutboundMedia) => string | null;
  readonly texts: Texts;
  readonly content: SessionContent;
  readonly templates: Pick<Templates, 'usable'>;
  readonly progress: SendProgress;
}

export type Send = Extract<Outbound, { kind: 'send' }>;
type What = Omit<Parameters<TwilioCaller['createMessage']>[0], 'to' | 'from' | 'statusCallback'>;

/** Twilio's number for a form that it has no more. */
const NO_SUCH_CONTENT = /^21655\b/;

/**
 * Files first, each a message of its own, then the words, which must not depend on whether Twilio could fetch a picture;
 * beyond the window whatever WhatsApp has approved.
 */
export const sendWhatsapp = async (sender: WhatsappSender, call: Send): Promise<Delivery> => {
  if (!call.inWindow) return sendTemplate(sender, call);
  const plan = renderWhatsapp(call.messageId, call.message, sender.texts.in(call.locale));
  const files = call.media.flatMap((media) => sender.mediaUrl(media) ?? []);
  const stopped = await sendFiles(sender, call, files);
  const delivery = stopped ?? (await sendPlan(sender, call, plan));
  if (delivery.kind === 'accepted') sender.progress.forget(call.messageId);
  return delivery;
};

export const say = ({ caller, from, statusCallback }: WhatsappSender, to: string, what: What): Promise<Delivery> => {
  const callback = statusCallback();
  return caller.createMessage({
    ...what,
    to: asTwilioAddress(to),
    from: asTwilioAddress(from),
    ...(callback !== null && { statusCallback: callback }),
  });
};

/** Null once all are on their way, or have been refused for good: the words then go without them. */
const sendFiles = async (
  sender: WhatsappSender,
  { to, messageId }: Send,
  files: readonly string[],
): Promise<Delivery | null> => {
  for (const [index, file] of files.entries()) {
    if (index < sender.progress.of(messageId)) continue;
    const delivery = await say(sender, to, { mediaUrl: [file] });
    if (delivery.kind !== 'accepted' && delivery.kind !== 'refused') return delivery;
    sender.progress.note(messageId, index + 1);
  }
  return null;
};

/** Where no buttons can be made, the same is said with numbers: it is better than silence. */
const sendPlan = async (sender: WhatsappSender, call: Send, plan: WhatsappPlan): Promise<Delivery> => {
  if (plan.kind === 'text') return say(sender, call.to, { body: plan.body });
  const shape = shapeOf(plan);
  if (shape === null) return sendNumbered(sender, call);
  const found = await sender.content.sidOf(shape);
  if (found.kind === 'refused') return sendNumbered(sender, call);
  if (found.kind !== 'found') return found;
  const contentVariables = JSON.stringify(shape.variables);
  const delivery = await say(sender, call.to, { contentSid: found.sid, contentVariables });
  if (delivery.kind !== 'refused' || !NO_SUCH_CONTENT.test(delivery.why)) return delivery;
  sender.content.forget(shape);
  const again = await sender.content.sidOf(shape);
  return again.kind === 'found' ? say(sender, call.to, { contentSid: again.sid, contentVariables }) : again;
};

const sendNumbered = (sender: WhatsappSender, { to, message, locale }: Send): Promise<Delivery> =>
  say(sender, to, { body: renderText(message, sender.texts.in(locale)).body });

/** Its button opens the window and brings the message itself, with its choices and files. */
const sendTemplate = async (sender: WhatsappSender, { to, messageId, message, locale }: Send): Promise<Delivery> => {
  const template = await sender.templates.usable(locale);
  if (template.kind !== 'found') return template;
  const contentVariables = JSON.stringify({ 1: summaryOf(message), 2: messageId });
  return say(sender, to, { contentSid: template.sid, contentVariables });
};
