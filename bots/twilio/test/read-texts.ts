import { readdirSync, readFileSync } from 'node:fs';
import { createTexts, type Texts } from '../../../core/dialogue/texts/texts.ts';

const FOLDER = new URL('../../../core/dialogue/texts/', import.meta.url);

/** The real catalogue, in every language that it has. */
export const readTexts = (): Texts =>
  createTexts(
    Object.fromEntries(
      readdirSync(FOLDER, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => [
          name,
          readdirSync(new URL(`${name}/`, FOLDER)).map((file) =>
            readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8'),
          ),
        ]),
    ),
  );
