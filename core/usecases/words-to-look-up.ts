import { ADDRESS_FIELD } from '../desk/forms/set-address-form.ts';
import type { Frame } from '../dialogue/conversation.ts';
import { readPin } from '../dialogue/customer/read-pin.ts';
import type { Inbound, Input } from '../dialogue/inbound.ts';

/** Shorter is the number of a choice, a word for a way out, or the name of no place that could be found. */
const SHORTEST_ADDRESS = 5;
/** A geocoder asks for an address, not for a letter. */
const LONGEST_ADDRESS = 200;
/** One burst holds one address, perhaps corrected. */
const MOST_LOOK_UPS = 2;

/** Steps at which what somebody writes is an address. What they write elsewhere is nobody's business but ours. */
const ADDRESS_STEPS: ReadonlySet<string> = new Set(['report_fault.address', 'report_fault.place', 'report_fault.pin']);

/** Whether it is worth finding out what they are being asked. */
export const mayHoldAddress = (inbounds: readonly Inbound[]): boolean =>
  inbounds.some(({ input }) => addressIn(input) !== null);

/** The words whose place has to be known before these inputs are answered, since nothing is asked of the network then. */
export const wordsToLookUp = (inbounds: readonly Inbound[], frame: Frame | null): readonly string[] => {
  const isAskedWhere = frame !== null && ADDRESS_STEPS.has(`${frame.dialogue}.${frame.step}`);
  const words = inbounds
    .filter(({ input }) => isAskedWhere || input.kind === 'desk')
    .flatMap(({ input }) => addressIn(input) ?? []);
  return words.slice(-MOST_LOOK_UPS);
};

const addressIn = (input: Input): string | null => {
  const text = wordsOf(input)?.trim() ?? '';
  const isLikely = text.length >= SHORTEST_ADDRESS && text.length <= LONGEST_ADDRESS && /\p{L}{3}/u.test(text);
  return isLikely && readPin(text) === null && !/https?:/i.test(text) ? text : null;
};

const wordsOf = (input: Input): string | null => {
  if (input.kind === 'text' || input.kind === 'edit') return input.text;
  if (input.kind !== 'desk' || input.desk.kind !== 'submitted' || input.desk.form !== 'set_address') return null;
  return input.desk.values[ADDRESS_FIELD] ?? null;
};
