import { offerCommands, offerStates } from '../../test/samples/offer-samples.ts';
import { ticketCommands, ticketStates } from '../../test/samples/ticket-samples.ts';
import { visitCommands, visitStates } from '../../test/samples/visit-samples.ts';
import { offerMachine } from '../offer/offer-machine.ts';
import { offerStatuses, offerTransitions } from '../offer/offer-transitions.ts';
import { ticketMachine } from '../ticket/ticket-machine.ts';
import { ticketStatuses, ticketTransitions } from '../ticket/ticket-transitions.ts';
import { visitMachine } from '../visit/visit-machine.ts';
import { visitStatuses, visitTransitions } from '../visit/visit-transitions.ts';
import { decideAndEvolve, type Machine } from './machine.ts';
import { type CommandRow, type Standing, statusesOf, targetsOf, type Transitions } from './transitions.ts';

interface Subject<State, Command, Event, Status extends string, Kind extends string> {
  readonly machine: Machine<State, Command, Event>;
  readonly meanings: Readonly<Record<Status, string>>;
  readonly table: Transitions<Status, Kind>;
  readonly states: Readonly<Record<Status, readonly State[]>>;
  readonly commands: Readonly<Record<Kind, readonly Command[]>>;
}

/** A machine that changed what it was given would throw on frozen data. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

const everyStateMeetsEveryCommand = <
  Status extends string,
  Kind extends string,
  State extends { readonly status: Status },
  Command extends { readonly kind: Kind },
  Event,
>({
  machine,
  meanings,
  table,
  states,
  commands,
}: Subject<State, Command, Event, Status, Kind>): void => {
  const standings: ReadonlyArray<Standing<Status>> = ['none', ...statusesOf(meanings)];
  const statesIn = (standing: Standing<Status>): ReadonlyArray<State | null> =>
    standing === 'none' ? [null] : frozen(states[standing]);
  const pairs = standings.flatMap((standing) => (Object.keys(table) as Kind[]).map((kind) => ({ standing, kind })));
  const rowOf = (kind: Kind): CommandRow<Status, string> => table[kind];
  const isAllowed = ({ standing, kind }: (typeof pairs)[number]): boolean => targetsOf(rowOf(kind), standing).size > 0;

  it.each(pairs.filter(isAllowed))(
    '$kind is done from $standing, to every status of the table and no other',
    (pair) => {
      const results = statesIn(pair.standing).flatMap((state) =>
        frozen(commands[pair.kind]).map((command) => decideAndEvolve(machine, state, command)),
      );
      const reached = new Set(results.flatMap((result) => (result.ok ? [result.value.state.status] : [])));
      expect(reached).toEqual(targetsOf(rowOf(pair.kind), pair.standing));
    },
  );

  it.each(pairs.filter((pair) => !isAllowed(pair)))('$kind is refused from $standing, with a code', (pair) => {
    for (const state of statesIn(pair.standing)) {
      for (const command of frozen(commands[pair.kind])) {
        const result = machine.decide(state, command);
        expect(result.ok ? result.value : result.refusal.code).toMatch(/^[a-z_]+$/);
      }
    }
  });

  it.each(standings.filter((standing) => standing !== 'none'))('%s is reached by some command', (status) => {
    const reached = pairs.flatMap(({ kind, standing }) => [...targetsOf(rowOf(kind), standing)]);
    expect(reached).toContain(status);
  });

  it('refuses to evolve nothing, or something twice, because such a history is damaged', () => {
    const [create, ...others] = Object.values<readonly Command[]>(commands).flat();
    const born = decideAndEvolve(machine, null, create!);
    if (!born.ok) throw new Error(born.refusal.code);
    expect(() => machine.evolve(born.value.state, born.value.events[0]!)).toThrow('cannot follow');
    const later = others.flatMap((command) => {
      const decided = machine.decide(born.value.state, command);
      return decided.ok ? decided.value : [];
    });
    expect(later.length).toBeGreaterThan(0);
    for (const event of later) expect(() => machine.evolve(null, event)).toThrow('cannot follow the status none');
  });
};

describe('Every state of a ticket meets every command', () => {
  everyStateMeetsEveryCommand({
    machine: ticketMachine,
    meanings: ticketStatuses,
    table: ticketTransitions,
    states: ticketStates,
    commands: ticketCommands,
  });
});

describe('Every state of a visit meets every command', () => {
  everyStateMeetsEveryCommand({
    machine: visitMachine,
    meanings: visitStatuses,
    table: visitTransitions,
    states: visitStates,
    commands: visitCommands,
  });
});

describe('Every state of an offer meets every command', () => {
  everyStateMeetsEveryCommand({
    machine: offerMachine,
    meanings: offerStatuses,
    table: offerTransitions,
    states: offerStates,
    commands: offerCommands,
  });
});
