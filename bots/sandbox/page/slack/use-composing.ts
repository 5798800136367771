import { type KeyboardEvent, useRef, useState } from 'react';
import { tell } from '../state/notices.ts';
import { type CommandHint, hintsFor } from './command-hints.ts';
import { actInSlack } from './use-slack.ts';

interface Composing {
  readonly text: string;
  readonly hints: readonly CommandHint[];
  /** The place of the one that is chosen; -1: none. */
  readonly hint: number;
  readonly write: (words: string) => void;
  readonly send: () => Promise<void>;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What is being written, and the commands that it may become. */
export const useComposing = (channel: string, threadTs: string | null): Composing => {
  const [text, setText] = useState('');
  const [hint, setHint] = useState(-1);
  const sending = useRef(false);
  const hints = threadTs === null ? hintsFor(text) : [];
  const write = (words: string): void => {
    setText(words);
    setHint(-1);
  };
  const send = async (): Promise<void> => {
    if (text.trim() === '' || sending.current) return;
    sending.current = true;
    const isDone = await say(channel, threadTs, text);
    sending.current = false;
    if (isDone) write('');
  };
  const onKey = (event: KeyboardEvent): void => {
    const meant = event.nativeEvent.isComposing ? null : meaningOf(event, hints, hint);
    if (meant === null) return;
    if (meant.kind !== 'clear') event.preventDefault();
    if (meant.kind === 'choose') setHint(meant.hint);
    else if (meant.kind === 'send') void send();
    else write(meant.kind === 'take' ? meant.words : '');
  };
  return { text, hints, hint, write, send, onKey };
};

type Meaning =
  | { readonly kind: 'choose'; readonly hint: number }
  | { readonly kind: 'take'; readonly words: string }
  | { readonly kind: 'clear' | 'send' };

/** What a key does beyond writing. */
const meaningOf = ({ key, shiftKey }: KeyboardEvent, hints: readonly CommandHint[], hint: number): Meaning | null => {
  if (hints.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const step = key === 'ArrowDown' ? 1 : hints.length - Math.sign(hint + 1);
    return { kind: 'choose', hint: (hint + step + hints.length) % hints.length };
  }
  const chosen = hints[hint] ?? (key === 'Tab' && !shiftKey ? hints[0] : undefined);
  if (chosen && (key === 'Enter' || key === 'Tab')) return { kind: 'take', words: chosen.typed };
  if (key === 'Escape' && hints.length > 0) return { kind: 'clear' };
  return key === 'Enter' && !shiftKey ? { kind: 'send' } : null;
};

const COMMAND = /^(\/[a-z0-9_-]+)(?:\s+([\s\S]*))?$/;

/** Answers whether the words are gone from the field. */
const say = async (channel: string, threadTs: string | null, text: string): Promise<boolean> => {
  const command = COMMAND.exec(text.trim());
  if (!command) {
    return (await actInSlack('post', { channel, text, ...(threadTs !== null && { threadTs }) })) !== null;
  }
  if (threadTs !== null) {
    tell(`${command[1]} is not supported in threads: Slack wants commands in the channel itself.`, 'trouble');
    return false;
  }
  return (await actInSlack('slash', { channel, command: command[1], text: command[2] ?? '' })) !== null;
};
