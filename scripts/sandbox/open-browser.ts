import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** No GPU and no root's sandbox on servers; and nothing that calls home by itself. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's own Chromium, unseen; CHROMIUM_PATH names another. */
export const openBrowser = (): Promise<Browser> => {
  const named = process.env['CHROMIUM_PATH'];
  const executablePath = named ?? PLACES.find(isExecutable);
  if (executablePath === undefined) throw new Error('No Chromium was found: CHROMIUM_PATH names one.');
  return chromium.launch({ executablePath, args: FLAGS });
};

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
