import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from '../state/store.ts';
import { SlackComposer } from './slack-composer.tsx';
import { SlackHome } from './slack-home.tsx';
import { SlackList } from './slack-list.tsx';
import { SlackModal } from './slack-modal.tsx';
import { SlackSide } from './slack-side.tsx';
import { lookAt, openThread, slack, type SlackChannel, slackView } from './slack-state.ts';
import { followSlack } from './use-slack.ts';

/** The helpdesk's side of every story: channels, threads, forms. */
export const SlackPanel = () => {
  useEffect(() => void followSlack(), []);
  const { me, channels, modal } = useStore(slack, (now) => now);
  const { place, thread } = useStore(slackView, (now) => now);
  const channel = place.kind === 'channel' ? channels.find(({ id }) => id === place.id) : undefined;
  if (me === null)
    return <p className="empty">There is no Slack here: this Callout’s desk is elsewhere, or has none.</p>;
  return (
    <div className={thread === null ? 'slack' : 'slack has-thread'}>
      <SlackSide />
      {place.kind === 'home' ? (
        <section className="slack-main" aria-label="App Home of Callout">
          <SlackHome />
        </section>
      ) : (
        channel && <Channel channel={channel} />
      )}
      {channel && thread !== null && <Thread channel={channel} thread={thread} />}
      {modal && <SlackModal key={modal.id} screen={modal} />}
    </div>
  );
};

const nameOf = ({ isDirect, name }: SlackChannel): string => (isDirect ? name : `#${name}`);

const Channel = ({ channel }: { channel: SlackChannel }) => {
  const revision = useStore(slack, (now) => now.seq);
  const whispers = useStore(slack, (now) => now.whispers);
  useEffect(() => lookAt(channel.id), [channel.id, revision]);
  const shown = channel.messages.filter(({ threadTs, ts }) => threadTs === null || threadTs === ts);
  return (
    <section className="slack-main" aria-label={`Channel ${channel.name}`}>
      <header className="slack-head">
        <h2>{nameOf(channel)}</h2>
        <p>{channel.topic}</p>
      </header>
      {shown.length === 0 && (
        <p className="empty">Nothing here yet. A ticket’s thread begins when a customer reports a fault.</p>
      )}
      <SlackList
        key={channel.id}
        label={`Messages in ${channel.name}`}
        messages={shown}
        whispers={whispers.filter((one) => one.channel === channel.id && one.threadTs === null)}
        inThread={false}
      />
      <SlackComposer channel={channel.id} threadTs={null} label={`Message ${nameOf(channel)}`} />
    </section>
  );
};

const Thread = ({ channel, thread }: { channel: SlackChannel; thread: string }) => {
  const whispers = useStore(slack, (now) => now.whispers);
  const messages = channel.messages.filter(({ ts, threadTs }) => ts === thread || threadTs === thread);
  return (
    <section className="slack-thread" aria-label="Thread">
      <header className="slack-head">
        <h2>Thread</h2>
        <p>{nameOf(channel)}</p>
        <CloseButton aria-label="Close the thread" onClick={() => openThread(null)} />
      </header>
      <SlackList
        key={thread}
        label="Messages in the thread"
        messages={messages}
        whispers={whispers.filter((one) => one.channel === channel.id && one.threadTs === thread)}
        inThread
      />
      <SlackComposer channel={channel.id} threadTs={thread} label="Reply" />
    </section>
  );
};
