import { Tooltip } from '@mantine/core';
import type { ExpertOnMap, TicketOnMap } from '../../city.ts';
import { CategoryIcon } from './category-icon.tsx';
import { initialsOf } from '../shell/face.tsx';
import { colorOf, inWords } from '../story/status-look.ts';
import type { Spot } from './projection.ts';
import { tellWhere } from './whereabouts.ts';

interface PinProps {
  readonly spot: Spot;
  readonly isChosen: boolean;
  /** Tab leads here; the arrow keys go on. */
  readonly isFirst: boolean;
  readonly onChoose: () => void;
}

export const ExpertPin = ({ expert, spot, isChosen, isFirst, onChoose }: PinProps & { expert: ExpertOnMap }) => {
  const label = `${expert.name}, ${tellWhere(expert)}`;
  return (
    <Tooltip
      label={`${label} · ${expert.skills.map((skill) => skill.replace(/, level.*/, '')).join(', ')}`}
      openDelay={200}
    >
      <button
        type="button"
        className={`pin expert-pin is-${expert.where.kind} ${expert.status}`}
        style={{ left: spot.x, top: spot.y }}
        aria-label={label}
        aria-pressed={isChosen}
        tabIndex={isFirst || isChosen ? 0 : -1}
        onClick={onChoose}
      >
        {initialsOf(expert.name)}
      </button>
    </Tooltip>
  );
};

export const TicketPin = ({ ticket, spot, isChosen, isFirst, onChoose }: PinProps & { ticket: TicketOnMap }) => {
  const label = `${ticket.code}, ${ticket.device}, ${inWords(ticket.status)}`;
  return (
    <Tooltip label={`${label} · ${ticket.customer}`} openDelay={200}>
      <button
        type="button"
        className="pin ticket-pin"
        style={
          {
            left: spot.x,
            top: spot.y,
            '--pin': `var(--mantine-color-${colorOf(ticket.status)}-filled)`,
          } as React.CSSProperties
        }
        aria-label={label}
        aria-pressed={isChosen}
        tabIndex={isFirst || isChosen ? 0 : -1}
        onClick={onChoose}
      >
        <CategoryIcon category={ticket.category} />
      </button>
    </Tooltip>
  );
};
