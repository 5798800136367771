import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { onPhone } from '../../scripts/sandbox/on-phone.ts';
import { openBrowser } from '../../scripts/sandbox/open-browser.ts';
import { beginInTheMorning, moveClockUntil, reportTelevision } from '../../scripts/sandbox/play-story.ts';
import { createDataDir, type Product, startProduct } from '../../scripts/sandbox/start-product.ts';

/** The whole product starts, and a story is lived. */
const STORY_MS = 240_000;
const dataDir = createDataDir();
let product: Product;
let browser: Browser;
let page: Page;

const openPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1800, height: 900 }, ...options });
  const opened = await context.newPage();
  await opened.goto(product.page);
  await opened.getByText('Connected').waitFor();
  await opened.locator('.phone').first().waitFor();
  return opened;
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(dataDir), openBrowser()]);
  await beginInTheMorning(product.page);
  page = await openPage();
}, STORY_MS);

afterAll(async () => {
  await browser.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const seriousIn = async (shown: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: shown }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Only keys: Tab until the button has the focus, then Enter. */
const tapByKeyboard = async (name: string, label: string): Promise<void> => {
  const button = onPhone(page, name).phone.getByRole('button', { name: label, exact: true });
  const isFocused = async (): Promise<boolean> => (await button.and(page.locator(':focus')).count()) > 0;
  for (let steps = 0; !(await isFocused()); steps += 1) {
    if (steps > 300) throw new Error(`No amount of Tab leads to ${label}`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
};

const boxOf = async (shown: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await shown.boundingBox();
  if (!box) throw new Error('It is not shown');
  return box;
};

/** Scrolling takes its time. */
const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 10_000; !(await isTrue()); await page.waitForTimeout(50)) {
    if (Date.now() > deadline) throw new Error('It did not come true within 10 s');
  }
};

/** Some of it stands between the upper and the lower edge of the chat. */
const isInSight = async (phone: Locator, message: Locator): Promise<boolean> => {
  const [chat, box] = await Promise.all([boxOf(phone.locator('.scroller')), boxOf(message)]);
  return box.y < chat.y + chat.height && box.y + box.height > chat.y;
};

test(
  'a customer reports by tapping, one expert takes the job, the others see it taken, and the visit is rated',
  async () => {
    const clara = onPhone(page, 'Clara Sommer');
    const tara = onPhone(page, 'Tara Volt');
    const otto = onPhone(page, 'Otto Ohm');
    const wanda = onPhone(page, 'Wanda Watt');
    await reportTelevision(page);
    await Promise.all([tara, otto, wanda].map((expert) => expert.sees(/Job offer/)));

    await tara.tap('Accept');
    await Promise.all([otto, wanda].map((expert) => expert.sees(/somebody else/i)));
    expect(await otto.phone.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await clara.sees(/Tara Volt/);

    await moveClockUntil(page, 'Next event', tara.phone.getByText(/visit soon/i).first());
    await tara.tap('On my way');
    await clara.sees(/on (the|their|her) way/i);

    await tara.phone.getByRole('textbox').focus();
    await page.keyboard.press('Shift+Tab');
    await tapByKeyboard('Tara Volt', "I've arrived");
    await clara.sees(/there|arrived|door/i);
    await tara.tap('Finish');
    await tara.tap('Fixed');
    await tara.sees(/what did you do/i);
    await tara.say('Replaced the backlight fuse');
    await tara.sees(/photo of the result/i);
    await tara.tap('Skip');
    await tara.tap('Confirm');

    await moveClockUntil(page, '+15 min', clara.phone.getByRole('button', { name: '5', exact: true }).last());
    await clara.tap('5');
    await clara.sees(/thank/i);
  },
  STORY_MS,
);

test(
  'a report begun on WhatsApp goes on by text message, and experts are asked in the app that they live in',
  async () => {
    const clara = onPhone(page, 'Clara Sommer');
    // The stars are given; a word about them is not wanted.
    await clara.tap('Skip');
    await clara.open('WhatsApp');
    await clara.say('My washing machine is broken');
    await clara.sees(/model/i);
    await clara.say('Bosch WAN');
    await clara.pick(/WAN28281GB/);
    await clara.sees(/wrong/i);

    await clara.open('Messages');
    await clara.say('It does not spin');
    await clara.tap(/Osterstraße/);
    // On weekends those who repair washing machines don't work.
    await clara.tap(/(Mon|Tue|Wed|Thu|Fri) Afternoon/);
    await clara.tap(/Done/);
    await clara.tap(/Confirm/);
    await clara.sees(/T-[0-9A-Z]{5}/);

    const aylin = onPhone(page, 'Aylin Demir');
    const jonas = onPhone(page, 'Jonas Petersen');
    await aylin.show();
    await jonas.show();
    await aylin.sees(/Job offer:/);
    await jonas.tap(/Accept/);
    await aylin.sees(/somebody else/i);
    await expect(clara.sees(/Jonas Petersen/)).resolves.not.toThrow();
    await clara.open('Telegram');
  },
  STORY_MS,
);

test('what comes in another app slides in at the top, and a tap on it leads there', async () => {
  const otto = onPhone(page, 'Otto Ohm');
  const { phone } = otto;
  await otto.show();
  await otto.open('Messages');
  await otto.say('HELP');
  await otto.open('Telegram');
  await phone.getByRole('button', { name: /Messages · Callout/ }).click();
  await phone.getByText('from the carrier').waitFor();
  expect(await phone.getAttribute('data-app')).toBe('sms');
  await otto.open('Telegram');
});

test('what people write stays what they wrote', async () => {
  const hostile = '<img src=x onerror="document.title=1"> <b>hello</b>';
  await onPhone(page, 'Otto Ohm').say(hostile);
  const shown = onPhone(page, 'Otto Ohm').phone.locator('.from-me').last();
  expect(await shown.locator('.text').textContent()).toBe(hostile);
  expect(await shown.locator('img, b').count()).toBe(0);
  expect(await page.title()).toBe('Callout sandbox');
});

test('whoever has scrolled back is left there, and told how much is new', async () => {
  const { phone } = onPhone(page, 'Otto Ohm');
  const oldest = phone.locator('.message').first();
  // Whatever arrives while somebody reads at the end takes them there again.
  await until(async () => {
    await phone.locator('.scroller').press('Home');
    await page.waitForTimeout(400);
    return isInSight(phone, oldest);
  });

  const elsewhere = await openPage();
  // What was under way from the story before may come in with the answer.
  const more = phone.getByRole('button', { name: /^\d+ new$/ });
  await onPhone(elsewhere, 'Otto Ohm').tap('Help');
  await more.waitFor();
  expect(await isInSight(phone, oldest)).toBe(true);
  await more.click();
  await until(() => isInSight(phone, phone.locator('.message').last()));
  await more.waitFor({ state: 'hidden' });
  await elsewhere.context().close();
});

test.each([
  ['three phones beside the map at 1440', 1440, 3, true],
  ['three phones beside the map at 1280', 1280, 3, true],
  ['two beside the map on a tablet', 980, 2, true],
  ['one thing at a time on a phone', 390, 1, false],
])('%s', async (_name, width, phones, hasMap) => {
  const sized = await openPage({ viewport: { width, height: 844 } });
  const map = sized.getByRole('region', { name: 'Map of the city' });
  await map.waitFor({ state: hasMap ? 'visible' : 'detached' });
  const shown = await sized.locator('.phone').all();
  const boxes = await Promise.all(shown.map((phone) => boxOf(phone)));
  expect(boxes).toHaveLength(phones);
  expect(new Set(boxes.map(({ y }) => Math.round(y))).size).toBe(1);
  expect(Math.max(...boxes.map((box) => box.x + box.width))).toBeLessThanOrEqual(width);
  expect(await sized.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  await sized.context().close();
});

test('on a narrow screen the phones are chosen by their owners', async () => {
  const narrow = await openPage({ viewport: { width: 390, height: 780 } });
  await onPhone(narrow, 'Otto Ohm').show();
  expect(await narrow.locator('.phone').getAttribute('aria-label')).toBe('Phone of Otto Ohm');
  await narrow.context().close();
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const)('axe finds nothing serious, %s at %i', async (colorScheme, width) => {
  const looked = await openPage({ colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  expect(await seriousIn(looked)).toEqual([]);
  const clara = onPhone(looked, 'Clara Sommer');
  await clara.open('Messages');
  expect(await seriousIn(looked)).toEqual([]);
  await clara.open('WhatsApp');
  await clara.phone.locator('.message [aria-haspopup="dialog"]').last().click();
  expect(await seriousIn(looked)).toEqual([]);
  await looked.context().close();
});

test(
  'after a restart the page finds its way back, and the chats are still there',
  async () => {
    await onPhone(page, 'Clara Sommer').open('Telegram');
    const chat = onPhone(page, 'Clara Sommer').phone.locator('.message');
    const before = await chat.allTextContents();
    const clockBefore = await page.locator('#clock-time').textContent();
    await product.stop();
    await page.getByText('Reconnecting…').waitFor();
    product = await startProduct(dataDir, Number(new URL(product.page).port));
    await page.getByText('Connected', { exact: true }).waitFor();

    const fresh = await openPage();
    await fresh
      .locator('.phone[data-phone="demo-customer-01"] .message')
      .nth(before.length - 1)
      .waitFor();
    expect(await fresh.locator('.phone[data-phone="demo-customer-01"] .message').allTextContents()).toEqual(before);
    expect((await fresh.locator('#clock-time').textContent())?.slice(0, 13)).toBe(clockBefore?.slice(0, 13));
    await onPhone(page, 'Tara Volt').show();
    await onPhone(page, 'Tara Volt').say('/today');
    await onPhone(fresh, 'Tara Volt').show();
    await fresh.locator('.phone[data-phone="demo-expert-01"] .from-me', { hasText: '/today' }).waitFor();
    await fresh.context().close();
  },
  STORY_MS,
);
