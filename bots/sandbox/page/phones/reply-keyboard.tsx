import { IconMapPin, IconPhone } from '@tabler/icons-react';
import type { MessageView } from '../../phone-view.ts';
import type { ReplyButton, ReplyKeyboard as Keyboard } from '../../telegram/bot-api-types.ts';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';

interface ReplyKeyboardProps {
  readonly phone: number;
  readonly keyboard: Keyboard;
  readonly onKey: (label: string) => void;
}

/** The keyboard that a bot puts under the input field. */
export const ReplyKeyboard = ({ phone, keyboard, onKey }: ReplyKeyboardProps) => (
  <div className="keyboard" role="group" aria-label="Quick answers">
    {keyboard.keyboard.map((row) => (
      <div className="row" key={row.map(({ text }) => text).join('|')}>
        {row.map((key) => (
          <Key key={key.text} phone={phone} of={key} onKey={onKey} />
        ))}
      </div>
    ))}
  </div>
);

const Key = ({ phone, of, onKey }: { phone: number; of: ReplyButton; onKey: (label: string) => void }) => {
  const isGhosts = useStore(
    ghost,
    (now) => now?.where === phone && now.tapping?.message === null && now.tapping.label === of.text,
  );
  return (
    <button type="button" className={isGhosts ? 'key ghost-tap' : 'key'} dir="auto" onClick={() => onKey(of.text)}>
      {of.request_location && <IconMapPin size={15} aria-hidden />}
      {of.request_contact && <IconPhone size={15} aria-hidden />}
      {of.text}
    </button>
  );
};

/** A keyboard for one use goes away once the person has written anything after it. */
export const keyboardInUse = (keyboard: Keyboard | null, messages: readonly MessageView[]): Keyboard | null => {
  if (!keyboard?.one_time_keyboard) return keyboard;
  const broughtAt = messages.findLastIndex(({ withKeyboard }) => withKeyboard);
  const wroteAt = messages.findLastIndex(({ from }) => from === 'me');
  return wroteAt > broughtAt ? null : keyboard;
};
