import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTexts, type Texts } from '../core/dialogue/texts/texts.ts';

const HERE = fileURLToPath(new URL('../core/dialogue/texts/', import.meta.url));

/** Reads every language's Fluent files: one folder per locale. */
export const readTexts = (folder: string = HERE): Texts => {
  const locales = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return createTexts(Object.fromEntries(locales.map(({ name }) => [name, readLocale(join(folder, name))])));
};

const readLocale = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
