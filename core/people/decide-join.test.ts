import { days } from '../kernel/instant.ts';
import { decideJoin, isQuiet, type JoinSide } from './decide-join.ts';
import type { ContactPoint, Role } from './person.ts';

const NOW = Date.UTC(2027, 2, 1);
const alive: Pick<ContactPoint, 'lastInboundAt' | 'lastDeliveryAt'> = {
  lastInboundAt: NOW - days(30),
  lastDeliveryAt: null,
};
const side = (
  id: string,
  more: { roles?: readonly Role[]; isStranger?: boolean; legacyId?: string; age?: number } = {},
): JoinSide => ({
  person: {
    id,
    name: id,
    roles: more.roles ?? ['customer'],
    locale: 'en',
    timeZone: 'UTC',
    legacyId: more.legacyId ?? null,
    createdAt: NOW - days(more.age ?? 1),
  },
  isStranger: more.isStranger ?? true,
});
const decide = (claimant: JoinSide, owner: JoinSide, number = alive) => decideJoin(claimant, owner, number, NOW);

describe('Who a proved number makes one', () => {
  it.each([
    ['the listed customer', side('a'), side('b', { legacyId: 'K-1', isStranger: false }), 'b'],
    [
      'the listed customer who claims it',
      side('a', { legacyId: 'K-1', isStranger: false }),
      side('b', { age: 9 }),
      'a',
    ],
    ['whoever has a record', side('a', { isStranger: false }), side('b', { age: 9 }), 'a'],
    ['whom we have known for longer', side('a', { age: 9 }), side('b'), 'a'],
    ['the owner, of two who are alike', side('a'), side('b'), 'b'],
  ])('%s stays', (_, claimant, owner, stays) => {
    const join = decide(claimant, owner);
    expect(join).toMatchObject({ ok: true, value: { kind: 'merge', to: stays } });
  });

  it.each<[readonly Role[]]>([[['expert']], [['helpdesk']], [['customer', 'admin']]])(
    'never makes anybody %j',
    (roles) => {
      for (const claimant of [side('a'), side('a', { roles: ['expert'] })]) {
        expect(decide(claimant, side('b', { roles }))).toMatchObject({ ok: false });
      }
    },
  );

  it('gives an expert a stranger’s number, and no customer’s record', () => {
    const kim = side('kim', { roles: ['expert'] });
    expect(decide(kim, side('b'))).toEqual({ ok: true, value: { kind: 'merge', from: 'b', to: 'kim' } });
    expect(decide(kim, side('b', { isStranger: false }))).toMatchObject({ ok: false });
  });

  it('hands over a number that has been quiet for more than a year, and nothing with it', () => {
    // A code that was sent there reached whoever has the number by now.
    const quiet = { lastInboundAt: NOW - days(400), lastDeliveryAt: NOW };
    expect(decide(side('a'), side('b', { isStranger: false }), quiet)).toEqual({
      ok: true,
      value: { kind: 'hand_over' },
    });
    expect(isQuiet({ lastInboundAt: NOW - days(300) }, NOW)).toBe(false);
  });

  it('takes a number that nobody ever used at the word of whoever told it', () => {
    expect(isQuiet({ lastInboundAt: null }, NOW)).toBe(false);
  });
});
