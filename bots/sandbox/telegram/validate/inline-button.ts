import type { InlineButton } from '../bot-api-types.ts';
import { isRecord } from '../../../../emulation/json.ts';
import type { Reading } from './params.ts';

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const;

/** A button with text and exactly one action. `{button}` in a problem stands for Telegram's "can't parse …" lead. */
export function readInlineButton(button: unknown): Reading<InlineButton> {
  if (!isRecord(button)) return { problem: '{button}: InlineKeyboardButton must be an Object' };
  const { text } = button;
  if (text === undefined) return { problem: `{button}: Can't find field "text"` };
  if (typeof text !== 'string') return { problem: '{button}: Field "text" must be of type String' };

  const used = actions.filter((action) => button[action] !== undefined);
  const [action] = used;
  if (action === undefined) return { problem: '{button}: Text buttons are unallowed in the inline keyboard' };
  // The real server takes the first and drops the rest silently; the documentation asks for exactly one.
  if (used.length > 1) return { problem: `{button}: exactly one action must be used, found ${used.join(', ')}` };
  if (text.trim() === '') return { problem: 'inline keyboard button text must be non-empty' };

  const problem =
    action === 'callback_data' ? dataProblem(button[action]) : action === 'url' ? urlProblem(button[action]) : null;
  return problem === null ? { value: { ...button, text } } : { problem };
}

/** 1 to 64 bytes of UTF-8, not characters. */
function dataProblem(data: unknown): string | null {
  if (typeof data !== 'string') return '{button}: Field "callback_data" must be of type String';
  // Telegram treats an empty action as none at all.
  if (data === '') return '{button}: Text buttons are unallowed in the inline keyboard';
  return Buffer.byteLength(data) > 64 ? 'BUTTON_DATA_INVALID' : null;
}

function urlProblem(url: unknown): string | null {
  if (typeof url !== 'string') return '{button}: Field "url" must be of type String';
  if (url === '') return '{button}: Text buttons are unallowed in the inline keyboard';
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[^/]+:\d/.test(url) ? url : `http://${url}`;
  const refusal = (reason: string) => `inline keyboard button URL '${url}' is invalid: ${reason}`;
  if (!URL.canParse(withScheme)) return refusal('Wrong HTTP URL');
  const { protocol, hostname } = new URL(withScheme);
  if (!['http:', 'https:', 'tg:', 'ton:', 'tonsite:'].includes(protocol)) return refusal('Unsupported URL protocol');
  // A bare host name such as "localhost" is no address to Telegram.
  if (protocol.startsWith('http') && !hostname.includes('.')) return refusal('Wrong HTTP URL');
  return null;
}
