import type { Role } from '../people/person.ts';
import { authorise, type DeskObject, deskRoleOf } from './authorise.ts';
import { DESK_VERBS, type DeskVerb } from './desk-verb.ts';

const ME = 'me';
const someone = (...roles: readonly Role[]) => ({ id: ME, roles });
const codeOf = (roles: readonly Role[], verb: DeskVerb, object?: DeskObject): string => {
  const allowed = authorise(someone(...roles), verb, object);
  return allowed.ok ? 'ok' : allowed.refusal.code;
};

/** The whole of it, said a second time: what helpdesk may not, and what is only for whose it is. */
const MANAGERS_ONLY: readonly DeskVerb[] = ['assign', 'refund'];
const OWN_ONLY: readonly DeskVerb[] = ['hand_back', 'disown', 'undo'];

describe('Who works at the desk', () => {
  it.each<[readonly Role[], string | null]>([
    [[], null],
    [['customer'], null],
    [['expert'], null],
    [['customer', 'expert'], null],
    [['helpdesk'], 'helpdesk'],
    [['customer', 'helpdesk'], 'helpdesk'],
    [['helpdesk', 'manager'], 'manager'],
    [['manager', 'admin', 'expert'], 'admin'],
  ])('with the roles %j is seen there as %s', (roles, role) => {
    expect(deskRoleOf({ roles })).toBe(role);
  });
});

describe.each(DESK_VERBS)('%s', (verb) => {
  const isOwn = OWN_ONLY.includes(verb);

  it.each<[readonly Role[]]>([[[]], [['customer']], [['expert']], [['customer', 'expert']]])(
    'is nothing for somebody with the roles %j, whosever it is',
    (roles) => {
      for (const belongsTo of [null, ME, 'other']) {
        for (const forManagers of [true, false]) {
          expect(codeOf(roles, verb, { belongsTo, forManagers })).toBe('not_at_desk');
        }
      }
    },
  );

  it.each<[Role]>([['manager'], ['admin']])('may be done by any %s, whosever it is', (role) => {
    for (const belongsTo of [null, ME, 'other']) {
      for (const forManagers of [true, false]) expect(codeOf([role], verb, { belongsTo, forManagers })).toBe('ok');
    }
  });

  it('may be done by helpdesk as the table says', () => {
    const plainly = MANAGERS_ONLY.includes(verb) ? 'only_managers' : 'ok';
    expect(codeOf(['helpdesk'], verb)).toBe(plainly);
    expect(codeOf(['helpdesk'], verb, { belongsTo: ME })).toBe(plainly);
    const othersAre = isOwn ? /^only_(agent|owner|decider)_or_manager$/ : new RegExp(`^${plainly}$`);
    expect(codeOf(['helpdesk'], verb, { belongsTo: 'other' })).toMatch(othersAre);
    expect(codeOf(['helpdesk'], verb, { forManagers: true })).toBe('only_managers');
  });
});
