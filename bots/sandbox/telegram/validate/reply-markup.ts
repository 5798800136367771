import type { InlineKeyboard, ReplyButton, ReplyKeyboard } from '../bot-api-types.ts';
import { readInlineButton } from './inline-button.ts';
import { isRecord, parseJson } from '../../../../emulation/json.ts';
import { param, type Reading } from './params.ts';

export type ReplyMarkup =
  | { kind: 'none' }
  | { kind: 'inline'; keyboard: InlineKeyboard }
  | { kind: 'keyboard'; keyboard: ReplyKeyboard }
  | { kind: 'remove' }
  | { kind: 'force-reply' };

const maxButtons = 100;

/** `reply_markup` of any of the four types, with Telegram's precedence when fields of several are given. */
export const replyMarkup = param<ReplyMarkup>((value) => {
  if (value === undefined || value === '') return { value: { kind: 'none' } };
  const markup = typeof value === 'string' ? parseJson(value) : value;
  if (markup === undefined) return { problem: "can't parse reply keyboard markup JSON object" };
  if (!isRecord(markup)) return { problem: 'object expected as reply markup' };
  return readMarkup(markup);
});

function readMarkup(markup: Record<string, unknown>): Reading<ReplyMarkup> {
  const keyboard = readRows(markup['keyboard'], 'keyboard', readKeyboardButton, 'keyboard button');
  if ('problem' in keyboard) return keyboard;
  const inline = readRows(markup['inline_keyboard'], 'inline_keyboard', readInlineButton, 'inline keyboard button');
  if ('problem' in inline) return inline;

  const count = [...keyboard.value, ...inline.value].flat().length;
  if (count > maxButtons * 3 || inline.value.flat().length > maxButtons) return { problem: 'reply markup is too long' };
  if (keyboard.value.length > 0) {
    return { value: { kind: 'keyboard', keyboard: { ...keyboardOptions(markup), keyboard: keyboard.value } } };
  }
  if (inline.value.length > 0) return { value: { kind: 'inline', keyboard: { inline_keyboard: inline.value } } };
  if (markup['remove_keyboard'] === true) return { value: { kind: 'remove' } };
  if (markup['force_reply'] === true) return { value: { kind: 'force-reply' } };
  return { value: { kind: 'none' } };
}

function keyboardOptions(markup: Record<string, unknown>): Omit<ReplyKeyboard, 'keyboard'> {
  const placeholder = markup['input_field_placeholder'];
  return {
    resize_keyboard: markup['resize_keyboard'] === true,
    one_time_keyboard: markup['one_time_keyboard'] === true,
    is_persistent: markup['is_persistent'] === true,
    input_field_placeholder: typeof placeholder === 'string' ? placeholder : undefined,
  };
}

function readRows<Button>(
  rows: unknown,
  field: string,
  readButton: (button: unknown) => Reading<Button>,
  name: string,
): Reading<Button[][]> {
  if (rows === undefined) return { value: [] };
  if (!Array.isArray(rows)) return { problem: `field "${field}" must be of type Array` };
  const read: Button[][] = [];
  for (const row of rows as unknown[]) {
    if (!Array.isArray(row)) {
      const owner = field === 'inline_keyboard' ? ' of the InlineKeyboardMarkup' : '';
      return { problem: `field "${field}"${owner} must be an Array of Arrays` };
    }
    const buttons: Button[] = [];
    for (const button of row as unknown[]) {
      const reading = readButton(button);
      if ('problem' in reading) return { problem: reading.problem.replace('{button}', `can't parse ${name}`) };
      buttons.push(reading.value);
    }
    if (buttons.length > 0) read.push(buttons);
  }
  return { value: read };
}

function readKeyboardButton(button: unknown): Reading<ReplyButton> {
  if (typeof button === 'string') {
    return button === '' ? { problem: 'keyboard button text must be non-empty' } : { value: { text: button } };
  }
  if (!isRecord(button)) return { problem: '{button}: KeyboardButton must be a String or an Object' };
  const { text } = button;
  if (text === undefined) return { problem: `{button}: Can't find field "text"` };
  if (typeof text !== 'string') return { problem: '{button}: Field "text" must be of type String' };
  if (text.trim() === '') return { problem: 'keyboard button text must be non-empty' };
  for (const field of ['request_contact', 'request_location']) {
    const value = button[field];
    if (value !== undefined && typeof value !== 'boolean') {
      return { problem: `{button}: Field "${field}" must be of type Boolean` };
    }
  }
  const asksContact = button['request_contact'] === true;
  const asksLocation = button['request_location'] === true;
  if (asksContact && asksLocation) return { problem: '{button}: at most one of the optional fields may be used' };
  return {
    value: { text, ...(asksContact && { request_contact: true }), ...(asksLocation && { request_location: true }) },
  };
}

/** Numbers and places can be asked for in private chats only; null when the markup fits the chat. */
export function markupProblem(markup: ReplyMarkup, chatType: 'private' | 'group'): string | null {
  if (markup.kind !== 'keyboard' || chatType === 'private') return null;
  const buttons = markup.keyboard.keyboard.flat();
  if (buttons.some((button) => button.request_contact)) return 'phone number can be requested in private chats only';
  if (buttons.some((button) => button.request_location)) return 'location can be requested in private chats only';
  return null;
}
