import { minutes } from '../../core/kernel/instant.ts';
import { createPauses } from './create-pauses.ts';

const trouble = { kind: 'unreachable', why: 'ECONNREFUSED' } as const;

describe('what is left alone for a while', () => {
  it('is left alone for longer with each failure', () => {
    let now = 0;
    const pauses = createPauses(() => now);
    expect(pauses.begin('a', trouble)).toBe(1);
    now = 3_000;
    expect(pauses.running()).toEqual([]);
    expect(pauses.begin('a', trouble)).toBe(2);
    now = 6_000;
    expect(pauses.running()).toEqual(['a']);
  });

  it('and settled by somebody else, is forgotten', () => {
    let now = 0;
    const pauses = createPauses(() => now);
    pauses.begin('a', trouble);
    now = minutes(11);
    expect(pauses.running()).toEqual([]);
    expect(pauses.begin('a', trouble)).toBe(1);
  });
});
