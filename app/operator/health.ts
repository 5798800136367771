import { createFlowGauges } from '../../prisma/flow/flow-gauges.ts';
import { countStuck } from '../../prisma/operator/count-stuck.ts';
import type { Desk } from './desk.ts';
import type { Paint } from './paint.ts';
import { facts } from './table.ts';

export interface Health {
  /** Nothing is late and nothing is dead. */
  readonly ok: boolean;
  readonly database: 'ok';
  readonly waiting: {
    readonly inbox: number;
    readonly oldestInboxSeconds: number;
    readonly outbox: number;
    readonly oldestOutboxSeconds: number;
    readonly timersOverdue: number;
  };
  readonly dead: { readonly inbox: number; readonly outbox: number; readonly timers: number };
  readonly openTasks: number;
  /** How far business time is from real time; 0 with real tokens. */
  readonly clockOffsetMinutes: number;
}

/** What waits for longer than this waits for a worker that isn't there or can't go on. */
const LATE_SECONDS = 60;

/** What `/readyz` says (the database answers and has the schema), and how much waits behind it. */
export const readHealth = async ({ pool }: Desk): Promise<Health> => {
  const gauges = await createFlowGauges(pool).read();
  const { openTasks, clockOffsetMinutes, ...dead } = await countStuck(pool);
  const late = Math.max(gauges.oldestInboxSeconds, gauges.oldestUnsentSeconds) > LATE_SECONDS;
  return {
    ok: !late && dead.inbox + dead.outbox + dead.timers === 0,
    database: 'ok',
    waiting: {
      inbox: gauges.inboxWaiting,
      oldestInboxSeconds: Math.round(gauges.oldestInboxSeconds),
      outbox: gauges.outboxUnsent,
      oldestOutboxSeconds: Math.round(gauges.oldestUnsentSeconds),
      timersOverdue: gauges.timersOverdue,
    },
    dead,
    openTasks,
    clockOffsetMinutes,
  };
};

export const tellHealth = ({ ok, waiting, dead, openTasks, clockOffsetMinutes }: Health, paint: Paint): string => {
  const count = (number: number): string => (number === 0 ? '0' : paint.yellow(String(number)));
  const aged = (number: number, seconds: number): string =>
    number === 0 ? '0' : `${count(number)}, the oldest for ${seconds} s`;
  const deadOnes = dead.inbox + dead.outbox + dead.timers;
  const moved = clockOffsetMinutes === 0 ? [] : [['business clock', `${clockOffsetMinutes} min ahead`] as const];
  return [
    ok ? paint.green('All is well.\n') : paint.red('Something needs you.\n'),
    facts(
      [
        ['database', 'answers'],
        ['inbox waiting', aged(waiting.inbox, waiting.oldestInboxSeconds)],
        ['outbox unsent', aged(waiting.outbox, waiting.oldestOutboxSeconds)],
        ['timers overdue', count(waiting.timersOverdue)],
        ['dead letters', deadOnes === 0 ? '0' : `${paint.red(String(deadOnes))}: see \`dead list\``],
        ['open tasks', openTasks === 0 ? '0' : `${count(openTasks)}: see \`tasks\``],
        ...moved,
      ],
      paint,
    ),
  ].join('');
};
