import { IconMapPin, IconPhone } from '@tabler/icons-react';
import type { KeyboardView, KeyView, MessageView } from '../../phones/chat-view.ts';
import type { ChatKey } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';

interface ReplyKeyboardProps {
  readonly chat: ChatKey;
  readonly keyboard: KeyboardView;
  readonly onKey: (label: string) => void;
}

/** The keyboard that a bot puts under the input field. */
export const ReplyKeyboard = ({ chat, keyboard, onKey }: ReplyKeyboardProps) => (
  <div className="keyboard" role="group" aria-label="Quick answers">
    {keyboard.rows.map((row) => (
      <div className="row" key={row.map(({ label }) => label).join('|')}>
        {row.map((key) => (
          <Key key={key.label} chat={chat} of={key} onKey={onKey} />
        ))}
      </div>
    ))}
  </div>
);

const Key = ({ chat, of, onKey }: { chat: ChatKey; of: KeyView; onKey: (label: string) => void }) => {
  const isGhosts = useStore(
    ghost,
    (now) => now?.chat === chat && now.tapping?.message === null && now.tapping.label === of.label,
  );
  return (
    <button type="button" className={isGhosts ? 'key ghost-tap' : 'key'} dir="auto" onClick={() => onKey(of.label)}>
      {of.asksFor === 'location' && <IconMapPin size={15} aria-hidden />}
      {of.asksFor === 'contact' && <IconPhone size={15} aria-hidden />}
      {of.label}
    </button>
  );
};

/** A keyboard for one use goes away once the person has written anything after it. */
export const keyboardInUse = (keyboard: KeyboardView | null, messages: readonly MessageView[]): KeyboardView | null => {
  if (!keyboard?.onceOnly) return keyboard;
  const broughtAt = messages.findLastIndex(({ withKeyboard }) => withKeyboard);
  const wroteAt = messages.findLastIndex(({ from }) => from === 'me');
  return wroteAt > broughtAt ? null : keyboard;
};
