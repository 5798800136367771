import { Badge, SegmentedControl } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import type { City, ExpertOnMap, TicketOnMap } from '../../city.ts';
import { Face } from '../shell/face.tsx';
import { goTo, layout, selectTicket, showPhone } from '../state/layout.ts';
import { useStore } from '../state/store.ts';
import { city as cityStore, roster } from '../state/world.ts';
import { colorOf, inWords } from '../story/status-look.ts';
import { TicketStory } from '../story/ticket-story.tsx';
import { CategoryIcon } from './category-icon.tsx';
import { CityMap } from './city-map.tsx';
import { tellWhere } from './whereabouts.ts';

type List = 'tickets' | 'experts';

/** The map, what stands on it as lists, and the story of the chosen ticket. */
export const CityPanel = () => {
  const city = useStore(cityStore, (now) => now);
  const chosen = useStore(layout, (now) => now.ticket);
  const [expert, setExpert] = useState<string | null>(null);
  const [list, setList] = useState<List>('tickets');
  if (!city) return <p className="empty">The city is being read…</p>;
  const ticket = city.tickets.find(({ code }) => code === (chosen ?? city.tickets[0]?.code)) ?? null;
  const chooseExpert = (personId: string | null): void => {
    setExpert(personId);
    if (personId !== null) setList('experts');
  };
  const chooseTicket = (code: string): void => {
    selectTicket(code);
    setList('tickets');
  };
  return (
    <div className="city">
      <CityMap
        city={city}
        ticket={ticket?.code ?? null}
        expert={expert}
        onTicket={chooseTicket}
        onExpert={chooseExpert}
      />
      <div className="city-below">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="What to list"
          value={list}
          onChange={(value) => setList(value === 'experts' ? 'experts' : 'tickets')}
          data={[
            { value: 'tickets', label: `Tickets (${city.tickets.length})` },
            { value: 'experts', label: `Experts (${city.experts.length})` },
          ]}
        />
        {list === 'experts' ? (
          <Experts experts={city.experts} chosen={expert} onChoose={setExpert} />
        ) : (
          <Tickets city={city} ticket={ticket} onChoose={selectTicket} />
        )}
      </div>
    </div>
  );
};

const Tickets = ({
  city,
  ticket,
  onChoose,
}: {
  city: City;
  ticket: TicketOnMap | null;
  onChoose: (code: string) => void;
}) => (
  <div className="tickets">
    {city.tickets.length === 0 && (
      <p className="empty">No tickets yet. Write “My TV is broken” on Clara’s phone, or take the tour.</p>
    )}
    {city.tickets.length > 0 && (
      <ul className="ticket-list" aria-label="Tickets">
        {city.tickets.map((one) => (
          <li key={one.code}>
            <button
              type="button"
              className="ticket-chip"
              aria-pressed={one.code === ticket?.code}
              onClick={() => onChoose(one.code)}
            >
              <CategoryIcon category={one.category} />
              <span>{one.code}</span>
              <Badge size="xs" variant="dot" color={colorOf(one.status)}>
                {inWords(one.status)}
              </Badge>
            </button>
          </li>
        ))}
      </ul>
    )}
    {ticket && <TicketStory key={ticket.code} ticket={ticket} />}
  </div>
);

interface ExpertsProps {
  readonly experts: readonly ExpertOnMap[];
  readonly chosen: string | null;
  readonly onChoose: (personId: string | null) => void;
}

const Experts = ({ experts, chosen, onChoose }: ExpertsProps) => (
  <ul className="expert-list" aria-label="Experts">
    {experts.map((one) => {
      const isChosen = one.personId === chosen;
      return (
        <li key={one.personId} className={isChosen ? 'expert is-chosen' : 'expert'}>
          <button
            type="button"
            className="expert-row"
            aria-pressed={isChosen}
            onClick={() => onChoose(isChosen ? null : one.personId)}
          >
            <Face name={one.name} size={30} />
            <span className="expert-words">
              <strong>{one.name}</strong>
              <small>{one.skills.join(' · ')}</small>
              {isChosen && (
                <small>
                  {one.hours} · within {one.radiusKm} km
                  {one.rating === null ? '' : ` · ${one.rating.toFixed(1)} stars`}
                </small>
              )}
            </span>
            <Badge size="xs" variant="dot" color={one.where.kind === 'home' ? 'gray' : 'teal'}>
              {tellWhere(one)}
            </Badge>
          </button>
          {isChosen && one.phone !== null && <PhoneLink id={one.phone} name={one.name} />}
        </li>
      );
    })}
  </ul>
);

/** Not everybody in the city has a phone here. */
const PhoneLink = ({ id, name }: { id: string; name: string }) => {
  const hasPhone = useStore(roster, ({ phones }) => phones?.some((phone) => phone.id === id) ?? false);
  if (!hasPhone) return null;
  return (
    <button
      type="button"
      className="expert-phone"
      onClick={() => {
        showPhone(id);
        goTo('phones');
      }}
    >
      <IconDeviceMobile size={15} aria-hidden /> Show {name.split(' ')[0]}’s phone
    </button>
  );
};
