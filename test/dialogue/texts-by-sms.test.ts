import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { FluentResource } from '@fluent/bundle';
import { isGsm7, toGsm7 } from '../../bots/twilio/sms/to-gsm7.ts';
import { readTexts } from '../read-texts.ts';

const FOLDER = fileURLToPath(new URL('../../core/dialogue/texts/', import.meta.url));
const texts = readTexts();

/** What nobody is sent as a text message: the desk's pages, and what is said only on one other platform. */
const ELSEWHERE = ['desk-', 'mirror-', 'talk-desk-', 'whatsapp-', 'slack-', 'health-desk-'];

/** As names, devices and sums stand in texts; a number wherever a text may choose by one. */
const valueOf = (name: string, plural: boolean): string | number =>
  plural ? 3 : name === 'stars' ? '★★★★☆' : `Jörg ${name}`;

const namesIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'var' && 'name' in node ? [String(node.name)] : [];
  return [...new Set([...own, ...Object.values(node).flatMap(namesIn)])];
};

const selectorsIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'selector' in node ? namesIn(node.selector) : [];
  return [...own, ...Object.values(node).flatMap(selectorsIn)];
};

const messages = readdirSync(`${FOLDER}en`).flatMap((file) =>
  new FluentResource(readFileSync(`${FOLDER}en/${file}`, 'utf8')).body.filter(
    ({ id }) => !ELSEWHERE.some((beginning) => id.startsWith(beginning)),
  ),
);

test.each(texts.locales)(
  'in %s every text fits into seven bits a character, so that it costs half by SMS',
  (locale) => {
    const say = texts.in(locale);
    const dear = messages.flatMap(({ id, value }) => {
      const chosenBy = new Set(selectorsIn(value));
      const args = Object.fromEntries(namesIn(value).map((name) => [name, valueOf(name, chosenBy.has(name))]));
      const text = toGsm7(say(id, args));
      return isGsm7(text) ? [] : [`${id}: ${text}`];
    });
    expect(messages.length).toBeGreaterThan(500);
    expect(dear).toEqual([]);
  },
);
