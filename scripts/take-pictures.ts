// `npm run picture`: plays the story to its middle in a real browser and takes the picture that stands in the README.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { onPhone } from './sandbox/on-phone.ts';
import { openBrowser } from './sandbox/open-browser.ts';
import { reportTelevision } from './sandbox/play-story.ts';
import { createDataDir, startProduct } from './sandbox/start-product.ts';

const PICTURE = 'docs/pictures/sandbox.png';
const VIEW = { width: 1720, height: 900 };
const SHARPNESS = 2;

/** One expert has the job and is on the way, one declined, one was too late; the customer follows. */
const playToTheMiddle = async (page: Page): Promise<void> => {
  await reportTelevision(page);
  await onPhone(page, 'Wanda Watt').tap('Decline');
  await onPhone(page, 'Tara Volt').tap('Accept');
  await onPhone(page, 'Clara Sommer').sees(/booked/);
  for (const step of ['+2 h', '+15 min', '+15 min']) await page.getByRole('button', { name: step }).click();
  await onPhone(page, 'Clara Sommer').sees(/Soon/);
  await onPhone(page, 'Tara Volt').sees(/soon/);
  await onPhone(page, 'Tara Volt').tap('On my way');
  await onPhone(page, 'Clara Sommer').sees(/on (the|their|her) way/i);
};

/** No pointer over a phone, no toast, no animation half-way: the same picture every time but for the day. */
const comeToRest = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Hide this' }).click();
  await page.mouse.move(VIEW.width / 2, 4);
  await page.locator('.toast p').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(1_500);
};

const dataDir = createDataDir();
const product = await startProduct(dataDir);
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: SHARPNESS, colorScheme: 'light' });
  await page.goto(product.page);
  await playToTheMiddle(page);
  await comeToRest(page);
  const raw = await page.screenshot();
  const small = await sharp(raw).png({ palette: true, quality: 90, effort: 10 }).toBuffer();
  mkdirSync(dirname(PICTURE), { recursive: true });
  writeFileSync(PICTURE, small);
  console.log(`${PICTURE}: ${Math.round(small.length / 1024)} kB`);
} finally {
  await browser.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
