import { interact, interactionFrom } from '../deliver/interact.ts';
import type { Emulator } from '../emulator.ts';
import { dropModals, topModal, viewJson } from '../views.ts';
import { findUser } from './find-place.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { Closed } from './outcomes.ts';

/** The person gives up; the app hears of it where the view asked to be told. */
export async function closeView(
  emulator: Emulator,
  input: { user: string; viewId?: string | undefined; all: boolean },
): Promise<Closed | Refused> {
  const user = findUser(emulator, input.user);
  if (isRefused(user)) return user;
  const top = topModal(emulator, input.user);
  if (!top) return { refused: `user ${input.user} has no modal open` };
  if (input.viewId !== undefined && input.viewId !== top.id) return { refused: `view ${input.viewId} is not on top` };
  // `clear_on_close`: one Cancel closes them all.
  const isCleared = input.all || top.view['clear_on_close'] === true;
  const gone = dropModals(emulator, input.user, isCleared ? 'all' : 'top');
  const told = gone.filter(({ view }) => view['notify_on_close'] === true);
  for (const view of told.toReversed()) {
    const payload = {
      type: 'view_closed',
      ...interactionFrom(emulator, input.user),
      view: viewJson(emulator, view),
      is_cleared: isCleared,
    };
    await interact(emulator, { kind: 'interactivity', type: 'view_closed', channel: null, payload });
  }
  return { notified: told.length > 0, modal: topModal(emulator, input.user), seq: emulator.world.seq };
}
