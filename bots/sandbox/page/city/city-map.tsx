import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { City, ExpertOnMap } from '../../city.ts';
import { isOver } from '../story/status-look.ts';
import { ExpertPin, TicketPin } from './pins.tsx';
import { Ground } from './ground.tsx';
import { type Look, pixelsOf, project, type Size, type Spot } from './projection.ts';
import { spread } from './spread.ts';
import { moveBetweenPins } from './move-between-pins.ts';
import { useLook } from './use-look.ts';
import { useMoment } from './use-moment.ts';
import { placeOf } from './whereabouts.ts';

interface CityMapProps {
  readonly city: City;
  readonly ticket: string | null;
  readonly expert: string | null;
  readonly onTicket: (code: string) => void;
  readonly onExpert: (personId: string | null) => void;
}

const PINS_APART = 29;
const STEP = 1.6;

/** Who is where, and where something is broken. */
export const CityMap = ({ city, ticket, expert, onTicket, onExpert }: CityMapProps) => {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const size = useMemo(() => ({ width, height }), [width, height]);
  const homes = useMemo(() => city.experts.map(({ home }) => home), [city.experts]);
  const { look, zoom, fit, drag } = useLook(size, homes);
  const chosen = city.experts.find(({ personId }) => personId === expert) ?? null;
  return (
    <section className="map" aria-label="Map of the city">
      <div className="map-frame" ref={ref}>
        {look && width > 0 && (
          <>
            <svg width={width} height={height} className="map-ground" aria-hidden="true" {...drag}>
              <rect width={width} height={height} className="outside" />
              <Ground look={look} size={size} />
              {chosen && <Reach expert={chosen} look={look} size={size} />}
            </svg>
            <Pins city={city} look={look} size={size} {...{ ticket, expert, onTicket, onExpert }} />
          </>
        )}
        <div className="map-zoom" role="group" aria-label="Zoom">
          <ActionIcon variant="default" aria-label="Closer" onClick={() => zoom(STEP)}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label="Farther" onClick={() => zoom(1 / STEP)}>
            <IconMinus size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label="The whole city" onClick={fit}>
            <IconFocusCentered size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
    </section>
  );
};

/** How far an expert goes, and from where. */
const Reach = ({ expert, look, size }: { expert: ExpertOnMap; look: Look; size: Size }) => {
  const { x, y } = project(expert.home, look, size);
  return <circle className="reach" cx={x} cy={y} r={pixelsOf(expert.radiusKm, look)} />;
};

const Pins = ({ city, look, size, ticket, expert, onTicket, onExpert }: CityMapProps & { look: Look; size: Size }) => {
  const moment = useMoment(city.experts.some(({ where }) => where.kind === 'en_route'));
  const tickets = city.tickets.filter((one) => one.place && (!isOver(one.status) || one.code === ticket));
  const places = [
    ...tickets.flatMap(({ place }) => place ?? []),
    ...city.experts.map((one) => placeOf(one, moment)),
  ].map((place) => project(place, look, size));
  const spots = spread(places, PINS_APART);
  const spotOf = (index: number): Spot => spots[index] ?? { x: 0, y: 0 };
  return (
    <>
      <Leads places={places} spots={spots} size={size} />
      <div className="pins" role="group" aria-label="Pins: arrow keys move between them" onKeyDown={moveBetweenPins}>
        {tickets.map((one, index) => (
          <TicketPin
            key={one.code}
            ticket={one}
            spot={spotOf(index)}
            isChosen={one.code === ticket}
            isFirst={index === 0}
            onChoose={() => onTicket(one.code)}
          />
        ))}
        {city.experts.map((one, index) => (
          <ExpertPin
            key={one.personId}
            expert={one}
            spot={spotOf(tickets.length + index)}
            isChosen={one.personId === expert}
            isFirst={tickets.length === 0 && index === 0}
            onChoose={() => onExpert(one.personId === expert ? null : one.personId)}
          />
        ))}
      </div>
    </>
  );
};

/** From a pin that had to make room to where it belongs. */
const Leads = ({ places, spots, size }: { places: readonly Spot[]; spots: readonly Spot[]; size: Size }) => (
  <svg className="map-leads" width={size.width} height={size.height} aria-hidden="true">
    {places.map((place, index) => {
      const spot = spots[index];
      if (!spot || Math.hypot(spot.x - place.x, spot.y - place.y) < 9) return null;
      return (
        <g key={`${place.x.toFixed(1)},${place.y.toFixed(1)},${index}`}>
          <line x1={place.x} y1={place.y} x2={spot.x} y2={spot.y} />
          <circle cx={place.x} cy={place.y} r={2} />
        </g>
      );
    })}
  </svg>
);
