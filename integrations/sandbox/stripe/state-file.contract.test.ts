import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStripeEmulator } from './start-stripe-emulator.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stripe-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the account and its address outlive the process, and no id comes twice', async () => {
  const stateFile = join(folder, 'deep', 'stripe.json');
  const first = await startStripeEmulator({ stateFile });
  const ada = await first.control.createCustomer({ legacyId: 'K-1' });
  await first.close();
  const second = await startStripeEmulator({ stateFile });
  expect(second.url).toBe(first.url);
  expect(await second.control.customers()).toEqual([ada]);
  expect((await second.control.history()).events).toHaveLength(1);
  expect((await second.control.createCustomer()).id).not.toBe(ada.id);
  await second.close();
});

test('it goes elsewhere where somebody else is at its address now', async () => {
  const stateFile = join(folder, 'stripe.json');
  const first = await startStripeEmulator({ stateFile });
  await first.control.createCustomer({ legacyId: 'K-1' });
  const second = await startStripeEmulator({ stateFile });
  expect(second.url).not.toBe(first.url);
  expect(await second.control.customers()).toHaveLength(1);
  await Promise.all([first.close(), second.close()]);
});

test('a torn file is put aside', async () => {
  const stateFile = join(folder, 'stripe.json');
  writeFileSync(stateFile, '{"port":');
  const emulator = await startStripeEmulator({ stateFile });
  expect(await emulator.control.customers()).toEqual([]);
  expect(readdirSync(folder)).toContain('stripe.json.broken');
  await emulator.close();
});
