import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Phone as Person } from '../../phones/phone.ts';
import { layout } from '../state/layout.ts';
import { useStore } from '../state/store.ts';
import { roster } from '../state/world.ts';
import { Phone } from './phone.tsx';
import { PhoneRail } from './phone-rail.tsx';

/** Narrower than this a phone is no joy to read. */
const LEAST_WIDTH = 244;
const GAP = 14;

/** As many phones as fit, the lately wanted ones, in the order of the rail. */
export const PhoneStage = () => {
  const people = useStore(roster, ({ phones }) => phones);
  const wanted = useStore(layout, (now) => now.wanted);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const fits = Math.max(1, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)));
  const shown = useMemo(() => choose(people ?? [], wanted, fits), [people, wanted, fits]);
  return (
    <section className="stage" aria-label="Phones">
      <PhoneRail people={people ?? []} shown={shown} />
      <div className="phones" ref={ref} data-fits={fits}>
        {width > 0 && shown.map((person) => <Phone key={person.id} person={person} />)}
      </div>
    </section>
  );
};

const choose = (people: readonly Person[], wanted: readonly string[], fits: number): readonly Person[] => {
  const place = (id: string): number => {
    const at = wanted.indexOf(id);
    return at === -1 ? wanted.length : at;
  };
  const chosen = people.toSorted((a, b) => place(a.id) - place(b.id)).slice(0, fits);
  return people.filter((person) => chosen.includes(person));
};
