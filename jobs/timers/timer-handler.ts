import type { TimerAction } from '../../core/ports/timer-store.ts';
import type { Work } from '../../core/ports/work.ts';

export type ActionOf<Kind extends TimerAction['kind']> = Extract<TimerAction, { kind: Kind }>;

/** What a timer of one kind does. It looks at how things stand when it runs, and does nothing when it comes too late. */
export type TimerHandler<Kind extends TimerAction['kind']> = (work: Work, action: ActionOf<Kind>) => Promise<unknown>;

export type TimerHandlers = { readonly [Kind in TimerAction['kind']]: TimerHandler<Kind> };

/** Runs the handler of the action's kind. */
export const handleTimer = <Kind extends TimerAction['kind']>(
  handlers: { readonly [K in Kind]: TimerHandler<K> },
  work: Work,
  action: ActionOf<Kind>,
): Promise<unknown> => {
  const handler: TimerHandler<Kind> | undefined = handlers[action.kind];
  if (!handler) throw new Error(`No handler for a timer of kind ${action.kind}`);
  return handler(work, action);
};
