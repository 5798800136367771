import { z } from 'zod';
import { closeView } from '../people/close-view.ts';
import { openHome } from '../people/open-home.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import { pressElement } from '../people/press.ts';
import { submitView } from '../people/submit-view.ts';
import type { SlackView } from '../world.ts';
import { topModal } from '../views.ts';
import { since } from '../../../../emulation/operation.ts';
import { operation } from './operation.ts';
import { element } from './people-operations.ts';

const inputs = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));

export const screenOperations = {
  /** The person looks at the app's home tab. */
  openHome: operation({ user: z.string(), tab: z.enum(['home', 'messages']).default('home') }, (emulator, input) =>
    openHome(emulator, input),
  ),
  /** `values` by an input's label, `block_id`, `action_id` or `block_id/action_id`; what is not named keeps its value. */
  submitView: operation(
    { user: z.string(), viewId: z.string().optional(), values: inputs.default({}) },
    (emulator, input) => submitView(emulator, input),
  ),
  /** Cancel, or with `all` the cross that closes every modal of the stack. */
  closeView: operation(
    { user: z.string(), viewId: z.string().optional(), all: z.boolean().default(false) },
    (emulator, input) => closeView(emulator, input),
  ),
  /** A button or menu of the topmost modal, or of the view named. `values`: what was typed before. */
  pressInView: operation(
    { user: z.string(), viewId: z.string().optional(), values: inputs.default({}), ...element },
    (emulator, input) => pressElement(emulator, { ...input, inView: true }),
  ),
  /** What is open on a person's screen; the last of `stack` is on top. */
  modal: operation(
    { user: z.string() },
    (emulator, input): { seq: number; stack: SlackView[]; top: SlackView | null } | Refused => {
      const { world } = emulator;
      if (!world.users.has(input.user)) return { refused: `there is no user ${input.user}` };
      const stack = (world.modals.get(input.user) ?? []).flatMap((id) => world.views.get(id) ?? []);
      return { seq: world.seq, stack, top: topModal(emulator, input.user) };
    },
  ),
  home: operation({ user: z.string() }, ({ world }, input): { seq: number; home: SlackView | null } => ({
    seq: world.seq,
    home: world.views.get(world.homes.get(input.user) ?? '') ?? null,
  })),
  /** What only this person sees, oldest first; deleted ones included. */
  ephemerals: operation({ user: z.string(), channel: z.string().optional(), after: since }, ({ world }, input) =>
    world.ephemerals.filter(
      (one) =>
        one.user === input.user &&
        one.seq > input.after &&
        (input.channel === undefined || one.channel === input.channel),
    ),
  ),
};
