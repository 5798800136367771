import { SegmentedMessage } from 'sms-segments-calculator';
import { renderMessage as renderSlack } from '../bots/slack/render-message.ts';
import { renderNumberedText } from '../bots/numbered-text/render-numbered-text.ts';
import { telegramCapabilities } from '../bots/telegram/capabilities.ts';
import { inlineKeyboard } from '../bots/telegram/render-keyboard.ts';
import { renderMessage as renderTelegram } from '../bots/telegram/render-message.ts';
import { renderSms } from '../bots/twilio/sms/render-sms.ts';
import { renderWhatsapp } from '../bots/twilio/whatsapp/render-whatsapp.ts';
import { shapeOf } from '../bots/twilio/whatsapp/content-shape.ts';
import { carrierSafe, isCarrierWord } from '../core/dialogue/carrier-words.ts';
import { allChoices, type Message } from '../core/dialogue/message.ts';
import type { Say } from '../core/dialogue/texts/texts.ts';

const ID = '01890000-0000-7000-8000-000000000001';

/**
 * What a platform would refuse of a message, or cut; each limit is its platform's own. What only changes a bubble that
 * is there already reaches no channel that can't edit.
 */
export const brokenLimits = (message: Message, say: Say, isOnlyEdit: boolean): readonly string[] =>
  isOnlyEdit ? [...onTelegram(message), ...onSlack(message)] : onAll(message, say);

const onAll = (message: Message, say: Say): readonly string[] => [
  ...onTelegram(message),
  ...onWhatsapp(message, say),
  ...bySms(message, say),
  ...(renderNumberedText(message).length > 1_600 ? ['numbered text: too long'] : []),
  ...onSlack(message),
];

/** How many segments a message is by SMS. */
export const segmentsOf = (message: Message, say: Say): number =>
  new SegmentedMessage(renderSms(message, say)).segmentsCount;

const tooLong = (what: string, text: string, limit: number): readonly string[] =>
  text.length > limit ? [`${what}: ${text.length} of ${limit} in "${text}"`] : [];

const onTelegram = (message: Message): readonly string[] => {
  const { text } = renderTelegram(ID, message, telegramCapabilities.textLimit);
  const rows = inlineKeyboard(ID, message)?.inline_keyboard ?? [];
  return [
    ...tooLong('Telegram text', text, 4_096),
    ...(text.endsWith('…') && !message.body.endsWith('…') ? [`Telegram cuts "${text}"`] : []),
    ...rows
      .flat()
      .flatMap((button) => ('callback_data' in button ? tooLong('callback_data', button.callback_data, 64) : [])),
    ...rows.flat().flatMap(({ text: label }) => tooLong('Telegram button', label, 64)),
    ...(rows.flat().length > 100 ? ['Telegram: too many buttons'] : []),
  ];
};

const onWhatsapp = (message: Message, say: Say): readonly string[] => {
  const plan = renderWhatsapp(ID, message, say);
  if (plan.kind === 'text') return tooLong('WhatsApp text', plan.body, 1_600);
  const choices = plan.kind === 'list' ? plan.items : plan.buttons;
  const limit = plan.kind === 'list' ? 24 : 20;
  return [
    ...tooLong('WhatsApp body', plan.body, 1_024),
    ...(choices.length > (plan.kind === 'list' ? 10 : 3) ? [`WhatsApp: ${choices.length} choices`] : []),
    ...choices.flatMap(({ title }) => tooLong('WhatsApp choice', title, limit)),
    ...(plan.kind === 'list'
      ? plan.items.flatMap(({ description }) => tooLong('WhatsApp description', description ?? '', 72))
      : []),
    ...(plan.kind === 'list' ? tooLong('WhatsApp list button', plan.button, 20) : []),
    ...(shapeOf(plan) === null ? ['WhatsApp: more lines than a form holds'] : []),
  ];
};

const bySms = (message: Message, say: Say): readonly string[] => {
  const text = renderSms(message, say);
  const labels = allChoices(message).map(({ label }) => carrierSafe(say, label));
  return [
    ...tooLong('SMS', text, 1_600),
    ...(new SegmentedMessage(text).encodingName === 'GSM-7' ? [] : [`UCS-2 by SMS: "${text}"`]),
    ...labels.filter(isCarrierWord).map((label) => `a carrier's word as a label: ${label}`),
  ];
};

const onSlack = (message: Message): readonly string[] => {
  const { text, blocks } = renderSlack(ID, message);
  return [
    ...tooLong('Slack text', text, 4_000),
    ...(blocks.length > 50 ? [`Slack: ${blocks.length} blocks`] : []),
    ...blocks.flatMap((block) => {
      if (block.type === 'section') return tooLong('Slack section', block.text?.text ?? '', 3_000);
      const labels = block.elements.flatMap((element) => ('text' in element ? [element.text?.text ?? ''] : []));
      return [
        ...(labels.length > 25 ? ['Slack: too many buttons'] : []),
        ...labels.flatMap((label) => tooLong('Slack button', label, 75)),
      ];
    }),
  ];
};
