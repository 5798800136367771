import type { Locator, Page } from 'playwright-core';

/** Longer than the slowest answer of a busy machine. */
const PATIENCE = { timeout: 30_000 };

/** One phone on the page, used with the mouse as a person would. */
export interface OnPhone {
  readonly phone: Locator;
  /** Brings it into view. */
  show(): Promise<void>;
  /** Switches to another of its apps: Telegram, WhatsApp or Messages. */
  open(app: string): Promise<void>;
  /** Types a message and sends it. */
  say(text: string): Promise<void>;
  /** Chooses from the menu beside the input field. */
  attach(what: string): Promise<void>;
  /** Taps the newest button or suggested answer of this label, once there is one. */
  tap(label: string | RegExp): Promise<void>;
  /** Opens the newest list of WhatsApp and chooses from it. */
  pick(item: string | RegExp): Promise<void>;
  /** Waits until the newest message of the bot says this. */
  sees(what: string | RegExp): Promise<Locator>;
}

export const onPhone = (page: Page, name: string): OnPhone => {
  const phone = page.getByRole('region', { name: `Phone of ${name}` });
  const [first = name] = name.split(' ');
  return {
    phone,
    show: async () => {
      await page.getByRole('navigation', { name: 'Phones' }).getByRole('button', { name: first }).click(PATIENCE);
      await phone.waitFor(PATIENCE);
    },
    open: async (app) => {
      await phone.getByRole('group', { name: 'Apps' }).getByRole('button', { name: app }).click(PATIENCE);
    },
    say: async (text) => {
      const box = phone.getByRole('textbox');
      await box.fill(text, PATIENCE);
      await box.press('Enter');
      await phone.locator('.from-me', { hasText: text }).last().waitFor(PATIENCE);
    },
    attach: async (what) => {
      await phone.getByRole('button', { name: 'Attach' }).click(PATIENCE);
      // The menu floats above the whole page.
      await page.getByRole('menuitem', { name: what }).click(PATIENCE);
    },
    tap: async (label) => {
      const wanted = { name: label, exact: typeof label === 'string' };
      const newest = phone
        .locator('.message, .keyboard, .suggested')
        .filter({ has: page.getByRole('button', wanted) })
        .last();
      await newest.getByRole('button', wanted).first().click(PATIENCE);
    },
    pick: async (item) => {
      await phone.locator('.message [aria-haspopup="dialog"]').last().click(PATIENCE);
      await phone.getByRole('dialog').getByRole('button', { name: item }).first().click(PATIENCE);
    },
    sees: async (what) => {
      const message = phone.locator('.from-bot').filter({ hasText: what }).last();
      await message.waitFor(PATIENCE);
      return message;
    },
  };
};
