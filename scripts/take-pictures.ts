// `npm run picture`: lets the guided tour play in a real browser and takes the pictures that stand in the README.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { type OnPhone, onPhone } from './sandbox/on-phone.ts';
import { openBrowser } from './sandbox/open-browser.ts';
import { createDataDir, type Product, startProduct } from './sandbox/start-product.ts';

const FOLDER = 'docs/pictures';
const VIEW = { width: 1440, height: 900 };
/** Room for one phone beside the city. */
const ONE_PHONE = { width: 900, height: 880 };
const POCKET = { width: 390, height: 844 };
const SHARPNESS = 2;
/** As long as the whole tour takes at a reader's pace. */
const PATIENCE = { timeout: 300_000 };

const keep = async (name: string, raw: Buffer): Promise<void> => {
  const small = await sharp(raw).png({ palette: true, quality: 100, effort: 10 }).toBuffer();
  writeFileSync(path.join(FOLDER, name), small);
  console.log(`${FOLDER}/${name}: ${Math.round(small.length / 1024)} kB`);
};

/** No pointer over anything, no animation half-way. */
const comeToRest = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.mouse.move(VIEW.width / 2, 2);
  await page.waitForTimeout(1_500);
};

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Go on' }).click();

/** A person has stepped in; later the expert is on the way, seen on the map. */
const takeWide = async (browser: Browser, product: Product): Promise<void> => {
  const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: SHARPNESS, colorScheme: 'light' });
  await page.goto(`${product.page}?tour`);
  const thread = page.getByRole('region', { name: 'Thread' });
  await thread.getByText('twice, and then it stays dark').waitFor(PATIENCE);
  await comeToRest(page);
  await keep('sandbox.png', await page.screenshot());
  await goOn(page);
  await page.getByText('The pin on the map is moving.').waitFor(PATIENCE);
  await comeToRest(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(500);
  await keep('city.png', await page.screenshot());
  await page.close();
};

/** The same page in a pocket: a chat, the city and the desk, side by side. */
const takePocket = async (browser: Browser, product: Product): Promise<void> => {
  const page = await browser.newPage({ viewport: POCKET, deviceScaleFactor: SHARPNESS, colorScheme: 'light' });
  await page.goto(product.page);
  await page.getByRole('button', { name: 'Hide this' }).click();
  const shots: Buffer[] = [];
  for (const place of ['Phones', 'City', 'Helpdesk']) {
    await page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: place }).click();
    await page.waitForTimeout(1_500);
    shots.push(await page.screenshot());
  }
  const [width, height, gap] = [POCKET.width * SHARPNESS, POCKET.height * SHARPNESS, 24 * SHARPNESS];
  const row = sharp({
    create: { width: shots.length * (width + gap) - gap, height, channels: 4, background: '#00000000' },
  });
  await keep(
    'pocket.png',
    await row
      .composite(shots.map((input, index) => ({ input, left: index * (width + gap), top: 0 })))
      .png()
      .toBuffer(),
  );
  await page.close();
};

/** What the same customer writes in each app, up to something worth looking at. */
const CHATS: Readonly<Record<'telegram' | 'whatsapp' | 'sms', (clara: OnPhone) => Promise<unknown>>> = {
  telegram: async (clara) => {
    await clara.phone.getByRole('button', { name: 'Start' }).click();
    await clara.say('My TV is broken');
    await clara.sees(/model/i);
    await clara.say('Samsung QE55S90C');
    await clara.tap(/S90C/);
    await clara.sees(/wrong/i);
    await clara.attach('Sample photo');
    await clara.say('Sound but no picture since yesterday');
    await clara.sees(/Where is it/);
  },
  whatsapp: async (clara) => {
    await clara.say('My washing machine is broken');
    await clara.sees(/model/i);
    await clara.say('Bosch WAN');
    await clara.pick(/WAN28281GB/);
    await clara.sees(/wrong/i);
  },
  sms: async (clara) => {
    await clara.say('It does not spin any more');
    await clara.tap(/Osterstraße/);
    await clara.tap(/Afternoon/);
    await clara.tap(/Done/);
    await clara.sees(/Is everything right/);
  },
};

const APPS = { telegram: 'Telegram', whatsapp: 'WhatsApp', sms: 'Messages' } as const;

/** One conversation per channel, each on the phone as its app shows it. The text messages go on where WhatsApp stopped. */
const takePhones = async (browser: Browser, product: Product): Promise<void> => {
  const page = await browser.newPage({ viewport: ONE_PHONE, deviceScaleFactor: SHARPNESS, colorScheme: 'light' });
  await page.goto(product.page);
  await page.getByRole('button', { name: 'Hide this' }).click();
  const clara = onPhone(page, 'Clara Sommer');
  for (const channel of ['telegram', 'whatsapp', 'sms'] as const) {
    await clara.open(APPS[channel]);
    await CHATS[channel](clara);
    await page.getByRole('heading', { name: 'Callout' }).click();
    await page.waitForTimeout(3_000);
    await keep(`phone-${channel}.png`, await clara.phone.screenshot());
    // What was begun here would be asked on in the next app.
    if (channel === 'telegram') await clara.say('/cancel');
  }
  await page.close();
};

/** `npm run picture -- phones` takes those alone. In this order: the phones are fresh at first. */
const KINDS = { phones: takePhones, wide: takeWide, pocket: takePocket };
const [wanted] = process.argv.slice(2);

mkdirSync(FOLDER, { recursive: true });
const dataDir = createDataDir();
const product = await startProduct(dataDir);
const browser = await openBrowser();
try {
  for (const [kind, take] of Object.entries(KINDS)) {
    if (wanted === undefined || wanted === kind) await take(browser, product);
  }
} finally {
  await browser.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
