import { isRecord } from '../../../emulation/json.ts';
import type { Json, StateValue } from './slack-types.ts';

/** The field of a `state.values` entry that holds what was entered, by type of element. */
const fields: Readonly<Record<string, { now: string; initial: string; empty: null | [] }>> = {
  plain_text_input: { now: 'value', initial: 'initial_value', empty: null },
  email_text_input: { now: 'value', initial: 'initial_value', empty: null },
  url_text_input: { now: 'value', initial: 'initial_value', empty: null },
  number_input: { now: 'value', initial: 'initial_value', empty: null },
  static_select: { now: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { now: 'selected_option', initial: 'initial_option', empty: null },
  checkboxes: { now: 'selected_options', initial: 'initial_options', empty: [] },
  multi_static_select: { now: 'selected_options', initial: 'initial_options', empty: [] },
  users_select: { now: 'selected_user', initial: 'initial_user', empty: null },
  multi_users_select: { now: 'selected_users', initial: 'initial_users', empty: [] },
  channels_select: { now: 'selected_channel', initial: 'initial_channel', empty: null },
  multi_channels_select: { now: 'selected_channels', initial: 'initial_channels', empty: [] },
  conversations_select: { now: 'selected_conversation', initial: 'initial_conversation', empty: null },
  datepicker: { now: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { now: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { now: 'selected_date_time', initial: 'initial_date_time', empty: null },
};

/** Null for elements that hold nothing: buttons and overflow menus. */
export function initialState(element: Json): StateValue | null {
  const type = String(element['type']);
  const field = fields[type];
  return field ? { type, [field.now]: element[field.initial] ?? field.empty } : null;
}

/** With something else entered. */
export function enteredState(element: Json, entered: unknown): StateValue | null {
  const type = String(element['type']);
  const field = fields[type];
  return field ? { type, [field.now]: entered ?? field.empty } : null;
}

export function isEmptyState(state: StateValue | undefined): boolean {
  const field = state && fields[state.type];
  if (!state || !field) return true;
  const value = state[field.now];
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What was entered: a text, an option, several, an id or a date. */
export function valueOf(state: StateValue): unknown {
  const field = fields[state.type];
  return field ? state[field.now] : null;
}

export function isTextState({ type }: StateValue): boolean {
  return fields[type]?.now === 'value';
}

/** `block_actions` tell the new state, and select menus and the like what they began with. */
export function actionState(state: StateValue): Json {
  const { type: _type, ...entered } = state;
  return isRecord(entered) ? entered : {};
}
