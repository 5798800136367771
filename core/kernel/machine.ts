import { ok, type Refusal, type Result } from './result.ts';

/** A state machine as two functions: what a command causes, and what an event makes of the state. */
export interface Machine<State, Command, Event, R extends Refusal = Refusal> {
  readonly decide: (state: State | null, command: Command) => Result<readonly Event[], R>;
  readonly evolve: (state: State | null, event: Event) => State;
}

export interface Applied<State, Event> {
  readonly state: State;
  /** Empty where the command asked for what already is. */
  readonly events: readonly Event[];
}

/** The state after a command and the events that led to it, or why not. Throws where events don't fit their history. */
export const decideAndEvolve = <State, Command, Event, R extends Refusal>(
  machine: Machine<State, Command, Event, R>,
  state: State | null,
  command: Command,
): Result<Applied<State, Event>, R> => {
  const decided = machine.decide(state, command);
  if (!decided.ok) return decided;
  const next = replay(machine, state, decided.value);
  if (next === null) throw new Error('A command created nothing and refused nothing');
  return ok({ state: next, events: decided.value });
};

/** What a history makes of a state; null is nothing yet. */
export const replay = <State, Event>(
  machine: Pick<Machine<State, never, Event>, 'evolve'>,
  state: State | null,
  events: readonly Event[],
): State | null => events.reduce<State | null>((current, event) => machine.evolve(current, event), state);

/** For an event that its state cannot have had: the stored history is damaged, and going on would hide it. */
export const brokenHistory = (status: string, event: { readonly type: string }): never => {
  throw new Error(`${event.type} cannot follow the status ${status}`);
};
