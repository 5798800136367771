import { createGroupCommit, GroupCommitBusy } from './group-commit.ts';

const badInput = (): Error => Object.assign(new Error('invalid input syntax'), { code: '22P02' });

/** Commits by noting the batches; whatever is called "bad" is refused as PostgreSQL refuses it. */
const aCommitter = () => {
  const batches: string[][] = [];
  const commit = async (items: readonly string[]): Promise<readonly string[]> => {
    batches.push([...items]);
    await new Promise(setImmediate);
    if (items.includes('bad')) throw badInput();
    return items.map((item) => `${item} stored`);
  };
  return { batches, commit };
};

const options = { maxBatch: 8, maxInFlight: 1, maxWaiting: 100 };

describe('calls at the same time', () => {
  it('share one commit, and each gets its own answer', async () => {
    const { batches, commit } = aCommitter();
    const put = createGroupCommit(commit, options);
    expect(await Promise.all([put('a'), put('b'), put('c')])).toEqual(['a stored', 'b stored', 'c stored']);
    expect(batches).toEqual([['a', 'b', 'c']]);
  });

  it('that come while a commit is on its way make the next one, no bigger than a batch may be', async () => {
    const { batches, commit } = aCommitter();
    const put = createGroupCommit(commit, options);
    const first = put('first');
    await new Promise(setImmediate);
    await Promise.all([first, ...Array.from({ length: 10 }, (_, n) => put(`${n}`))]);
    expect(batches.map(({ length }) => length)).toEqual([1, 8, 2]);
  });

  it('keep their order, whatever they are cut into', async () => {
    const { batches, commit } = aCommitter();
    const put = createGroupCommit(commit, options);
    const items = Array.from({ length: 50 }, (_, n) => `${n}`);
    await Promise.all(items.map(put));
    expect(batches.flat()).toEqual(items);
  });
});

describe('what can never be stored', () => {
  it('is refused alone: its neighbours are stored', async () => {
    const { commit } = aCommitter();
    const put = createGroupCommit(commit, options);
    const outcomes = await Promise.allSettled(['a', 'b', 'bad', 'c', 'd'].map(put));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });

  it('is not tried for ever', async () => {
    const { batches, commit } = aCommitter();
    const put = createGroupCommit(commit, options);
    await expect(put('bad')).rejects.toMatchObject({ code: '22P02' });
    expect(batches).toEqual([['bad']]);
  });
});

describe('trouble', () => {
  it('fails the batch that it hits, and the next one goes through', async () => {
    let isAway = true;
    const put = createGroupCommit(
      (items: readonly string[]) =>
        isAway ? Promise.reject(new Error('Connection terminated')) : Promise.resolve(items),
      options,
    );
    const outcomes = await Promise.allSettled([put('a'), put('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    await expect(put('c')).resolves.toBe('c');
  });

  it('with a deadlock is tried again, unseen by the callers', async () => {
    let tries = 0;
    const put = createGroupCommit((items: readonly string[]) => {
      tries += 1;
      const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return tries < 3 ? Promise.reject(deadlock) : Promise.resolve(items);
    }, options);
    await expect(put('a')).resolves.toBe('a');
  });

  it('with a slow database turns callers away once too many wait', async () => {
    const { commit } = aCommitter();
    const put = createGroupCommit(commit, { ...options, maxWaiting: 2 });
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(put));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: expect.any(GroupCommitBusy) as unknown });
  });
});
