import { isRecord } from '../../../../emulation/json.ts';
import {
  actionId,
  confirm,
  hasOneSource,
  initialsAreOptions,
  option,
  optionSources,
  plainText,
} from './composition-objects.ts';
import {
  anyString,
  boolean,
  checkShape,
  integer,
  list,
  matching,
  object,
  oneOf,
  type Rule,
  type Shape,
  string,
  url,
} from './rules.ts';

/** Where an element may stand. */
export type Place = 'actions' | 'section' | 'input';

interface Element extends Shape {
  in: readonly Place[];
}

const actionable = { action_id: actionId };
const asking = { ...actionable, confirm, focus_on_load: boolean };
const withPlaceholder = { placeholder: plainText(150) };
const everywhere = ['actions', 'section', 'input'] as const;
const userId = matching(/^[UW][A-Z0-9]+$/, 'user id');
const channelId = matching(/^[CDG][A-Z0-9]+$/, 'conversation id');
const chosenUpTo = { max_selected_items: integer(1, 100) };

/** Several values are multi-selects' part. */
function select(optional: Record<string, Rule>): Element {
  return { in: everywhere, required: {}, optional: { ...asking, ...withPlaceholder, ...optional } };
}

const dispatching = {
  dispatch_action_config: object({
    required: {},
    optional: { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1, max: 2 }) },
  }),
};

function typed(optional: Record<string, Rule>): Element {
  return {
    in: ['input'],
    required: {},
    optional: { ...actionable, ...withPlaceholder, ...dispatching, focus_on_load: boolean, ...optional },
  };
}

const choices = (max: number) => list(option({ rich: true }), { min: 1, max });

const elements: Readonly<Record<string, Element>> = {
  button: {
    in: ['actions', 'section'],
    required: { text: plainText(75) },
    optional: {
      ...actionable,
      confirm,
      value: string({ min: 1, max: 2_000 }),
      url: url(3_000),
      style: oneOf('primary', 'danger'),
      accessibility_label: string({ min: 1, max: 75 }),
    },
  },
  overflow: {
    in: ['actions', 'section'],
    // One option is enough for Slack today; the documentation of old asked for two.
    required: { options: list(option({ linked: true }), { min: 1, max: 5 }) },
    optional: { ...actionable, confirm },
  },
  static_select: {
    ...select({ ...optionSources, initial_option: option() }),
    also: (report, pointer, value) => {
      hasOneSource(report, pointer, value);
      initialsAreOptions(report, pointer, value);
    },
  },
  multi_static_select: {
    ...select({ ...optionSources, ...chosenUpTo, initial_options: list(option(), { min: 1, max: 100 }) }),
    also: (report, pointer, value) => {
      hasOneSource(report, pointer, value);
      initialsAreOptions(report, pointer, value);
    },
  },
  users_select: select({ initial_user: userId }),
  multi_users_select: select({ ...chosenUpTo, initial_users: list(userId, { max: 100 }) }),
  channels_select: select({ initial_channel: channelId, response_url_enabled: boolean }),
  multi_channels_select: select({ ...chosenUpTo, initial_channels: list(channelId, { max: 100 }) }),
  conversations_select: select({
    initial_conversation: channelId,
    default_to_current_conversation: boolean,
    response_url_enabled: boolean,
    filter: (report, pointer, value) => {
      if (!isRecord(value)) report(pointer, 'must provide an object');
    },
  }),
  radio_buttons: {
    in: everywhere,
    required: { options: choices(10) },
    optional: { ...asking, initial_option: option({ rich: true }) },
    also: initialsAreOptions,
  },
  checkboxes: {
    in: everywhere,
    required: { options: choices(10) },
    optional: { ...asking, initial_options: choices(10) },
    also: initialsAreOptions,
  },
  datepicker: select({ initial_date: matching(/^\d{4}-\d{2}-\d{2}$/, 'date') }),
  timepicker: select({ initial_time: matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'), timezone: anyString }),
  datetimepicker: {
    in: ['actions', 'input'],
    required: {},
    optional: { ...asking, initial_date_time: integer(1_000_000_000, 9_999_999_999) },
  },
  plain_text_input: {
    ...typed({
      initial_value: string({ max: 3_000 }),
      multiline: boolean,
      min_length: integer(0, 3_000),
      max_length: integer(1, 3_000),
    }),
    also: (report, pointer, value) => {
      const { min_length: min, max_length: max } = value;
      if (typeof min === 'number' && typeof max === 'number' && min > max) {
        report(`${pointer}/min_length`, 'must be less than or equal to max_length');
      }
    },
  },
  email_text_input: typed({ initial_value: string({ max: 3_000 }) }),
  url_text_input: typed({ initial_value: string({ max: 3_000 }) }),
  number_input: {
    ...typed({ initial_value: anyString, min_value: anyString, max_value: anyString }),
    required: { is_decimal_allowed: boolean },
  },
};

/** An image is no control: it has no `action_id`. */
export const imageElement: Shape = {
  required: { type: oneOf('image'), alt_text: string({ min: 1, max: 2_000 }) },
  optional: {
    image_url: url(3_000),
    slack_file: object({ required: {}, optional: { id: anyString, url: anyString } }),
  },
  also: (report, pointer, value) => {
    if ((value['image_url'] === undefined) === (value['slack_file'] === undefined)) {
      report(pointer, 'must define either `image_url` or `slack_file`');
    }
  },
};

export function element(place: Place): Rule {
  return (report, pointer, value) => {
    if (!isRecord(value)) return report(pointer, 'must provide an object');
    const { type } = value;
    if (typeof type !== 'string') return report(pointer, 'missing required field: type');
    if (type === 'image' && place === 'section') return checkShape(report, pointer, value, imageElement);
    const shape = Object.hasOwn(elements, type) ? elements[type] : undefined;
    if (!shape?.in.includes(place)) return report(`${pointer}/type`, `unsupported type: ${type}`);
    checkShape(report, pointer, value, { ...shape, required: { type: oneOf(type), ...shape.required } });
  };
}
