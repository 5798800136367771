import type { MatchStore } from '../../core/ports/ticket-stores.ts';
import type { MatchRecord } from '../../core/scheduling/explain-match.ts';
import type { ContactPoint } from '../../core/people/person.ts';
import { contactPointOf } from './contact-points.ts';
import { readAgendas } from './read-agendas.ts';
import { toDocument } from './storable.ts';
import type { WorkContext } from './transaction.ts';
import { ACTIVE } from './visit-store.ts';

export const createMatchStore = ({ tx, now }: WorkContext): MatchStore => ({
  agendas: async (expertIds, within) => readAgendas(tx, expertIds, within),
  recentJobs: async (since) => {
    const counted = await tx.visit.groupBy({
      by: ['expertId'],
      where: { arrival: { gte: new Date(since) }, status: { in: [...ACTIVE, 'finished'] } },
      _count: true,
    });
    return new Map(counted.map(({ expertId, _count }) => [expertId, _count]));
  },
  contactPoints: async (expertIds) => {
    const rows = await tx.contactPoint.findMany({
      where: { personId: { in: [...expertIds] } },
      orderBy: { id: 'asc' },
    });
    const points = new Map<string, ContactPoint[]>(expertIds.map((id) => [id, []]));
    for (const row of rows) points.get(row.personId)?.push(contactPointOf(row));
    return points;
  },
  keep: async (ticketId, round, record) => {
    const kept = { record: toDocument(record), keptAt: new Date(now) };
    await tx.matchRecord.upsert({
      where: { ticketId_round: { ticketId, round } },
      create: { ticketId, round, ...kept },
      update: kept,
    });
  },
  latest: async (ticketId) => {
    const row = await tx.matchRecord.findFirst({
      where: { ticketId },
      orderBy: [{ keptAt: 'desc' }, { round: 'desc' }],
    });
    return row && (row.record as unknown as MatchRecord);
  },
});
