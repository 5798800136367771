import type { Refusal } from './result.ts';

/** Where a machine stands before its first command. */
export type Standing<Status extends string> = Status | 'none';

/** From any of these statuses to one of those; `same` is for commands that leave the status as it is. */
export interface Arrow<Status extends string> {
  readonly from: ReadonlyArray<Standing<Status>>;
  readonly to: ReadonlyArray<Status | 'same'>;
}

export interface CommandRow<Status extends string, Code extends string> {
  readonly label: string;
  readonly arrows: ReadonlyArray<Arrow<Status>>;
  /** Where chat has more to say than `wrong_status`. */
  readonly refusedAs?: Readonly<Partial<Record<Standing<Status>, Code>>>;
}

/**
 * The allowed transitions of a machine, as data and in one place: `decide` consults it, the page in `docs/states` is
 * drawn from it, and a test runs every status against every command.
 */
export type Transitions<Status extends string, Kind extends string, Code extends string = string> = Readonly<
  Record<Kind, CommandRow<Status, Code>>
>;

/** The statuses that a command may lead to from here; none when it is not allowed here. */
export const targetsOf = <Status extends string>(
  row: CommandRow<Status, string>,
  status: Standing<Status>,
): ReadonlySet<Standing<Status>> =>
  new Set(
    row.arrows
      .filter((arrow) => arrow.from.includes(status))
      .flatMap((arrow) => arrow.to.map((to) => (to === 'same' ? status : to))),
  );

/** Why the table refuses a command in this status, or null where it allows it. */
export const refusalByTable = <Status extends string, Kind extends string, Code extends string>(
  table: Transitions<Status, Kind, Code>,
  status: Standing<Status>,
  command: Kind,
): Refusal<Code | 'wrong_status'> | null => {
  const row = table[command];
  if (row.arrows.some((arrow) => arrow.from.includes(status))) return null;
  return { code: row.refusedAs?.[status] ?? 'wrong_status', facts: { status, command } };
};

/** The statuses of a machine, in the order in which it names them. */
export const statusesOf = <Status extends string>(meanings: Readonly<Record<Status, string>>): readonly Status[] =>
  Object.keys(meanings) as Status[];
