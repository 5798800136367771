import type { TicketStatus } from '../../core/ticket/ticket.ts';
import { ticketStatuses } from '../../core/ticket/ticket-transitions.ts';
import { listTickets, type TicketLine } from '../../prisma/operator/list-tickets.ts';
import type { Desk } from './desk.ts';
import { tellMoment } from './moment.ts';
import { OperatorError } from './operator-error.ts';
import type { Paint } from './paint.ts';
import { table } from './table.ts';

export const showTickets = (
  { pool }: Desk,
  { status, limit }: { readonly status?: string; readonly limit: number },
): Promise<readonly TicketLine[]> => listTickets(pool, status === undefined ? null : readStatuses(status), limit);

const readStatuses = (typed: string): readonly TicketStatus[] => {
  const known = Object.keys(ticketStatuses) as TicketStatus[];
  return typed.split(',').map((word) => {
    const status = known.find((one) => one === word.trim().toLowerCase().replaceAll(/[\s-]/g, '_'));
    if (status) return status;
    throw new OperatorError('no_such_status', `There is no status "${word}". There are: ${known.join(', ')}.`);
  });
};

export const tellTickets = (tickets: readonly TicketLine[], paint: Paint): string =>
  tickets.length === 0
    ? 'No tickets.\n'
    : table(
        ['ticket', 'status', 'since', 'reported', 'device'],
        tickets.map(({ code, status, since, createdAt, device, because }) => [
          paint.bold(code),
          because === null ? status : `${status} (${because})`,
          tellMoment(since),
          tellMoment(createdAt),
          device,
        ]),
        paint,
      );
