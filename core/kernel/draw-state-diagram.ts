import { type CommandRow, type Standing, statusesOf, targetsOf, type Transitions } from './transitions.ts';

type Table<Status extends string> = Transitions<Status, string>;
type Meanings<Status extends string> = Readonly<Record<Status, string>>;

interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/**
 * A Mermaid `stateDiagram-v2` of the table. Commands that leave the status as it is are not drawn (a note can be added
 * anywhere): they would hide the story that the picture tells.
 */
export const drawStateDiagram = <Status extends string>(meanings: Meanings<Status>, table: Table<Status>): string => {
  const standings: ReadonlyArray<Standing<Status>> = ['none', ...statusesOf(meanings)];
  const arrows = standings.flatMap((from) => leaving(from, table));
  const lines = arrows.map(({ from, to, label }) => `${from === 'none' ? '[*]' : from} --> ${to} : ${label}`);
  const ends = statusesOf(meanings).filter((status) => !arrows.some(({ from }) => from === status));
  return ['stateDiagram-v2', ...[...lines, ...ends.map((status) => `${status} --> [*]`)].map((l) => `    ${l}`)].join(
    '\n',
  );
};

/** One arrow per pair of statuses, carrying the labels of all commands that go that way. */
const leaving = <Status extends string>(from: Standing<Status>, table: Table<Status>): Drawn[] => {
  const labels = new Map<string, string[]>();
  for (const row of Object.values<CommandRow<Status, string>>(table)) {
    for (const to of targetsOf(row, from)) {
      if (to !== from) labels.set(to, [...(labels.get(to) ?? []), row.label]);
    }
  }
  return [...labels].map(([to, several]) => ({ from, to, label: several.join(', ') }));
};
