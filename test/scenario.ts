import { decideAndEvolve, type Machine } from '../core/kernel/machine.ts';
import type { Refusal } from '../core/kernel/result.ts';

interface Scenario<State, Command, Event> {
  /** The state after a command; fails the test where it is refused. */
  readonly when: (command: Command) => Scenario<State, Command, Event>;
  readonly state: State | null;
  /** What the last command caused. */
  readonly events: readonly Event[];
  /** Why a command is refused here, null where it is not. */
  readonly refusalOf: (command: Command) => Refusal | null;
}

/** given / when / then on a state machine: `given(machine, state).when(command)`, then expectations on what came of it. */
export const given = <State, Command, Event>(
  machine: Machine<State, Command, Event>,
  state: State | null,
  events: readonly Event[] = [],
): Scenario<State, Command, Event> => ({
  state,
  events,
  when: (command) => {
    const result = decideAndEvolve(machine, state, command);
    if (!result.ok) throw new Error(`Refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
    return given(machine, result.value.state, result.value.events);
  },
  refusalOf: (command) => {
    const decided = machine.decide(state, command);
    return decided.ok ? null : decided.refusal;
  },
});
