import type { types } from '@slack/bolt';
import type { DeskBlock, DeskCard, DeskOption } from '../../core/desk/cards/desk-card.ts';
import type { DeskButton } from '../../core/desk/desk-verb.ts';
import { writeButtonAction, writePickAction } from './action-data.ts';
import { fitBlocks, MESSAGE_BYTES } from './fit-blocks.ts';
import { boldText, notificationText, plainText } from './write-text.ts';

const SECTION_LIMIT = 3_000;
const HEADING_LIMIT = 150;
const FIELD_LIMIT = 2_000;
const FIELDS_A_SECTION = 10;
const BUTTONS_A_BLOCK = 25;
const BUTTON_LABEL_LIMIT = 75;
const BUTTON_VALUE_LIMIT = 2_000;
const OPTIONS_A_LIST = 100;
const OPTION_LABEL_LIMIT = 75;
const OPTION_VALUE_LIMIT = 150;
/** A text of many pages is no card: what one block can't hold goes on in the next, and no further than this. */
const SECTIONS_A_TEXT = 3;

/** What the desk's blocks become: a card, a page of somebody's own, and what stands above a form's fields. */
type DeskKnownBlock =
  | types.HeaderBlock
  | types.SectionBlock
  | types.ContextBlock
  | types.ActionsBlock
  | types.DividerBlock;

export interface RenderedCard {
  readonly text: string;
  readonly blocks: DeskKnownBlock[];
}

/** Pure. Never refused for its size: what is too much is cut, and says so. */
export const renderCard = (card: DeskCard, limit: number): RenderedCard => ({
  text: notificationText(card.text),
  blocks: renderBlocks(card.blocks, limit, MESSAGE_BYTES),
});

export const renderBlocks = (blocks: readonly DeskBlock[], limit: number, bytes?: number): DeskKnownBlock[] =>
  fitBlocks(
    blocks.flatMap((block, index) => renderBlock(block, `${index}`)),
    limit,
    bytes,
  );

/** Texts stand as plain text throughout: nothing that a stranger wrote can call a channel or look like ours. */
const renderBlock = (block: DeskBlock, place: string): DeskKnownBlock[] => {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'header', text: plainText(block.text, HEADING_LIMIT) }];
    case 'text':
      return sections(block.text);
    case 'small':
      return [small(block.text)];
    case 'quote':
      return [small(block.who), ...sections(block.text)];
    case 'facts':
      return inGroups(block.facts, FIELDS_A_SECTION / 2).map(renderFacts);
    case 'item':
      return renderItem(block, place);
    case 'buttons':
      return inGroups(block.buttons, BUTTONS_A_BLOCK).map((buttons, row) => ({
        type: 'actions',
        elements: buttons.map((button, nth) => renderButton(button, `${place}.${row}.${nth}`)),
      }));
    case 'pick':
      return renderPick(block);
    case 'line':
      return [{ type: 'divider' }];
  }
};

const small = (text: string): types.ContextBlock => ({
  type: 'context',
  elements: [plainText(text, SECTION_LIMIT)],
});

const sections = (text: string): types.SectionBlock[] => {
  const parts: types.SectionBlock[] = [];
  let rest = text;
  while (parts.length < SECTIONS_A_TEXT - 1 && rest.length > SECTION_LIMIT) {
    const end = goodEnd(rest);
    parts.push({ type: 'section', text: plainText(rest.slice(0, end), SECTION_LIMIT) });
    rest = rest.slice(end);
  }
  return [...parts, { type: 'section', text: plainText(rest, SECTION_LIMIT) }];
};

/** Behind a line, else behind a word, and never inside a character. */
const goodEnd = (text: string): number => {
  const head = text.slice(0, SECTION_LIMIT);
  const line = head.lastIndexOf('\n') + 1;
  if (line > SECTION_LIMIT / 2) return line;
  const word = head.lastIndexOf(' ') + 1;
  if (word > SECTION_LIMIT / 2) return word;
  const last = head.charCodeAt(head.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? head.length - 1 : head.length;
};

type Facts = Extract<DeskBlock, { kind: 'facts' }>['facts'];

/** Fields fill two columns row by row: the label to the left, its value to the right. */
const renderFacts = (facts: Facts): types.SectionBlock => ({
  type: 'section',
  fields: facts.flatMap(({ label, value }) => [boldText(label, FIELD_LIMIT - 2), plainText(value, FIELD_LIMIT)]),
});

const renderItem = (item: Extract<DeskBlock, { kind: 'item' }>, place: string): DeskKnownBlock[] => {
  const button = item.button && { accessory: renderButton(item.button, place) };
  const title: types.SectionBlock = { type: 'section', text: plainText(item.title, SECTION_LIMIT), ...button };
  return item.text.trim() === '' ? [title] : [title, small(item.text)];
};

const renderButton = ({ label, verb, about, style, confirm }: DeskButton, place: string): types.Button => ({
  type: 'button',
  text: plainText(label, BUTTON_LABEL_LIMIT),
  action_id: writeButtonAction(verb, place),
  value: about.slice(0, BUTTON_VALUE_LIMIT),
  ...(style && { style }),
  ...(confirm && { confirm: renderConfirm(confirm, style) }),
});

const renderConfirm = (
  { title, text, yes, no }: NonNullable<DeskButton['confirm']>,
  style: DeskButton['style'],
): types.ConfirmationDialog => ({
  title: plainText(title, 100),
  text: plainText(text, 300),
  confirm: plainText(yes, 30),
  deny: plainText(no, 30),
  ...(style && { style }),
});

const renderPick = ({ label, verb, about, options }: Extract<DeskBlock, { kind: 'pick' }>): DeskKnownBlock[] => {
  // Slack refuses a list without options, and with it the whole message.
  if (options.length === 0) return [];
  const list: types.StaticSelect = {
    type: 'static_select',
    action_id: writePickAction(verb, about),
    placeholder: plainText(label, 150),
    options: renderOptions(options),
  };
  return [{ type: 'actions', elements: [list] }];
};

export const renderOptions = (options: readonly DeskOption[]): types.PlainTextOption[] =>
  options.slice(0, OPTIONS_A_LIST).map(({ label, detail, value }) => ({
    text: plainText(label, OPTION_LABEL_LIMIT),
    value: value.slice(0, OPTION_VALUE_LIMIT),
    ...(detail?.trim() && { description: plainText(detail, OPTION_LABEL_LIMIT) }),
  }));

const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, group) => items.slice(group * size, (group + 1) * size));
