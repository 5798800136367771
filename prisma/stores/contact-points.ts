import type { Instant } from '../../core/kernel/instant.ts';
import type { ContactPoint } from '../../core/people/person.ts';
import type { PeopleStore } from '../../core/ports/people-store.ts';
import type { ContactPoint as ContactPointRow } from '../generated/client.ts';
import type { WorkContext } from './transaction.ts';

type ContactPoints = Pick<
  PeopleStore,
  | 'findContactPoint'
  | 'contactPoint'
  | 'contactPoints'
  | 'addContactPoint'
  | 'giveContactPoint'
  | 'setVerified'
  | 'setRank'
  | 'noteInbound'
  | 'setGone'
  | 'setOptedOut'
>;

export const createContactPoints = ({ tx }: WorkContext): ContactPoints => ({
  findContactPoint: async (channel, address) => {
    const row = await tx.contactPoint.findUnique({ where: { channel_address: { channel, address } } });
    return row && contactPointOf(row);
  },
  contactPoint: async (id) => {
    const row = await tx.contactPoint.findUnique({ where: { id } });
    return row && contactPointOf(row);
  },
  contactPoints: async (personId) => {
    const rows = await tx.contactPoint.findMany({ where: { personId }, orderBy: { id: 'asc' } });
    return rows.map(contactPointOf);
  },
  addContactPoint: async (point) => {
    await tx.contactPoint.createMany({ data: [toRow(point)] });
  },
  giveContactPoint: async (id, personId) => {
    await tx.contactPoint.updateMany({ where: { id }, data: { personId } });
  },
  setVerified: async (id, verified) => {
    await tx.contactPoint.updateMany({ where: { id }, data: { verified } });
  },
  setRank: async (id, rank) => {
    await tx.contactPoint.updateMany({ where: { id }, data: { rank } });
  },
  noteInbound: async (id, at) => {
    await tx.contactPoint.updateMany({ where: { id }, data: { lastInboundAt: new Date(at) } });
  },
  setGone: async (id, at) => {
    await tx.contactPoint.updateMany({ where: { id }, data: { goneAt: dateOf(at) } });
  },
  setOptedOut: async (id, at) => {
    await tx.contactPoint.updateMany({ where: { id }, data: { optedOutAt: dateOf(at) } });
  },
});

const dateOf = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

const instantOf = (date: Date | null): Instant | null => date?.getTime() ?? null;

export const contactPointOf = (row: ContactPointRow): ContactPoint => ({
  ...row,
  channel: row.channel as ContactPoint['channel'],
  optedOutAt: instantOf(row.optedOutAt),
  goneAt: instantOf(row.goneAt),
  lastInboundAt: instantOf(row.lastInboundAt),
  lastDeliveryAt: instantOf(row.lastDeliveryAt),
});

const toRow = (point: ContactPoint): ContactPointRow => ({
  ...point,
  optedOutAt: dateOf(point.optedOutAt),
  goneAt: dateOf(point.goneAt),
  lastInboundAt: dateOf(point.lastInboundAt),
  lastDeliveryAt: dateOf(point.lastDeliveryAt),
});
