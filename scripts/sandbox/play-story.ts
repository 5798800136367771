import type { Locator, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { onPhone } from './on-phone.ts';

const CITY_ZONE = 'Europe/Berlin';
const SATURDAY = 6;

/**
 * Goes to nine o'clock on the next working day, whatever the day and hour of the machine: the same people work then, and
 * a visit of that noon is far enough ahead to be reminded of. `page`: the sandbox page's address.
 */
export const beginInTheMorning = async (page: string): Promise<void> => {
  const clock = `${page}/api/clock`;
  const { now } = (await (await fetch(clock)).json()) as { readonly now: number };
  let morning = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(CITY_ZONE).withPlainTime('09:00');
  do morning = morning.add({ days: 1 });
  while (morning.dayOfWeek >= SATURDAY);
  const moved = await fetch(clock, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ by: morning.epochMilliseconds - now }),
  });
  if (!moved.ok) throw new Error(`The clock could not be moved: ${await moved.text()}`);
};

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
