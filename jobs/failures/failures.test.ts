import { backoff } from './backoff.ts';
import { describeError } from './describe-error.ts';
import { isOutage } from './is-outage.ts';

const withCode = (code: string): Error => Object.assign(new Error('failed'), { code });

describe('what went wrong, as it is written down', () => {
  it.each([
    ['fetch https://api.telegram.org/bot1234567890:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc/sendMessage', 'AAEhBOweik6'],
    ['connect postgresql://callout:s3cret@db/callout', 's3cret'],
    ['Authorization: Bearer abc.def', 'abc.def'],
    ['slack xoxb-123-456-secret', '456-secret'],
    ['no such user +49 (30) 123-4567', '123-4567'],
  ])('carries no secret: %s', (text, secret) => {
    expect(describeError(new Error(text))).not.toContain(secret);
  });

  it('is short, whatever a platform answered', () => {
    expect(describeError(new Error('x'.repeat(10_000))).length).toBeLessThanOrEqual(500);
  });
});

describe('an outage of the database', () => {
  it.each(['57P01', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET', '25P03', 'P1001'])('is told by %s', (code) => {
    expect(isOutage(withCode(code))).toBe(true);
  });

  it('is found however deep it is wrapped', () => {
    const prisma = Object.assign(new Error('query failed'), {
      code: 'P2010',
      meta: { driverAdapterError: { cause: { originalCode: '57P01' } } },
    });
    expect(isOutage(prisma)).toBe(true);
    expect(isOutage(new Error('outer', { cause: new AggregateError([withCode('ECONNREFUSED')]) }))).toBe(true);
  });

  it.each(['22P02', '23505', 'P2002'])('is not what %s says: that is the work’s own fault', (code) => {
    expect(isOutage(withCode(code))).toBe(false);
  });

  it('is not blamed for a broken dialogue', () => {
    expect(isOutage(new TypeError('undefined is not a function'))).toBe(false);
  });
});

describe('the pause before another attempt', () => {
  it('doubles up to the longest one, never further from it than a quarter', () => {
    for (const [attempt, plain] of [
      [1, 1_000],
      [2, 2_000],
      [5, 16_000],
      [100, 60_000],
    ] as const) {
      const pause = backoff(attempt, 1_000, 60_000);
      expect(pause).toBeGreaterThanOrEqual(plain * 0.75);
      expect(pause).toBeLessThanOrEqual(plain * 1.25);
    }
  });
});
