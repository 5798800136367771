import { answered, failed, gather, isFailure, wrongArguments } from '../answers.ts';
import type { Emulator } from '../emulator.ts';
import { objectParam, requiredText, textParam } from '../params.ts';
import type { ApiAnswer, ApiFailure, Json, ViewDefinition } from '../slack-types.ts';
import { findTrigger } from '../triggers.ts';
import { checkView, isTooLarge } from '../validate/views.ts';
import { changeView, deepestStack, openModal, publishHome, viewJson } from '../views.ts';
import type { SlackView, Trigger } from '../world.ts';
import { type ApiCall, botMethod } from './api-method.ts';

export const viewMethods = {
  'views.open': botMethod('tier4', (call) => openView(call, 'open')),
  'views.push': botMethod('tier4', (call) => openView(call, 'push')),
  'views.update': botMethod('tier4', updateView),
  'views.publish': botMethod('tier4', publishView),
};

function readView(values: Json, types: readonly ('modal' | 'home')[]): ViewDefinition | ApiFailure {
  const view = objectParam(values, 'view');
  if (view === undefined) return wrongArguments(['missing required field: view']);
  if (view === 'malformed') return wrongArguments(['must provide an object [json-pointer:/view]']);
  const problems = gather((report) => checkView(report, '/view', view, types));
  if (problems.length > 0) return wrongArguments(problems);
  return isTooLarge(view) ? failed('view_too_large') : (view as ViewDefinition);
}

/** The app's own names for views are unique in the workspace. */
function isNameTaken({ world }: Emulator, view: ViewDefinition, except: SlackView | null): boolean {
  const name = view['external_id'];
  if (typeof name !== 'string' || name === '') return false;
  return [...world.views.values()].some((other) => other !== except && other.view['external_id'] === name);
}

/** Slack's older clients call it `exchange_trigger_id`. */
function readTrigger({ emulator, values }: ApiCall): Trigger | ApiFailure {
  const id = requiredText(values, 'trigger_id');
  return isFailure(id) ? id : findTrigger(emulator, id);
}

/** Refused arguments leave the trigger as it is: only a modal that opens spends it. */
function openView(call: ApiCall, how: 'open' | 'push'): ApiAnswer {
  const { emulator, values } = call;
  const view = readView(values, ['modal']);
  if (isFailure(view)) return view;
  const trigger = readTrigger(call);
  if (isFailure(trigger)) return trigger;
  if (isNameTaken(emulator, view, null)) return failed('duplicate_external_id');
  const below = how === 'push' ? viewBelow(emulator, trigger) : null;
  if (isFailure(below)) return below;
  trigger.exchanged = true;
  return answered({ view: viewJson(emulator, openModal(emulator, trigger.user, view, below)) });
}

/** A modal is pushed onto the one whose button or form made the trigger. */
function viewBelow({ world }: Emulator, trigger: Trigger): SlackView | ApiFailure {
  const stack = world.modals.get(trigger.user) ?? [];
  const top = world.views.get(stack.at(-1) ?? '');
  if (trigger.viewId === null || !top || !stack.includes(trigger.viewId)) return failed('not_found');
  return stack.length >= deepestStack ? failed('push_limit_reached') : top;
}

function findView({ emulator: { world }, values }: ApiCall): SlackView | ApiFailure {
  const id = textParam(values, 'view_id');
  const name = textParam(values, 'external_id');
  if (id === undefined && name === undefined) return wrongArguments(['missing required field: view_id']);
  const found =
    id === undefined ? [...world.views.values()].find(({ view }) => view['external_id'] === name) : world.views.get(id);
  return found ?? failed('not_found');
}

function updateView(call: ApiCall): ApiAnswer {
  const { emulator, values } = call;
  const found = findView(call);
  if (isFailure(found)) return found;
  const view = readView(values, [found.type]);
  if (isFailure(view)) return view;
  if (isStale(values, found)) return failed('hash_conflict');
  if (isNameTaken(emulator, view, found)) return failed('duplicate_external_id');
  changeView(emulator, found, view);
  return answered({ view: viewJson(emulator, found) });
}

function isStale(values: Json, view: SlackView | null): boolean {
  const hash = textParam(values, 'hash');
  return hash !== undefined && hash !== view?.hash;
}

function publishView({ emulator, values }: ApiCall): ApiAnswer {
  const { world } = emulator;
  const user = requiredText(values, 'user_id');
  if (isFailure(user)) return user;
  const person = world.users.get(user);
  if (!person || person.isBot) return wrongArguments(['invalid user_id [json-pointer:/user_id]']);
  const view = readView(values, ['home']);
  if (isFailure(view)) return view;
  const known = world.views.get(world.homes.get(user) ?? '') ?? null;
  if (isStale(values, known)) return failed('hash_conflict');
  if (isNameTaken(emulator, view, known)) return failed('duplicate_external_id');
  return answered({ view: viewJson(emulator, publishHome(emulator, user, view)) });
}
