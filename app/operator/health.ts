import { viewParts, type PartView } from '../../core/health/view-parts.ts';
import { createFlowGauges } from '../../prisma/flow/flow-gauges.ts';
import { countStuck } from '../../prisma/operator/count-stuck.ts';
import type { Desk } from './desk.ts';
import type { Paint } from './paint.ts';
import { tellMoment } from './moment.ts';
import { facts, table } from './table.ts';

export interface Health {
  /** Nothing is late, nothing is dead, and nothing that we depend on is down. */
  readonly ok: boolean;
  readonly database: 'ok';
  /** Everything that we depend on, what is in trouble first. */
  readonly parts: readonly PartView[];
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
export const readHealth = async (desk: Desk): Promise<Health> => {
  const { pool } = desk;
  const gauges = await createFlowGauges(pool).read();
  const { openTasks, clockOffsetMinutes, ...dead } = await countStuck(pool);
  const parts = await readParts(desk);
  const late = Math.max(gauges.oldestInboxSeconds, gauges.oldestUnsentSeconds) > LATE_SECONDS;
  return {
    ok: !late && dead.inbox + dead.outbox + dead.timers === 0 && parts.every(({ state }) => state !== 'down'),
    database: 'ok',
    parts,
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

const readParts = async (desk: Desk): Promise<readonly PartView[]> => {
  const { readTexts } = await import('../read-texts.ts');
  const say = readTexts().in('en');
  return (await desk.works()).run(desk.cause, (work) => Promise.resolve(viewParts(work, say)));
};

const tellParts = (parts: readonly PartView[], paint: Paint): string => {
  if (parts.length === 0) return '\nNobody has looked at what we depend on yet: a worker does.\n';
  const colour = { ok: paint.green, stale: paint.yellow, down: paint.red };
  const rows = parts.map(({ name, state, since, evidence, disables }) => [
    name,
    colour[state](state),
    tellMoment(since),
    disables === null ? evidence : `${evidence}. Meanwhile: ${disables}`,
  ]);
  return `\n${table(['part', 'is', 'since', 'what was seen'], rows, paint)}`;
};

export const tellHealth = (health: Health, paint: Paint): string => {
  const { ok, parts, waiting, dead, openTasks, clockOffsetMinutes } = health;
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
    tellParts(parts, paint),
  ].join('');
};
