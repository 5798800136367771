import { ActionIcon, CloseButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useStore } from '../state/store.ts';
import { SlackAppHead } from './slack-app-head.tsx';
import { SlackComposer } from './slack-composer.tsx';
import { SlackHome } from './slack-home.tsx';
import { SlackList } from './slack-list.tsx';
import { SlackModal } from './slack-modal.tsx';
import { SlackSide } from './slack-side.tsx';
import { dismissed, lookAt, openThread, slack, type SlackChannel, slackView } from './slack-state.ts';
import { followSlack } from './use-slack.ts';

/** The helpdesk's side of every story: channels, threads, forms. */
export const SlackPanel = () => {
  useEffect(() => void followSlack(), []);
  const { me, channels, modal } = useStore(slack, (now) => now);
  const { place, thread } = useStore(slackView, (now) => now);
  const channel = place.kind === 'channel' ? channels.find(({ id }) => id === place.id) : undefined;
  if (me === null)
    return <p className="empty">There is no Slack here: this Callout’s desk is elsewhere, or has none.</p>;
  const hasThread = channel !== undefined && thread !== null;
  return (
    <div className={hasThread ? 'slack has-thread' : 'slack'}>
      <SlackSide />
      {place.kind === 'home' && (
        <section className="slack-main" aria-label="App Home of Callout">
          <SlackAppHead />
          <SlackHome />
        </section>
      )}
      {channel && <Channel channel={channel} />}
      {hasThread && <Thread channel={channel} thread={thread} />}
      {modal && <SlackModal key={modal.id} screen={modal} />}
    </div>
  );
};

const Channel = ({ channel }: { channel: SlackChannel }) => {
  const { id, name, topic, isDirect, messages } = channel;
  const revision = useStore(slack, (now) => now.seq);
  useEffect(() => lookAt(id), [id, revision]);
  const shown = useMemo(() => messages.filter(({ threadTs, ts }) => threadTs === null || threadTs === ts), [messages]);
  const whispers = useWhispers(id, null);
  return (
    <section className="slack-main" aria-label={isDirect ? 'Messages with Callout' : `Channel ${name}`}>
      {isDirect ? (
        <SlackAppHead />
      ) : (
        <header className="slack-head">
          <h2>#{name}</h2>
          <p>{topic}</p>
        </header>
      )}
      {shown.length + whispers.length === 0 && (
        <p className="empty">
          {isDirect
            ? 'Callout writes to you here when something concerns only you.'
            : 'Nothing here yet. A ticket’s thread begins when a customer reports a fault.'}
        </p>
      )}
      <SlackList key={id} label={`Messages in ${name}`} messages={shown} whispers={whispers} inThread={false} />
      <SlackComposer key={`to ${id}`} channel={id} threadTs={null} label={`Message ${isDirect ? name : `#${name}`}`} />
    </section>
  );
};

const Thread = ({ channel, thread }: { channel: SlackChannel; thread: string }) => {
  const { id, name, messages } = channel;
  const shown = useMemo(
    () => messages.filter(({ ts, threadTs }) => ts === thread || threadTs === thread),
    [messages, thread],
  );
  const whispers = useWhispers(id, thread);
  return (
    <section className="slack-thread" aria-label="Thread">
      <header className="slack-head">
        <ActionIcon
          className="slack-back"
          variant="subtle"
          color="gray"
          aria-label={`Back to ${name}`}
          onClick={() => openThread(null)}
        >
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
        <h2>Thread</h2>
        <p>#{name}</p>
        <CloseButton className="slack-close" aria-label="Close the thread" onClick={() => openThread(null)} />
      </header>
      <SlackList key={thread} label="Messages in the thread" messages={shown} whispers={whispers} inThread />
      <SlackComposer key={`to ${thread}`} channel={id} threadTs={thread} label="Reply" />
    </section>
  );
};

/** What only the chosen person sees there, without what they put away. */
const useWhispers = (channel: string, thread: string | null) => {
  const all = useStore(slack, (now) => now.whispers);
  const gone = useStore(dismissed, (now) => now);
  return useMemo(
    () => all.filter((one) => one.channel === channel && one.threadTs === thread && !gone.has(one.ts)),
    [all, gone, channel, thread],
  );
};
