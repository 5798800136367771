import { openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { addPerson } from '../../test/open-stores.ts';
import { type OperatorAtWork, operatorOn } from '../../test/run-operator.ts';
import type { MergeLine, PairAnswer } from './people.ts';

let flow: OpenFlow;
let operator: OperatorAtWork;

beforeAll(async () => {
  flow = await openFlow();
  operator = operatorOn(flow.url);
});
afterAll(async () => {
  operator.close();
  await flow.close();
});

describe('two customers', () => {
  it('are made one by the operator, listed, and made two again', async () => {
    await addPerson(flow, { name: 'Mara Klein' });
    await addPerson(flow, { name: 'M. K.' });
    const { answer } = await operator.run<PairAnswer>('people', 'merge', 'M. K.', 'Mara Klein');
    expect(answer).toEqual({ from: 'M. K.', to: 'Mara Klein' });
    const { answer: merges } = await operator.run<MergeLine[]>('people', 'merges', 'klein');
    expect(merges).toMatchObject([{ from: 'M. K.', to: 'Mara Klein', proof: 'helpdesk', undone: false }]);
    const [merge] = merges;
    expect((await operator.run<PairAnswer>('people', 'unmerge', merge?.id ?? '')).exitCode).toBe(0);
    expect(await operator.read('people')).toContain('undone');
  });

  it.each([
    ['merge', 'Mara Klein', 'Mara Klein', 'same_person'],
    ['merge', 'Mara Klein', 'Nobody', 'no_such_person'],
    ['unmerge', 'nonsense', '', 'no_such_merge'],
  ])('people %s %s %s is refused: %s', async (...typed) => {
    const [command, one, other, code] = typed;
    const args = ['people', command, one, ...(other === '' ? [] : [other])];
    const { exitCode, answer } = await operator.run<{ error: { code: string } }>(...args);
    expect([exitCode, answer.error.code]).toEqual([1, code]);
  });
});
