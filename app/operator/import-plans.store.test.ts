import { type OpenStores, openStores } from '../../test/open-stores.ts';
import { type OperatorAtWork, operatorOn } from '../../test/run-operator.ts';
import type { ImportReport } from './import/report.ts';

let stores: OpenStores;
let operator: OperatorAtWork;

beforeAll(async () => {
  stores = await openStores();
  operator = operatorOn(stores.url);
});
afterAll(async () => {
  operator.close();
  await stores.close();
});

test('plans from a file cover whoever they name, and a second time tell nothing new', async () => {
  const customers = operator.file('customers.csv', 'name,legacy_id\nErika,K-1\nMax,K-2\n');
  await operator.run('import', 'customers', customers);
  const file = operator.file('plans.csv', 'customer,plan,valid_until\nK-1,Complete,2099-12-31\nK-2,,\nK-3,Care,soon\n');
  const { exitCode, answer } = await operator.run<ImportReport>('import', 'plans', file);
  expect(exitCode).toBe(0);
  expect(answer).toMatchObject({ read: 3, added: 1, updated: 0, unchanged: 1, refused: [{ line: 4 }] });
  const again = await operator.run<ImportReport>('import', 'plans', file);
  expect(again.answer).toMatchObject({ added: 0, updated: 1 });
  const { id } = await stores.prisma.person.findUniqueOrThrow({ where: { legacyId: 'K-1' } });
  const cause = { actor: { kind: 'system', why: 'test' }, traceId: 't', inboxId: null } as const;
  const standing = await stores.works.run(cause, ({ people }) => people.paymentStanding(id));
  expect(standing).toMatchObject({ kind: 'covered', plan: 'Complete' });
});
