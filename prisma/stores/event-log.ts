import { pageKey } from '../../core/desk/pages/desk-page.ts';
import type { Actor, DomainEvent, RecordedEvent } from '../../core/kernel/event.ts';
import type { Instant } from '../../core/kernel/instant.ts';
import type { Event } from '../generated/client.ts';
import type { DeskChanges } from './desk-changes.ts';
import { toDocument } from './storable.ts';
import type { WorkContext } from './transaction.ts';

type TimedEvent = DomainEvent & { readonly at: Instant };

export interface EventLog {
  record(ticketId: string, subject: RecordedEvent['subject'], subjectId: string, events: readonly TimedEvent[]): void;
  story(ticketId: string): Promise<readonly RecordedEvent[]>;
  /** Writes what was recorded, in one statement and in order. */
  flush(): Promise<void>;
}

/** Whatever happens to a ticket shows on its page at the desk. */
export const createEventLog = (context: WorkContext, desk: DeskChanges): EventLog => {
  const { tx, ids } = context;
  let recorded: RecordedEvent[] = [];
  const flush = async (): Promise<void> => {
    if (recorded.length === 0) return;
    const rows = recorded.map(toRow);
    recorded = [];
    await tx.event.createMany({ data: rows });
  };
  return {
    flush,
    record: (ticketId, subject, subjectId, events) => {
      for (const event of events) {
        recorded.push({ id: ids.uuid(), ticketId, subject, subjectId, event, at: event.at, cause: context.cause });
      }
      if (events.length > 0) desk.touch(pageKey({ kind: 'ticket', ticketId }));
    },
    story: async (ticketId) => {
      await flush();
      const rows = await tx.event.findMany({ where: { ticketId }, orderBy: { seq: 'asc' } });
      return rows.map(fromRow);
    },
  };
};

const toRow = ({ id, ticketId, subject, subjectId, event, at, cause }: RecordedEvent) => {
  const { type, ...data } = event;
  return {
    id,
    ticketId,
    subject,
    subjectId,
    type,
    data: toDocument(data),
    at: new Date(at),
    actor: toDocument(cause.actor),
    traceId: cause.traceId,
    inboxId: cause.inboxId === null ? null : BigInt(cause.inboxId),
  };
};

const fromRow = (row: Event): RecordedEvent => ({
  id: row.id,
  ticketId: row.ticketId,
  subject: row.subject as RecordedEvent['subject'],
  subjectId: row.subjectId,
  event: { ...(row.data as object), type: row.type as DomainEvent['type'] },
  at: row.at.getTime(),
  cause: {
    actor: row.actor as unknown as Actor,
    traceId: row.traceId,
    inboxId: row.inboxId === null ? null : String(row.inboxId),
  },
});
