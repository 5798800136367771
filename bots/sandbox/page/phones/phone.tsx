import type { Phone as Person } from '../../phones/phone.ts';
import { actOn } from '../api/sandbox-api.ts';
import { inWords } from '../api/call.ts';
import { chats, keyOf } from '../state/chats.ts';
import { appOn, openApps, readPhone } from '../state/open-apps.ts';
import { useStore } from '../state/store.ts';
import { AppBar } from './app-bar.tsx';
import { ChatApp } from './chat-app.tsx';
import { PhoneBanner } from './phone-banner.tsx';
import { PhoneHead } from './phone-head.tsx';
import { StatusBar } from './status-bar.tsx';
import { Toast, useToast } from './toast.tsx';
import { useTyping } from './use-typing.ts';

/** One person's phone with the app on it that lies open. */
export const Phone = ({ person }: { person: Person }) => {
  const channel = useStore(openApps, (opened) => appOn(person, opened));
  const chat = useStore(chats, (all) => all[keyOf(person.id, channel)]);
  const [toast, setToast] = useToast();
  const typing = useTyping(chat);

  const act = async (what: string, input?: unknown): Promise<boolean> => {
    try {
      await actOn(person.id, channel, what, input);
      return true;
    } catch (error) {
      setToast({ words: inWords(error), stays: false });
      return false;
    }
  };
  const read = (): void => readPhone(person.id);
  return (
    <section
      className={`phone role-${person.role} app-${channel}`}
      aria-label={`Phone of ${person.name}`}
      data-phone={person.id}
      data-app={channel}
      onPointerEnter={read}
      onPointerDown={read}
      onFocus={read}
    >
      <div className="screen">
        <StatusBar offline={chat?.offline ?? false} />
        <PhoneHead person={person} channel={channel} chat={chat} typing={typing} act={act} />
        <AppBar person={person} open={channel} />
        <PhoneBanner phone={person.id} />
        <Toast toast={toast} onDismiss={() => setToast(null)} />
        <ChatApp
          key={channel}
          person={person}
          channel={channel}
          chat={chat}
          typing={typing}
          act={act}
          tell={setToast}
        />
      </div>
    </section>
  );
};
