import type { MessageView } from '../../phones/chat-view.ts';
import { type ChatKey } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';
import { choicesIn } from './choices-in.ts';

interface NumberedChoicesProps {
  readonly chat: ChatKey;
  readonly messages: readonly MessageView[];
  readonly onChoose: (text: string) => void;
}

/** Where there are no buttons: what the newest message numbers, ready to be sent as phones suggest answers. */
export const NumberedChoices = ({ chat, messages, onChoose }: NumberedChoicesProps) => {
  const newest = messages.at(-1);
  const choices = newest?.from === 'bot' && newest.buttons.length === 0 && !newest.list ? choicesIn(newest.text) : [];
  if (choices.length === 0) return null;
  return (
    <div className="suggested" role="group" aria-label="Suggested answers">
      {choices.map((choice) => (
        <Choice key={choice.answer} chat={chat} {...choice} onChoose={onChoose} />
      ))}
    </div>
  );
};

interface ChoiceProps extends Pick<NumberedChoicesProps, 'chat' | 'onChoose'> {
  readonly answer: string;
  readonly label: string;
}

const Choice = ({ chat, answer, label, onChoose }: ChoiceProps) => {
  const isGhosts = useStore(ghost, (now) => now?.chat === chat && now.tapping?.label === answer);
  return (
    <button
      type="button"
      className={isGhosts ? 'suggestion ghost-tap' : 'suggestion'}
      dir="auto"
      onClick={() => onChoose(answer)}
    >
      <b>{answer}</b> {label}
    </button>
  );
};
