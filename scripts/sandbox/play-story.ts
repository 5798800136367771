import type { Locator, Page } from 'playwright-core';
import { onPhone } from './on-phone.ts';

/** Clara's television, from her first words to the code of her ticket. */
export const reportTelevision = async (page: Page): Promise<void> => {
  const clara = onPhone(page, 'Clara Sommer');
  await page.getByRole('button', { name: 'My TV is broken' }).click();
  await page.keyboard.press('Enter');
  await clara.sees(/model/i);
  await clara.say('Samsung QE55S90C');
  await clara.tap(/S90C/);
  await clara.sees(/wrong/i);
  await clara.attach('Sample photo');
  await clara.say('Sound but no picture since yesterday');
  await clara.tap(/Osterstraße/);
  await clara.tap(/Afternoon/);
  await clara.tap('Done');
  await clara.tap('Confirm');
  await clara.sees(/T-[0-9A-Z]{5}/);
};

const MOST_STEPS = 40;
/** What is due at the new time is told within this, also where a chat's rate limit spreads it. */
const SETTLE_MS = 2_500;

/** Moves the clock by a button of the page, each time waiting for what it brings, until what is wanted is there. */
export const moveClockUntil = async (page: Page, step: string, wanted: Locator): Promise<void> => {
  const button = page.getByRole('button', { name: step, disabled: false });
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const isThere = wanted.waitFor({ timeout: SETTLE_MS }).then(
      () => true,
      () => false,
    );
    if (await isThere) return;
    if ((await button.count()) > 0) await button.click();
  }
  throw new Error(`${MOST_STEPS} times ${step} did not bring it about`);
};
