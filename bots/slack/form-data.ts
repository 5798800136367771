import type { DeskForm, DeskFormName } from '../../core/desk/forms/desk-form.ts';
import type { DeskInput, DeskSpot } from '../../core/desk/desk-input.ts';
import type { RawView } from './raw-payload.ts';

const FORMS: Readonly<Record<DeskFormName, true>> = {
  ask_expert: true,
  assign: true,
  cancel_ticket: true,
  reject: true,
  set_address: true,
};

const isFormName = (name: string): name is DeskFormName => Object.hasOwn(FORMS, name);

/** Each field is a block of its own, whose one element is always called so. */
export const FIELD_ACTION = 'answer';

/** What a form must still know when it comes back, in Slack's keeping. */
export const writeFormData = ({ about }: DeskForm, spot: DeskSpot | null): string => JSON.stringify({ about, spot });

export type Submitted = Omit<Extract<DeskInput, { kind: 'submitted' }>, 'kind'>;

/** Null for a view that is none of our forms. What was left empty has no value. */
export const readForm = ({ callback_id: name = '', private_metadata: kept = '', state }: RawView): Submitted | null => {
  const data = readFormData(kept);
  if (!isFormName(name) || !data) return null;
  const values = Object.entries(state?.values ?? {}).flatMap(([field, { [FIELD_ACTION]: answer }]) => {
    const value = answer?.selected_option?.value ?? answer?.value;
    return value ? [[field, value] as const] : [];
  });
  return { form: name, ...data, values: Object.fromEntries(values) };
};

const readFormData = (kept: string): Pick<Submitted, 'about' | 'spot'> | null => {
  try {
    const data: unknown = JSON.parse(kept);
    if (typeof data !== 'object' || data === null || !('about' in data) || typeof data.about !== 'string') return null;
    return { about: data.about, spot: 'spot' in data ? readSpot(data.spot) : null };
  } catch {
    return null;
  }
};

const readSpot = (spot: unknown): DeskSpot | null => {
  if (typeof spot !== 'object' || spot === null || !('place' in spot) || typeof spot.place !== 'string') return null;
  return { place: spot.place, thread: 'thread' in spot && typeof spot.thread === 'string' ? spot.thread : null };
};
