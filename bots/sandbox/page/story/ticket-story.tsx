import { Badge, Loader, Timeline } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBell,
  IconCalendarCheck,
  IconCheck,
  IconHourglass,
  IconMessage,
  IconStar,
  IconTool,
  IconTruck,
  IconUserQuestion,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { TicketOnMap, ToldTicket } from '../../city.ts';
import { isCalm } from '../state/is-calm.ts';
import { dayOf, timeOf } from '../state/times.ts';
import { colorOf, inWords } from './status-look.ts';
import { useStory } from './use-story.ts';

/** What happened to a ticket, from the first words to the stars, as it happens. */
export const TicketStory = ({ ticket }: { ticket: TicketOnMap }) => {
  const told = useStory(ticket.code);
  return (
    <article className="story" aria-label={`The story of ${ticket.code}`}>
      <header className="story-head">
        <h3>
          <span className="code">{ticket.code}</span> {ticket.device}
        </h3>
        <Badge color={colorOf(ticket.status)} variant="dot" size="lg">
          {inWords(ticket.status)}
        </Badge>
      </header>
      <p className="story-facts">
        {ticket.customer}
        {ticket.address === null ? '' : ` · ${ticket.address.split(',')[0]}`}
        {ticket.expert === null ? '' : ` · ${ticket.expert}`}
        {ticket.window === null
          ? ''
          : ` · ${dayOf(ticket.window.start)}, ${timeOf(ticket.window.start)}–${timeOf(ticket.window.end)}`}
      </p>
      {told ? <Lines told={told} /> : <Loader size="sm" m="md" />}
    </article>
  );
};

const Lines = ({ told: { story } }: { told: ToldTicket }) => {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest', behavior: isCalm() ? 'instant' : 'smooth' });
  }, [story.length]);
  return (
    <div className="story-lines" tabIndex={0} role="group" aria-label="What happened">
      <Timeline active={story.length} bulletSize={24} lineWidth={2} color="teal">
        {story.map(({ at, when, who, text, type }, index) => (
          <Timeline.Item key={`${at}:${index}`} bullet={iconOf(type)} className="story-line">
            <p className="story-when">
              {when} · {who}
            </p>
            <p className="story-text">{text}</p>
          </Timeline.Item>
        ))}
      </Timeline>
      <div ref={end} />
    </div>
  );
};

const SIGNS: ReadonlyArray<readonly [RegExp, ReactNode]> = [
  [/submitted|note/, <IconMessage key="said" size={14} aria-hidden />],
  [/accepted|scheduled|confirmed/, <IconCalendarCheck key="booked" size={14} aria-hidden />],
  [/offer\.made|round|delivered/, <IconUserQuestion key="asked" size={14} aria-hidden />],
  [/declined|lapsed|withdrawn|cancelled|expired/, <IconX key="no" size={14} aria-hidden />],
  [/departed/, <IconTruck key="way" size={14} aria-hidden />],
  [/arrived|work_started/, <IconTool key="work" size={14} aria-hidden />],
  [/finished|resolved|closed/, <IconCheck key="done" size={14} aria-hidden />],
  [/rated/, <IconStar key="stars" size={14} aria-hidden />],
  [/hold|pending/, <IconHourglass key="waits" size={14} aria-hidden />],
  [/flagged|no_show|lost|irreparable/, <IconAlertTriangle key="trouble" size={14} aria-hidden />],
];

const iconOf = (type: string): ReactNode =>
  SIGNS.find(([pattern]) => pattern.test(type))?.[1] ?? <IconBell size={14} aria-hidden />;
