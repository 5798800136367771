import { appsOf, type Phone as Person, type PhoneChannel } from '../../phones/phone.ts';
import { keyOf, unread } from '../state/chats.ts';
import { openApp } from '../state/open-apps.ts';
import { useStore } from '../state/store.ts';
import { APP_LOOKS } from './app-looks.ts';
import { UnreadBadge } from './unread-badge.tsx';

/** The apps of a phone, the open one by its name, each with what was not read in it. */
export const AppBar = ({ person, open }: { person: Person; open: PhoneChannel }) => (
  <div className="app-bar" role="group" aria-label="Apps">
    {appsOf(person).map((channel) => (
      <AppButton key={channel} phone={person.id} channel={channel} isOpen={channel === open} />
    ))}
  </div>
);

const AppButton = ({ phone, channel, isOpen }: { phone: string; channel: PhoneChannel; isOpen: boolean }) => {
  const count = useStore(unread, (all) => all[keyOf(phone, channel)] ?? 0);
  const { name, Icon } = APP_LOOKS[channel];
  return (
    <button
      type="button"
      className={`app-button of-${channel}`}
      aria-pressed={isOpen}
      onClick={() => openApp(phone, channel)}
    >
      <span className="app-sign">
        <Icon size={15} aria-hidden />
      </span>
      <span className={isOpen ? 'app-name' : 'only-heard'}>{name}</span>
      <UnreadBadge count={count} />
    </button>
  );
};
