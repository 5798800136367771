import type { Input } from '../../core/dialogue/inbound.ts';

/** `/start CODE`, or in a Telegram group `/start@bot CODE`; everything else is just words. */
const COMMAND = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i;

/** Typed words: a command with a slash is understood on every channel. */
export const readWords = (text: string): Extract<Input, { kind: 'text' | 'command' }> => {
  const [, name, args = ''] = COMMAND.exec(text) ?? [];
  return name ? { kind: 'command', name: name.toLowerCase(), args: args.trim() } : { kind: 'text', text };
};
