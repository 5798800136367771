import { interact, interactionFrom } from '../deliver/interact.ts';
import { actionState, enteredState } from '../element-state.ts';
import type { Emulator } from '../emulator.ts';
import { addEphemeral, takeTs } from '../messages.ts';
import { isRecord } from '../../../../emulation/json.ts';
import type { Json, StateValue } from '../slack-types.ts';
import { makeTrigger } from '../triggers.ts';
import { optionsOf } from '../validate/composition-objects.ts';
import { touchView } from '../views.ts';
import { enterValue, textOf } from './enter-value.ts';
import { enterValues } from './enter-values.ts';
import { describeWanted, findElement, type FoundElement } from './find-element.ts';
import { findUser } from './find-place.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { Confirmation, InputValue, Pressed } from './outcomes.ts';
import { type Aim, findTarget, placeOf, type Target } from './press-target.ts';

export interface Press extends Aim {
  values?: Record<string, InputValue> | undefined;
  selectedOption?: string | string[] | undefined;
  confirm: 'accept' | 'deny';
}

/** One tap: the question first, then the app has three seconds. */
export async function pressElement(emulator: Emulator, press: Press): Promise<Pressed | Refused> {
  const user = findUser(emulator, press.user);
  if (isRefused(user)) return user;
  const { actionId, blockId, label } = press;
  if ((actionId ?? blockId ?? label) === undefined) return { refused: 'say what to press: label, actionId or blockId' };
  const target = findTarget(emulator, press);
  if (isRefused(target)) return target;
  const found = findElement(target.blocks, press);
  if (!found) return describeWanted(press);
  if (found.block.type === 'input' && found.block['dispatch_action'] !== true) {
    return { refused: 'the app hears of that field when the form is sent' };
  }
  if (target.kind === 'view') {
    const typed = enterValues(emulator, target.view, press.values ?? {});
    if (isRefused(typed)) return typed;
  }
  const change = changeOf(emulator, found, press);
  if (isRefused(change)) return change;
  const told = describe(found, change);
  if (told.confirm !== null && press.confirm === 'deny') {
    return { ...told, ...nothingSent, outcome: 'denied', seq: emulator.world.seq };
  }
  keepState(emulator, target, found, change.state);
  return { ...told, ...(await send(emulator, target, press.user, { ...found, change })) };
}

const nothingSent = { problem: null, triggerId: null, responseUrl: null, tookMs: 0 };

interface Change {
  /** What the action says was chosen. */
  fields: Json;
  state: StateValue | null;
}

function changeOf(emulator: Emulator, { element, option }: FoundElement, press: Press): Change | Refused {
  if (element['type'] === 'button') {
    if (press.selectedOption !== undefined) return { refused: 'a button has no options' };
    return { fields: buttonFields(element), state: null };
  }
  const given = press.selectedOption ?? option;
  if (given === null) return { refused: 'say what is chosen, as `selectedOption`' };
  const read = enterValue(emulator, element, given);
  if (isRefused(read)) return read;
  if (element['type'] === 'overflow') return { fields: { selected_option: read.entered }, state: null };
  const state = enteredState(element, read.entered);
  if (!state) return { refused: `nothing can be chosen in a ${String(element['type'])}` };
  return { fields: actionState(state), state };
}

function buttonFields({ text, value, style }: Json): Json {
  return { text, ...(value === undefined ? {} : { value }), ...(style === undefined ? {} : { style }) };
}

type Told = Pick<Pressed, 'actionId' | 'blockId' | 'label' | 'value' | 'url' | 'confirm'>;

function describe({ block, element }: FoundElement, { fields }: Change): Told {
  const chosen = fields['selected_option'];
  const option = isRecord(chosen) ? chosen : null;
  const source = option ? optionsOf(element).find(({ value }) => value === option['value']) : element;
  const value = option ? option['value'] : element['value'];
  return {
    actionId: String(element['action_id']),
    blockId: String(block['block_id']),
    label: textOf(option ? option['text'] : (element['text'] ?? element['placeholder'] ?? block['label'])),
    value: typeof value === 'string' ? value : null,
    url: typeof source?.['url'] === 'string' ? source['url'] : null,
    confirm: questionOf(element['confirm']),
  };
}

function questionOf(confirm: unknown): Confirmation | null {
  if (!isRecord(confirm)) return null;
  return {
    title: textOf(confirm['title']),
    text: textOf(confirm['text']),
    confirm: textOf(confirm['confirm']),
    deny: textOf(confirm['deny']),
  };
}

function keepState(emulator: Emulator, target: Target, { block, element }: FoundElement, state: StateValue | null) {
  if (target.kind !== 'view' || !state) return;
  const blockId = String(block['block_id']);
  const { values } = target.view;
  values[blockId] = { ...values[blockId], [String(element['action_id'])]: state };
  touchView(emulator, target.view);
}

async function send(
  emulator: Emulator,
  target: Target,
  user: string,
  pressed: FoundElement & { change: Change },
): Promise<Omit<Pressed, keyof Told>> {
  const triggerId = makeTrigger(emulator, user, target.kind === 'view' ? target.view.id : null);
  const place = placeOf(emulator, target, user);
  const action = actionOf(emulator, pressed);
  const state =
    target.kind === 'view'
      ? target.view.values
      : pressed.change.state
        ? { [action.block_id]: { [action.action_id]: pressed.change.state } }
        : {};
  const channel = target.kind === 'view' ? null : target.channel.id;
  const payload = {
    type: 'block_actions',
    ...interactionFrom(emulator, user),
    ...place.fields,
    trigger_id: triggerId,
    state: { values: state },
    actions: [action],
  };
  const { problem, tookMs } = await interact(emulator, {
    kind: 'interactivity',
    type: 'block_actions',
    channel,
    payload,
  });
  if (problem !== null) showFailure(emulator, target, user);
  return {
    outcome: problem === null ? 'acknowledged' : 'failed',
    problem,
    triggerId,
    responseUrl: place.responseUrl,
    tookMs,
    seq: emulator.world.seq,
  };
}

function actionOf(emulator: Emulator, { block, element, change }: FoundElement & { change: Change }) {
  return {
    type: element['type'],
    action_id: String(element['action_id']),
    block_id: String(block['block_id']),
    ...change.fields,
    ...(element['placeholder'] === undefined ? {} : { placeholder: element['placeholder'] }),
    action_ts: takeTs(emulator),
  };
}

/** Slack's sign of warning beside the button. */
function showFailure(emulator: Emulator, target: Target, user: string): void {
  if (target.kind === 'view') {
    target.view.problem = 'Sorry, that didn’t work. Try again?';
    return touchView(emulator, target.view);
  }
  addEphemeral(emulator, {
    channel: target.channel.id,
    user,
    threadTs: target.kind === 'message' ? target.message.threadTs : target.ephemeral.threadTs,
    text: 'This action did not work. Try again?',
    via: 'slack',
  });
}
