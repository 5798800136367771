import { type Applied, decideAndEvolve, type Machine, replay } from '../core/kernel/machine.ts';
import type { Refusal, Result } from '../core/kernel/result.ts';

/** One command of a walk, and what came of it. */
export interface Step<State, Command, Event> {
  readonly before: State | null;
  readonly command: Command;
  readonly after: State | null;
  readonly events: readonly Event[];
  readonly refusal: Refusal | null;
}

/** Gives a machine one command after the other, whether it takes them or not. */
export const walk = <State, Command, Event>(
  machine: Machine<State, Command, Event>,
  commands: readonly Command[],
): ReadonlyArray<Step<State, Command, Event>> => {
  const steps: Array<Step<State, Command, Event>> = [];
  let state: State | null = null;
  for (const command of commands) {
    const before: State | null = state;
    const result: Result<Applied<State, Event>> = decideAndEvolve(machine, before, command);
    if (result.ok) state = result.value.state;
    const events = result.ok ? result.value.events : [];
    steps.push({ before, command, after: state, events, refusal: result.ok ? null : result.refusal });
  }
  return steps;
};

/** The state that the stored story of a walk tells: its events, written down as JSON and read again. */
export const retold = <State, Command, Event>(
  machine: Machine<State, Command, Event>,
  steps: ReadonlyArray<Step<State, Command, Event>>,
): State | null => replay(machine, null, JSON.parse(JSON.stringify(steps.flatMap(({ events }) => events))) as Event[]);
