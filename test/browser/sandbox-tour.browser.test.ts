import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onPhone } from '../../scripts/sandbox/on-phone.ts';
import { openBrowser } from '../../scripts/sandbox/open-browser.ts';
import { createDataDir, type Product, startProduct } from '../../scripts/sandbox/start-product.ts';

/** The whole story, with the pauses that rate limits make. */
const TOUR_MS = 280_000;
const dataDir = createDataDir();
let product: Product;
let browser: Browser;

const open = async (query: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${product.page}${query}`);
  await page.getByText('Connected', { exact: true }).waitFor({ state: 'attached' });
  return page;
};

/** The tour's bar in one of these states; what it says when it is stuck is the reason of the failure. */
const reaches = async (page: Page, status: string, chapter?: number): Promise<void> => {
  const at = chapter === undefined ? '' : `[data-chapter="${chapter}"]`;
  const wanted = page.locator(`.tour-bar[data-status="${status}"]${at}`);
  const stuck = page.locator('.tour-bar[data-status="stuck"]');
  await wanted.or(stuck).first().waitFor({ timeout: TOUR_MS });
  if (status !== 'stuck' && (await stuck.count()) > 0) throw new Error(await stuck.innerText());
};

const seriousIn = async (page: Page, part = 'body'): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(dataDir), openBrowser()]);
}, TOUR_MS);

afterAll(async () => {
  await browser.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test(
  'the guided tour plays the whole story by itself',
  async () => {
    const page = await open('?tour=fast');
    await reaches(page, 'over');
    await page.getByText('That was the whole story.').waitFor();
    // It ends with the story in view, read from what really happened.
    const story = page.getByRole('article', { name: /The story of T-/ });
    for (const told of [/accepted/i, /arrived/i, /fixed/i, /5 stars/i]) await story.getByText(told).first().waitFor();
    // What Ana noted for colleagues stands in the thread, and nowhere on the customer's phone.
    const clara = onPhone(page, 'Clara Sommer');
    // Telegram broke on the way, so it ended by text message.
    await clara.sees(/Thank you/);
    expect(await clara.phone.getByText('sounds worried').count()).toBe(0);
    await clara.open('Telegram');
    expect(await clara.phone.getByText('Ana Berg', { exact: true }).count()).toBeGreaterThan(0);
    expect(await clara.phone.getByText('sounds worried').count()).toBe(0);
    await page.context().close();
  },
  TOUR_MS,
);

test(
  'the tour can be paused, outlives a reload, goes on, and is left for good',
  async () => {
    const page = await open('?tour');
    await page.getByRole('button', { name: 'Pause' }).click();
    await reaches(page, 'paused', 0);
    await page.reload();
    await reaches(page, 'paused', 0);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Next chapter' }).click();
    await reaches(page, 'playing', 1);
    await page.getByRole('button', { name: 'Leave the tour' }).click();
    await page.locator('.tour-bar').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.phone').first().waitFor();
    expect(await page.locator('.tour-bar').count()).toBe(0);
    await page.context().close();
  },
  TOUR_MS,
);

test('a code in a chat leads to its story, and the pins of the map are reached by keys alone', async () => {
  const page = await open('');
  await page.getByRole('tab', { name: 'Faults' }).click();
  await page
    .getByRole('region', { name: 'Phone of Clara Sommer' })
    .getByRole('button', { name: /^T-[0-9A-Z]{5}$/ })
    .last()
    .click();
  await page.getByRole('article', { name: /The story of T-/ }).waitFor();

  await page
    .getByRole('group', { name: /arrow keys move/ })
    .getByRole('button')
    .first()
    .focus();
  const before = await page.evaluate('document.activeElement.getAttribute("aria-label")');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).not.toBe(before);
  await page.getByRole('button', { name: /^David Osei, at home/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Experts' }).getByText('within 12 km').waitFor();
  await page.context().close();
});

test('somebody else of the city gets a phone, ready to be used, and keeps it', async () => {
  const page = await open('');
  await page.getByRole('button', { name: 'More phones' }).click();
  await page.getByRole('textbox', { name: 'Search people' }).fill('Sofia');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Sofia Marques/ })
    .click();
  await onPhone(page, 'Sofia Marques').sees(/Welcome, Sofia Marques/);
  const again = await open('');
  await onPhone(again, 'Sofia Marques').show();
  await onPhone(again, 'Sofia Marques').sees(/Welcome, Sofia Marques/);
  // Given away, it is not offered again.
  await again.getByRole('button', { name: 'More phones' }).click();
  await again.getByRole('button', { name: /Emil Fischer/ }).waitFor();
  expect(await again.getByRole('dialog').getByText('Sofia Marques').count()).toBe(0);
  await again.context().close();
  await page.context().close();
});

test('what is broken says so, and is healed', async () => {
  const page = await open('');
  await page.getByRole('tab', { name: 'Faults' }).click();
  const telegram = page.getByRole('region', { name: 'Faults of Telegram' });
  await telegram.getByRole('switch', { name: 'Server errors' }).focus();
  await page.keyboard.press('Space');
  await telegram.getByText('broken now').waitFor();
  await page.getByText('one fault').waitFor();
  await page.getByRole('button', { name: 'Heal all' }).click();
  await telegram.getByText('broken now').waitFor({ state: 'detached' });
  expect(await page.getByRole('switch', { checked: true }).count()).toBe(0);
  await page.context().close();
});

/** Looks at Slack as somebody else. */
const becomes = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /^You are / }).click();
  await page.getByRole('menuitemradio', { name }).click();
};

test('a command in Slack is answered to its author alone', async () => {
  const page = await open('');
  await page.getByRole('tab', { name: 'Helpdesk' }).click();
  const box = page.getByRole('textbox', { name: 'Message #helpdesk' });
  await box.fill('/callout health');
  await box.press('Enter');
  await page.getByText('Only visible to you').first().waitFor();
  await becomes(page, 'Max Kern');
  await page.getByRole('textbox', { name: 'Message #helpdesk' }).waitFor();
  await page.getByText('Only visible to you').first().waitFor({ state: 'detached' });
  await becomes(page, 'Ana Berg');
  await page.getByText('Only visible to you').first().waitFor();
  expect(await page.getByText('Only visible to you').count()).toBe(1);
  await page.context().close();
});

test.each([
  ['Helpdesk', 'light'],
  ['Helpdesk', 'dark'],
  ['Faults', 'light'],
  ['Faults', 'dark'],
] as const)(
  'axe finds nothing serious: %s, %s',
  async (tab, colorScheme) => {
    const page = await open('', { colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('tab', { name: tab }).click();
    if (tab === 'Helpdesk') await page.locator('.slack-replies').last().click();
    else await page.getByRole('heading', { name: 'Faults' }).waitFor();
    expect(await seriousIn(page, '.dock')).toEqual([]);
    await page.context().close();
  },
  TOUR_MS,
);

test('axe finds nothing serious while the tour plays, on a phone', async () => {
  const page = await open('?tour', { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Pause' }).click();
  await reaches(page, 'paused');
  expect(await seriousIn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.context().close();
});
