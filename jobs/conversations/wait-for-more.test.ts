import { canBeContinued, quietLeft } from './wait-for-more.ts';

describe('one thought in several messages', () => {
  it('is over after a second of quiet', () => {
    expect(quietLeft({ oldestAge: 1_200, newestAge: 300 })).toBe(700);
    expect(quietLeft({ oldestAge: 1_200, newestAge: 1_000 })).toBe(0);
  });

  it('is answered after four seconds, even if it never ends', () => {
    expect(quietLeft({ oldestAge: 3_900, newestAge: 10 })).toBe(100);
    expect(quietLeft({ oldestAge: 4_000, newestAge: 0 })).toBe(0);
  });

  it('is made of words, pictures and corrections, not of taps and commands', () => {
    expect(canBeContinued({ kind: 'text', text: 'and' })).toBe(true);
    expect(canBeContinued({ kind: 'media', media: [], caption: '' })).toBe(true);
    expect(canBeContinued({ kind: 'edit', text: 'or' })).toBe(true);
    expect(canBeContinued({ kind: 'command', name: 'start', args: '' })).toBe(false);
    expect(canBeContinued({ kind: 'tap', messageId: 'm', choice: 0, tapRef: 't' })).toBe(false);
  });
});
