import type { Log } from '../../core/ports/log.ts';
import { startLoop } from './start-loop.ts';

const aLog = () => {
  const said: string[] = [];
  const note = (_facts: object, what: string): void => {
    said.push(what);
  };
  const log: Log = { info: note, warn: note, error: note };
  return { said, log };
};

/** Resolves once `step` has run as many times. */
const aStep = (times: number, body: (nth: number) => void = () => undefined) => {
  const state = { count: 0, reached: (): void => undefined };
  const reached = new Promise<void>((resolve) => {
    state.reached = resolve;
  });
  const step = async (): Promise<'again' | null> => {
    await Promise.resolve();
    state.count += 1;
    if (state.count >= times) state.reached();
    body(state.count);
    return null;
  };
  return { step, reached, count: () => state.count };
};

describe('a loop', () => {
  it('runs again when it is woken, long before its time', async () => {
    const { step, reached, count } = aStep(3);
    const loop = startLoop({ name: 'test', log: aLog().log, every: 3_600_000, step });
    const waking = setInterval(loop.wake, 1);
    await reached;
    clearInterval(waking);
    await loop.stop();
    expect(count()).toBeGreaterThanOrEqual(3);
  });

  it('does not miss who wakes it during a step', async () => {
    const { step, reached, count } = aStep(2, (nth) => {
      if (nth === 1) loop.wake();
    });
    const loop = startLoop({ name: 'test', log: aLog().log, every: 3_600_000, step });
    await reached;
    await loop.stop();
    expect(count()).toBe(2);
  });

  it('survives its own failures, and says so once when they begin and once when they end', async () => {
    const { said, log } = aLog();
    const { step, reached } = aStep(4, (nth) => {
      if (nth < 4) throw new Error('the database is away');
    });
    const loop = startLoop({ name: 'test', log, every: 3_600_000, step });
    const waking = setInterval(loop.wake, 1);
    await reached;
    await loop.stop();
    clearInterval(waking);
    expect(said).toEqual(['In trouble, trying on', 'Going on after trouble']);
  });

  it('that is stopped ends its step first and begins no other', async () => {
    const { step, reached, count } = aStep(1);
    const loop = startLoop({ name: 'test', log: aLog().log, every: 1, step });
    await reached;
    await loop.stop();
    const after = count();
    loop.wake();
    await new Promise(setImmediate);
    expect(count()).toBe(after);
  });
});
