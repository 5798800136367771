import type { PeopleStore } from '../../core/ports/people-store.ts';
import type { Person } from '../../core/people/person.ts';
import { createContactPoints } from './contact-points.ts';
import { createExperts } from './experts.ts';
import { createInvitations } from './invitations.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';

export const createPeopleStore = (
  context: WorkContext,
  paymentStanding: PeopleStore['paymentStanding'],
): PeopleStore => ({
  ...createPersons(context),
  ...createContactPoints(context),
  ...createExperts(context),
  ...createInvitations(context),
  paymentStanding,
});

type Persons = Pick<
  PeopleStore,
  'find' | 'add' | 'setLocale' | 'setTimeZone' | 'addRole' | 'savedAddresses' | 'addAddress'
>;

const createPersons = ({ tx }: WorkContext): Persons => ({
  find: async (id) => {
    const row = await tx.person.findUnique({ where: { id } });
    return row && { ...row, roles: row.roles as Person['roles'], createdAt: row.createdAt.getTime() };
  },
  add: async (person) => {
    const { name, roles, createdAt } = person;
    const data = { ...person, name: storableText(name), roles: [...roles], createdAt: new Date(createdAt) };
    await tx.person.createMany({ data: [data] });
  },
  setLocale: async (id, locale) => {
    await tx.person.updateMany({ where: { id }, data: { locale } });
  },
  setTimeZone: async (id, timeZone) => {
    await tx.person.updateMany({ where: { id }, data: { timeZone } });
  },
  addRole: async (id, role) => {
    await tx.person.updateMany({ where: { id, NOT: { roles: { has: role } } }, data: { roles: { push: role } } });
  },
  savedAddresses: async (personId) => {
    const rows = await tx.savedAddress.findMany({ where: { personId }, orderBy: { createdAt: 'desc' } });
    return rows.map(({ id, text, lat, lon, timeZone }) => ({ id, personId, text, place: { lat, lon }, timeZone }));
  },
  addAddress: async ({ id, personId, text, place, timeZone }) => {
    const data = { id, personId, text: storableText(text), lat: place.lat, lon: place.lon, timeZone };
    await tx.savedAddress.createMany({ data: [data] });
  },
});
