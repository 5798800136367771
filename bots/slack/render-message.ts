import type { types } from '@slack/bolt';
import type { Choice, Message } from '../../core/dialogue/message.ts';
import { CHOICE_ACTION, writeChoice } from './action-data.ts';
import { slackCapabilities } from './capabilities.ts';
import { cutText, wellFormed } from '../adapter/cut-text.ts';
import { notificationText, plainText } from './write-text.ts';

const BUTTONS_A_BLOCK = 25;
const LABEL_LIMIT = 75;
const URL_LIMIT = 3_000;

export interface RenderedMessage {
  readonly text: string;
  readonly blocks: Array<types.SectionBlock | types.ActionsBlock>;
}

/** Pure: the neutral message as it stands in somebody's own chat with us. */
export const renderMessage = (messageId: string, message: Message): RenderedMessage => {
  const words = wordsOf(message);
  const links = (message.links ?? []).filter(canBeButton);
  const footer = message.footer ?? [];
  // The ways out are the last to be left out.
  const choices = (message.choices ?? []).slice(0, slackCapabilities.buttons - links.length - footer.length);
  const afterAllChoices = message.choices?.length ?? 0;
  const button = (choice: Choice, index: number) => renderChoice(messageId, choice, (message.firstChoice ?? 0) + index);
  return {
    text: notificationText(words),
    blocks: [
      { type: 'section', text: plainText(words, slackCapabilities.textLimit) },
      ...rows(choices.map(button)),
      ...rows(links.map(renderLink)),
      ...rows(footer.map((choice, index) => button(choice, afterAllChoices + index))),
    ],
  };
};

type Link = NonNullable<Message['links']>[number];

/** One button with an address that Slack does not like fails the whole message: those stay in the text. */
const canBeButton = ({ url }: Link): boolean =>
  url.length <= URL_LIMIT && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** What is written out below the words survives where the words have to be cut. */
const wordsOf = ({ title, body, links = [] }: Message): string => {
  const words = title ? `${title}\n${body}` : body;
  const written = links.filter((link) => !canBeButton(link));
  const tail = written.map(({ label, url }) => `\n${label}: ${url.replace(/^(tel|mailto):/i, '')}`).join('');
  const limit = slackCapabilities.textLimit;
  return tail.length < limit / 2 ? `${cutText(wellFormed(words), limit - tail.length)}${tail}` : words;
};

const renderChoice = (messageId: string, { label }: Choice, number: number): types.Button => ({
  type: 'button',
  text: plainText(label, LABEL_LIMIT),
  action_id: `${CHOICE_ACTION}:${number}`,
  value: writeChoice(messageId, number),
});

/** Slack tells us of a tap on it too; without a value it is nobody's words. */
const renderLink = ({ label, url }: Link, index: number): types.Button => ({
  type: 'button',
  text: plainText(label, LABEL_LIMIT),
  action_id: `link:${index}`,
  url,
});

const rows = (elements: readonly types.Button[]): types.ActionsBlock[] =>
  Array.from({ length: Math.ceil(elements.length / BUTTONS_A_BLOCK) }, (_, row) => ({
    type: 'actions',
    elements: elements.slice(row * BUTTONS_A_BLOCK, (row + 1) * BUTTONS_A_BLOCK),
  }));
