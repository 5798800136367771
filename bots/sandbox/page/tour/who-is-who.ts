import type { Phone } from '../../phones/phone.ts';
import { roster } from '../state/world.ts';
import { type Role, tour } from './tour-state.ts';

const EXPERTS: readonly Role[] = ['first', 'second', 'third', 'quiet'];

/** Who plays a part: the first customer, and the experts in the order of the rail. */
export const phoneOf = (role: Role): Phone => {
  const phones = roster.get().phones ?? [];
  const found =
    role === 'winner'
      ? phones.find(({ id }) => id === tour.get().winner)
      : role === 'customer'
        ? phones.find((phone) => phone.role === 'customer')
        : askedFirst(phones.filter((phone) => phone.role === 'expert'))[EXPERTS.indexOf(role)];
  if (!found) throw new Error(`There is no phone for the ${role}.`);
  return found;
};

/** On a sandbox in use, others than the first three of the rail may be asked. */
const askedFirst = (experts: readonly Phone[]): readonly Phone[] => {
  const { asked } = tour.get();
  const isAsked = ({ id }: Phone): boolean => asked.includes(id);
  return [...experts.filter(isAsked), ...experts.filter((expert) => !isAsked(expert))];
};
