import { drawStateDiagram } from '../core/kernel/draw-state-diagram.ts';
import { type CommandRow, type Standing, statusesOf, type Transitions } from '../core/kernel/transitions.ts';
import { offerStatuses, offerTransitions } from '../core/offer/offer-transitions.ts';
import { ticketStatuses, ticketTransitions } from '../core/ticket/ticket-transitions.ts';
import { visitStatuses, visitTransitions } from '../core/visit/visit-transitions.ts';

interface Subject<Status extends string> {
  readonly title: string;
  readonly source: string;
  readonly meanings: Readonly<Record<Status, string>>;
  readonly table: Transitions<Status, string>;
}

/** The pages that are generated from the tables of transitions: path in the repository → text. */
export const statePages = (): ReadonlyMap<string, string> =>
  new Map([
    [
      'docs/states/ticket.md',
      pageOf({
        title: 'The states of a ticket',
        source: 'core/ticket/ticket-transitions.ts',
        meanings: ticketStatuses,
        table: ticketTransitions,
      }),
    ],
    [
      'docs/states/visit.md',
      pageOf({
        title: 'The states of a visit',
        source: 'core/visit/visit-transitions.ts',
        meanings: visitStatuses,
        table: visitTransitions,
      }),
    ],
    [
      'docs/states/offer.md',
      pageOf({
        title: 'The states of an offer',
        source: 'core/offer/offer-transitions.ts',
        meanings: offerStatuses,
        table: offerTransitions,
      }),
    ],
  ]);

const pageOf = <Status extends string>({ title, source, meanings, table }: Subject<Status>): string => {
  const statuses = statusesOf(meanings);
  const rows = Object.entries<CommandRow<Status, string>>(table);
  return [
    `# ${title}`,
    '',
    `Drawn from [\`${source}\`](../../${source}) by \`npm run docs:generate\`; a test fails when the two differ.`,
    '',
    '```mermaid',
    drawStateDiagram(meanings, table),
    '```',
    '',
    '| status | means |',
    '|---|---|',
    ...statuses.map((status) => `| \`${status}\` | ${meanings[status]} |`),
    '',
    'Every command, with those that leave the status as it is:',
    '',
    '| command | from | to |',
    '|---|---|---|',
    ...rows.flatMap(([kind, row]) =>
      row.arrows.map((arrow) => `| \`${kind}\` | ${listed(arrow.from, statuses)} | ${listed(arrow.to, statuses)} |`),
    ),
    '',
  ].join('\n');
};

const listed = (some: readonly string[], all: ReadonlyArray<Standing<string>>): string => {
  if (all.every((status) => some.includes(status))) return 'any';
  return some.map((status) => wordFor[status] ?? `\`${status}\``).join(', ');
};

const wordFor: Readonly<Record<string, string>> = { none: 'nothing yet', same: 'unchanged' };
