import { isOneSlipAway } from '../../catalogue/trigrams.ts';
import { parseTicketCode } from '../../ticket/ticket-code.ts';

export const COMMANDS = ['search', 'experts', 'messages', 'health', 'merge', 'unmerge', 'join', 'help'] as const;

export type CommandName = (typeof COMMANDS)[number];

/** What somebody typed after the slash command. */
export type DeskCommand =
  | { readonly kind: 'ticket' | 'messages'; readonly code: string }
  | { readonly kind: 'search' | 'experts'; readonly words: string }
  | { readonly kind: 'health' | 'help' }
  | { readonly kind: 'merge'; readonly one: string; readonly other: string }
  | { readonly kind: 'unmerge'; readonly words: string }
  | { readonly kind: 'join'; readonly code: string }
  /** `near`: what they may have meant. */
  | { readonly kind: 'unknown'; readonly typed: string; readonly near: CommandName | null };

const LONGEST_WORDS = 200;

export const parseCommand = (text: string): DeskCommand => {
  const typed = text.trim().slice(0, LONGEST_WORDS);
  if (typed === '') return { kind: 'help' };
  const code = parseTicketCode(typed);
  if (code !== null) return { kind: 'ticket', code };
  const [first = '', ...rest] = typed.split(/\s+/);
  const name = first.toLowerCase();
  const words = rest.join(' ');
  if (!isCommand(name)) return { kind: 'unknown', typed, near: nearest(name) };
  switch (name) {
    case 'search':
      return words === '' ? { kind: 'help' } : { kind: name, words };
    case 'experts':
      return { kind: name, words };
    case 'messages': {
      const about = parseTicketCode(words);
      return about === null ? { kind: 'help' } : { kind: name, code: about };
    }
    case 'merge': {
      const [one, other, ...more] = rest.map(parseTicketCode);
      return one && other && more.length === 0 ? { kind: name, one, other } : { kind: 'help' };
    }
    case 'unmerge':
      return words === '' ? { kind: 'help' } : { kind: name, words };
    case 'join':
      return words === '' ? { kind: 'help' } : { kind: name, code: words };
    case 'health':
    case 'help':
      return { kind: name };
  }
};

const isCommand = (name: string): name is CommandName => (COMMANDS as readonly string[]).includes(name);

/** A slip of the finger, or the beginning of it. */
const nearest = (name: string): CommandName | null =>
  COMMANDS.find((known) => isOneSlipAway(known, name)) ??
  COMMANDS.find((known) => name.length >= 2 && known.startsWith(name)) ??
  null;
