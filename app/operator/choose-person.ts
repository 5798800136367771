import { findPeople, type FoundPerson } from '../../prisma/operator/find-people.ts';
import type { Desk } from './desk.ts';
import { OperatorError } from './operator-error.ts';

/** The one person whom the operator means; when several may be meant, all are named and nothing is done. */
export const choosePerson = async (
  { pool }: Pick<Desk, 'pool'>,
  typed: string,
  { onlyExperts, hint }: { readonly onlyExperts: boolean; readonly hint: string },
): Promise<FoundPerson> => {
  const people = await findPeople(pool, typed, { onlyExperts });
  const [only, ...others] = people;
  if (!only) {
    const whom = onlyExperts ? 'No expert' : 'Nobody';
    throw new OperatorError('no_such_person', `${whom} has the name or id "${typed}". ${hint}`);
  }
  if (others.length > 0) {
    const lines = people.map(
      ({ id, name, legacyId, roles }) => `  ${id}  ${name}${legacyId ? ` (${legacyId})` : ''}  ${roles.join(', ')}`,
    );
    throw new OperatorError('ambiguous_name', `"${typed}" may be any of these; give the id:\n${lines.join('\n')}`, {
      candidates: people.map(({ id, name, legacyId, roles }) => ({ id, name, legacyId, roles })),
    });
  }
  return only;
};
