import { isDeepStrictEqual } from 'node:util';
import type { Role } from '../../../core/people/person.ts';
import {
  type IdentifiedPerson,
  type ImportedPerson,
  type KnownPerson,
  type PersonColumns,
  type PersonDefaults,
  pointsOf,
} from './imported-person.ts';
import type { Numbered, RowRefusal } from './outcome.ts';

export interface Identifying {
  readonly role: Role;
  readonly defaults: PersonDefaults;
  readonly uuid: () => string;
  /** Which line each person of this file was on so far. */
  readonly lineOf: Map<string, number>;
}

type Found = { readonly known: KnownPerson | null } | { readonly refusal: RowRefusal };

/**
 * Whom each row is about: the person with its `legacy_id`, or else whoever has its Telegram id or number, or else
 * somebody new. A row that points at two people is refused, because taking it would merge them without proof.
 */
export const identifyPeople = <Row extends ImportedPerson>(
  rows: ReadonlyArray<Numbered<Row>>,
  known: readonly KnownPerson[],
  { role, defaults, uuid, lineOf }: Identifying,
): ReadonlyArray<IdentifiedPerson<Row> | RowRefusal> => {
  const byLegacyId = new Map(known.flatMap((person) => (person.legacyId ? [[person.legacyId, person] as const] : [])));
  const byPoint = new Map(known.flatMap((person) => person.points.map((point) => [keyOf(point), person] as const)));
  return rows.map(({ line, row }) => {
    const found = find(row, byLegacyId, byPoint);
    if ('refusal' in found) return found.refusal;
    const before = found.known && lineOf.get(found.known.id);
    if (typeof before === 'number') {
      return { column: 'name', value: row.name, code: 'same_person_twice', fact: String(before) };
    }
    const identified = compare(row, found.known, found.known?.id ?? uuid(), role, defaults);
    lineOf.set(identified.next.id, line);
    return identified;
  });
};

const keyOf = ({ channel, address }: { channel: string; address: string }): string => `${channel} ${address}`;

const find = (
  row: ImportedPerson,
  byLegacyId: ReadonlyMap<string, KnownPerson>,
  byPoint: ReadonlyMap<string, KnownPerson>,
): Found => {
  let known = row.legacyId === null ? null : (byLegacyId.get(row.legacyId) ?? null);
  for (const point of pointsOf(row)) {
    const owner = byPoint.get(keyOf(point));
    if (!owner || owner === known) continue;
    const { column, address: value } = point;
    if (known !== null) return { refusal: { column, value, code: 'belongs_to_somebody_else', fact: owner.name } };
    if (row.legacyId !== null && owner.legacyId !== null) {
      return { refusal: { column, value, code: 'has_another_legacy_id', fact: owner.legacyId } };
    }
    known = owner;
  }
  return { known };
};

const compare = <Row extends ImportedPerson>(
  row: Row,
  known: KnownPerson | null,
  id: string,
  role: Role,
  defaults: PersonDefaults,
): IdentifiedPerson<Row> => {
  const roles = known?.roles ?? [];
  const next: PersonColumns = {
    id,
    name: row.name,
    roles: roles.includes(role) ? roles : [...roles, role],
    locale: row.locale ?? known?.locale ?? defaults.locale,
    timeZone: row.timeZone ?? known?.timeZone ?? defaults.timeZone,
    legacyId: row.legacyId ?? known?.legacyId ?? null,
  };
  const has = new Set(known?.points.map(keyOf));
  const newPoints = pointsOf(row)
    .filter((point) => !has.has(keyOf(point)))
    .map(({ channel, address }) => ({ channel, address }));
  const personChanged = !known || newPoints.length > 0 || !isDeepStrictEqual({ ...next, points: known.points }, known);
  return { row, known, next, newPoints, personChanged };
};
