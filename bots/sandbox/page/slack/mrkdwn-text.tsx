import { Fragment } from 'react';
import { useStore } from '../state/store.ts';
import { dayOf, timeOf } from '../state/times.ts';
import { TicketCode } from '../story/ticket-code.tsx';
import { type Inline, type Passage, readMrkdwn } from './mrkdwn.ts';
import { slack } from './slack-state.ts';

/** Text in Slack's markup. */
export const MrkdwnText = ({ text }: { text: string }) => (
  <div className="mrkdwn">
    {readMrkdwn(text).map((passage, index) => (
      <PassageView key={`${index}:${passage.kind}`} passage={passage} />
    ))}
  </div>
);

const PassageView = ({ passage }: { passage: Passage }) => {
  if (passage.kind === 'code') return <pre>{passage.text}</pre>;
  const lines = passage.lines.map((line, index) => (
    <Fragment key={`${index}:${line.length}`}>
      {index > 0 && <br />}
      <Inlines parts={line} />
    </Fragment>
  ));
  return passage.kind === 'quote' ? <blockquote>{lines}</blockquote> : <p>{lines}</p>;
};

export const Inlines = ({ parts }: { parts: readonly Inline[] }) =>
  parts.map((part, index) => <InlineView key={`${index}:${part.kind}`} part={part} />);

const InlineView = ({ part }: { part: Inline }) => {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'bold':
      return (
        <strong>
          <Inlines parts={part.inner} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines parts={part.inner} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Inlines parts={part.inner} />
        </s>
      );
    case 'link':
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer">
          {part.text}
        </a>
      );
    case 'ticket':
      return <TicketCode code={part.code} />;
    case 'person':
      return <Person id={part.id} name={part.name} />;
    case 'channel':
      return <Channel id={part.id} name={part.name} />;
    case 'everybody':
      return <span className="mention">@{part.word}</span>;
    case 'date':
      return <time dateTime={new Date(part.at).toISOString()}>{tellDate(part.at, part.format)}</time>;
    default:
      return part satisfies never;
  }
};

const Person = ({ id, name }: { id: string; name: string | null }) => {
  const known = useStore(slack, ({ people }) => people.find((person) => person.id === id)?.name);
  return <span className="mention">@{known ?? name ?? id}</span>;
};

const Channel = ({ id, name }: { id: string; name: string | null }) => {
  const known = useStore(slack, ({ channels }) => channels.find((channel) => channel.id === id)?.name);
  return <span className="mention">#{known ?? name ?? id}</span>;
};

/** Slack's tokens, all in the page's zone. */
const tellDate = (at: number, format: string): string =>
  format
    .replaceAll(/\{date(_num|_short|_long|_pretty|_short_pretty|_long_pretty)?\}/g, dayOf(at))
    .replaceAll(/\{time(_secs)?\}/g, timeOf(at))
    .replaceAll('{ago}', timeOf(at));
