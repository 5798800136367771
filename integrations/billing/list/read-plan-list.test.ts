import { days } from '../../../core/kernel/instant.ts';
import { readPlanList, UnreadableList } from './read-plan-list.ts';

const READ = Date.UTC(2026, 10, 24, 9);
const plansIn = (text: string) =>
  readPlanList(text, READ).facts.flatMap((fact) => (fact.kind === 'plan' ? [fact.plan] : []));

describe('a list of plans', () => {
  it.each([
    ['commas', 'customer,plan,valid_until,as_of\nK-1,Complete,2027-03-31,2026-11-24T08:00:00Z\n'],
    [
      'semicolons and other names of columns',
      '\uFEFFPlan;Customer;Valid until;As-of\nComplete;K-1;2027-03-31;2026-11-24T09:00:00+01:00',
    ],
    ['JSON lines', '{"customer":"K-1","plan":"Complete","valid_until":"2027-03-31","as_of":"2026-11-24T08:00:00Z"}\n'],
  ])('with %s says who has which, until the end of its last day, and how old it is', (_, text) => {
    const list = readPlanList(text, READ);
    const at = Date.UTC(2026, 10, 24, 8);
    expect(list).toEqual({
      facts: [
        { kind: 'payer', payer: { ref: 'K-1', legacyId: 'K-1', phone: null }, at },
        {
          kind: 'plan',
          plan: {
            ref: 'K-1/Complete',
            payerRef: 'K-1',
            name: 'Complete',
            validUntil: Date.parse('2027-03-31T00:00:00-12:00') + days(1),
          },
          at,
        },
      ],
      skipped: [],
      asOf: at,
    });
  });

  it('knows customers by a number with its country, too', () => {
    const { facts } = readPlanList('customer,plan\n0049 40 1234567,Complete\n', READ);
    expect(facts[0]).toMatchObject({ payer: { legacyId: null, phone: '+49401234567' }, at: READ });
  });

  it('says of somebody that they have none', () => {
    expect(plansIn('customer,plan\nK-1,\nK-2,none\nK-3,-\n')).toEqual([]);
  });

  it('leaves out what nobody can make sense of, line by line, with the reason', () => {
    const text =
      'customer,plan,valid_until\n,Complete,\nK-1,Complete,soon\nK-2,Complete,2027-03-31 10:00\nK-3,Care,\nK-3,Care,\n';
    const { facts, skipped } = readPlanList(text, READ);
    expect(skipped.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
    expect(facts).toHaveLength(2);
    expect(readPlanList('{"customer":"K-1","plan":"Care"}\n{oops\n', READ).skipped).toMatchObject([{ line: 2 }]);
  });

  it.each([['name,plan\nErika,Complete\n'], ['customer,plan\n"K-1,Complete\nK-2,Care\n']])(
    'is of no use as a whole where it is none: %j',
    (text) => {
      expect(() => readPlanList(text, READ)).toThrow(UnreadableList);
    },
  );
});
