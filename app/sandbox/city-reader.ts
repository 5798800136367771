import { randomUUID } from 'node:crypto';
import type { City, CityReader, ExpertOnMap, TicketOnMap, Whereabouts } from '../../bots/sandbox/city.ts';
import { formatWorkingHours } from '../../core/people/format-working-hours.ts';
import type { Skill } from '../../core/people/person.ts';
import {
  cityRevision,
  type ExpertNow,
  readExpertsNow,
  readTicketsNow,
  type TicketNow,
} from '../../prisma/sandbox/read-city.ts';
import type { Parts } from '../assemble.ts';
import { OperatorError } from '../operator/operator-error.ts';
import { showStory } from '../operator/ticket.ts';
import { toPoint } from './phone-book.ts';

/** The map and the stories, read from the product's own database. */
export const createCityReader = ({
  database: { pool },
  unitOfWork,
}: Pick<Parts, 'database' | 'unitOfWork'>): CityReader => {
  const desk = {
    works: () => Promise.resolve(unitOfWork),
    cause: { actor: { kind: 'system', why: 'sandbox page' }, traceId: randomUUID(), inboxId: null },
  } as const;
  return {
    revision: () => cityRevision(pool),
    read: () =>
      readCity(
        () => cityRevision(pool),
        () => readExpertsNow(pool),
        () => readTicketsNow(pool),
      ),
    story: async (code) => {
      try {
        return await showStory(desk, code);
      } catch (error) {
        if (error instanceof OperatorError) return null;
        throw error;
      }
    },
  };
};

const readCity = async (
  revisionNow: () => Promise<string>,
  experts: () => Promise<ExpertNow[]>,
  tickets: () => Promise<TicketNow[]>,
): Promise<City> => {
  // Read first: what happens meanwhile then counts as not told yet.
  const revision = await revisionNow();
  const [expertsNow, ticketsNow] = await Promise.all([experts(), tickets()]);
  return { revision, experts: expertsNow.map(viewExpert), tickets: ticketsNow.map(viewTicket) };
};

const viewExpert = ({ skills, workingHours, home, legacyId, visit, ...expert }: ExpertNow): ExpertOnMap => ({
  ...expert,
  skills: skills.map(inWords),
  hours: formatWorkingHours(workingHours, ' · '),
  home: toPoint(home),
  where: whereIs(visit),
  phone: legacyId,
});

const inWords = ({ category, brand, level }: Skill): string =>
  `${category.replaceAll('-', ' ')}${brand === null ? '' : ` (${brand})`}, level ${level}`;

const whereIs = (visit: ExpertNow['visit']): Whereabouts => {
  if (!visit?.place) return { kind: 'home' };
  const { code, departedAt, arrival } = visit;
  const place = toPoint(visit.place);
  if (visit.status === 'on_site') return { kind: 'on_site', code, at: place };
  return { kind: 'en_route', code, to: place, from: departedAt, until: arrival };
};

const viewTicket = ({ ticket, customer, expert, window }: TicketNow): TicketOnMap => ({
  code: ticket.code,
  status: ticket.status,
  since: ticket.since,
  device: ticket.device.label,
  category: ticket.device.category,
  description: ticket.description,
  customer,
  address: ticket.address?.text ?? null,
  place: ticket.address ? toPoint(ticket.address.place) : null,
  urgent: ticket.urgency === 'urgent',
  expert,
  window,
});
