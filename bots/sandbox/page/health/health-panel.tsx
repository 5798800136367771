import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { PartView } from '../../follow-health.ts';
import { useStore } from '../state/store.ts';
import { dayOf, timeOf } from '../state/times.ts';
import { health, isTrouble, WORDS } from './health-state.ts';

/** What Callout itself knows of everything that it depends on: trouble in full, the rest in a line. */
export const HealthPanel = () => {
  const parts = useStore(health, (now) => now);
  if (parts === null) return null;
  const troubles = parts.filter(isTrouble);
  const fine = parts.filter((part) => !isTrouble(part));
  return (
    <section className="health" aria-label="What Callout knows of it" id="health">
      <h3>
        What Callout knows <small>{parts.length === 0 ? 'Nobody has looked yet' : summaryOf(troubles.length)}</small>
      </h3>
      {troubles.map((part) => (
        <Trouble key={part.key} part={part} />
      ))}
      {fine.length > 0 && (
        <ul className="health-fine" aria-label="Works">
          {fine.map(({ key, name, evidence }) => (
            <li key={key} title={evidence}>
              <IconCircleCheck size={15} aria-hidden /> {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const summaryOf = (troubles: number): string => {
  if (troubles === 0) return 'Everything works';
  return troubles === 1 ? 'One part is in trouble' : `${troubles} parts are in trouble`;
};

const Trouble = ({ part: { name, state, since, evidence, disables } }: { part: PartView }) => {
  const isDown = state === 'down';
  const Icon = isDown ? IconCircleX : IconAlertTriangle;
  return (
    <article className={`health-trouble is-${state}`}>
      <Icon size={18} aria-hidden />
      <div>
        <h4>
          {name}{' '}
          <Badge color={isDown ? 'red' : 'yellow'} variant="outline">
            {WORDS[state]}
          </Badge>
        </h4>
        <p>
          Since {dayOf(since)}, {timeOf(since)}: {evidence}
        </p>
        {disables !== null && <p className="health-meanwhile">Meanwhile: {disables}</p>}
      </div>
    </article>
  );
};
