import { randomBytes } from 'node:crypto';
import { announce, type Emulator } from './emulator.ts';
import { initialState } from './element-state.ts';
import { withBlockIds } from './messages.ts';
import type { Json, StateValues, ViewDefinition } from './slack-types.ts';
import { nextId } from './next-id.ts';
import { controlsOf } from './validate/blocks.ts';
import type { SlackView } from './world.ts';

/** Slack's modals pile up three deep. */
export const deepestStack = 3;

export function topModal(emulator: Emulator, user: string): SlackView | null {
  const top = emulator.world.modals.get(user)?.at(-1);
  return top === undefined ? null : (emulator.world.views.get(top) ?? null);
}

function takeHash(emulator: Emulator): string {
  return `${Math.floor(emulator.now() / 1_000)}.${randomBytes(4).toString('hex')}`;
}

function addView(emulator: Emulator, user: string, definition: ViewDefinition, below: SlackView | null): SlackView {
  const id = nextId(emulator, 'V');
  const view: SlackView = {
    id,
    type: definition.type,
    user,
    hash: takeHash(emulator),
    rootViewId: below?.rootViewId ?? id,
    previousViewId: below?.id ?? null,
    view: { ...definition, blocks: withBlockIds(emulator, definition.blocks) },
    values: {},
    errors: {},
    problem: null,
    seq: 0,
  };
  view.values = valuesOf(view.view, {});
  emulator.world.views.set(id, view);
  return view;
}

/** What was entered stays where `block_id` and `action_id` stay; the rest begins with its initial value. */
function valuesOf({ blocks }: ViewDefinition, before: StateValues): StateValues {
  const values: StateValues = {};
  for (const block of blocks) {
    for (const control of controlsOf(block)) {
      const state = initialState(control);
      if (!state) continue;
      const [blockId, actionId] = [String(block['block_id']), String(control['action_id'])];
      const old = before[blockId]?.[actionId];
      values[blockId] = { ...values[blockId], [actionId]: old?.type === state.type ? old : state };
    }
  }
  return values;
}

/** On top of `below`, or as the first of a new stack. */
export function openModal(
  emulator: Emulator,
  user: string,
  definition: ViewDefinition,
  below: SlackView | null,
): SlackView {
  const { modals, views } = emulator.world;
  const stack = below === null ? [] : (modals.get(user) ?? []);
  if (below === null) for (const id of modals.get(user) ?? []) views.delete(id);
  const view = addView(emulator, user, definition, below);
  modals.set(user, [...stack, view.id]);
  touchView(emulator, view);
  return view;
}

export function changeView(emulator: Emulator, view: SlackView, definition: ViewDefinition): void {
  view.view = { ...definition, blocks: withBlockIds(emulator, definition.blocks) };
  view.values = valuesOf(view.view, view.values);
  view.hash = takeHash(emulator);
  view.errors = {};
  view.problem = null;
  touchView(emulator, view);
}

export function publishHome(emulator: Emulator, user: string, definition: ViewDefinition): SlackView {
  const { homes, views } = emulator.world;
  const known = views.get(homes.get(user) ?? '');
  if (known) {
    changeView(emulator, known, definition);
    return known;
  }
  const view = addView(emulator, user, definition, null);
  homes.set(user, view.id);
  touchView(emulator, view);
  return view;
}

export function touchView(emulator: Emulator, view: SlackView): void {
  view.seq = announce(emulator, view.type, { user: view.user }, view);
}

/** Takes the topmost modal away, or all of them. */
export function dropModals(emulator: Emulator, user: string, which: 'top' | 'all'): SlackView[] {
  const { modals, views } = emulator.world;
  const stack = modals.get(user) ?? [];
  const dropped = which === 'all' ? stack : stack.slice(-1);
  modals.set(user, stack.slice(0, stack.length - dropped.length));
  const gone = dropped.flatMap((id) => views.get(id) ?? []);
  for (const id of dropped) views.delete(id);
  announce(emulator, 'modal', { user }, { closed: dropped });
  return gone;
}

/** A view as the Web API and payloads give it. */
export function viewJson({ world }: Emulator, view: SlackView): Json {
  const { view: given } = view;
  return {
    id: view.id,
    team_id: world.team.id,
    type: view.type,
    blocks: given.blocks,
    private_metadata: given['private_metadata'] ?? '',
    callback_id: given['callback_id'] ?? '',
    state: { values: view.values },
    hash: view.hash,
    title: given.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: given['clear_on_close'] ?? false,
    notify_on_close: given['notify_on_close'] ?? false,
    close: given.close ?? null,
    submit: given.submit ?? null,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: world.app.id,
    external_id: given['external_id'] ?? '',
    app_installed_team_id: world.team.id,
    bot_id: world.app.botId,
  };
}
