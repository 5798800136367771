import { addressInWords } from '../../dialogue/customer/report-fault/address-in-words.ts';
import { readPin } from '../../dialogue/customer/read-pin.ts';
import type { Place } from '../../kernel/place.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { setAddress } from '../../usecases/desk/set-address.ts';
import type { DeskTurn } from '../desk-turn.ts';
import { sayRefused, ticketAbout } from '../presses/press.ts';
import { ADDRESS_FIELD, addressWordsOf, PIN_FIELD } from './set-address-form.ts';

type Values = Readonly<Record<string, string>>;

/** *Set address*, filled in: a pin says where it is, or the map knows the words. Nobody waits longer than that. */
export const submitAddress = async (turn: DeskTurn, about: string, values: Values): Promise<void> => {
  const ticket = await ticketAbout(turn, about);
  if (!ticket) return;
  const typed = (values[ADDRESS_FIELD] ?? '').trim();
  const read = await readAddress(turn.work, typed, values[PIN_FIELD] ?? '', addressWordsOf(ticket));
  const done = read.ok ? await setAddress(turn.work, ticket.id, read.value) : read;
  if (!done.ok) await sayRefused(turn, done.refusal);
};

const readAddress = async (
  work: Work,
  typed: string,
  pin: string,
  customers: string,
): Promise<Result<{ readonly text: string; readonly place: Place }>> => {
  const place = readPin(pin) ?? readPin(typed);
  if (place) return ok({ text: readPin(typed) || typed === '' ? customers : typed, place });
  if (pin.trim() !== '') return refuse('pin_unreadable');
  if (typed === '') return refuse('address_not_found');
  const looked = await work.places.found(typed);
  if (!looked) return refuse('map_not_asked');
  const exact = looked.places.filter(({ isExact }) => isExact);
  const [found, another] = exact.length > 0 ? exact : looked.places;
  if (!found) return refuse('address_not_found');
  if (another) return refuse('address_ambiguous', { first: found.label, second: another.label });
  return ok({ text: addressInWords(found.label, typed), place: found.place });
};
