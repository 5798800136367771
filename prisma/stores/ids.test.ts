import { createIds } from './ids.ts';

const ids = createIds();

it('uuids are of version 7, different, and sort by the time of their making', () => {
  const made = Array.from({ length: 500 }, () => ids.uuid());
  expect(new Set(made).size).toBe(500);
  expect(made.toSorted()).toEqual(made);
  expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('tokens have the asked length, only letters and digits, and use all of them', () => {
  const token = ids.token(5_000);
  expect(token).toMatch(/^[A-Za-z0-9]{5000}$/);
  expect(new Set(token).size).toBe(62);
  expect(ids.token(22)).not.toBe(ids.token(22));
});

it('bytes are as many as asked', () => {
  expect(ids.bytes(32)).toHaveLength(32);
  expect(ids.bytes(32)).not.toEqual(ids.bytes(32));
});
