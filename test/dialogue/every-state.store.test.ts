import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Message } from '../../core/dialogue/message.ts';
import { reception } from '../../core/dialogue/reception.ts';
import type { Step } from '../../core/dialogue/dialogue.ts';
import { openWalker, type Walker } from '../every-state-walk.ts';
import { brokenLimits, segmentsOf } from '../every-channel.ts';
import { stockMoreDevices } from '../intake.ts';
import { readTexts } from '../read-texts.ts';
import { openTown, type Town } from '../town.ts';

const texts = readTexts();

/** Two segments and no more: what a text message should cost. A list of choices may cost more. */
const SMS_GOAL = 2;

let town: Town;
let walker: Walker;
const reached = new Map(texts.locales.map((locale) => [locale, new Set<string>()]));
let speaking = 'en';

const everyStep = Object.entries(reception.dialogues).flatMap(([dialogue, { steps }]) =>
  Object.keys(steps).map((step) => `${dialogue}.${step}`),
);

/** Notes down each step as its question is asked. */
const listen = (): void => {
  for (const [dialogue, { steps }] of Object.entries(reception.dialogues)) {
    for (const [name, step] of Object.entries(steps)) {
      const heard: Step = {
        ...step,
        ask: (talk, draft) => {
          reached.get(speaking)?.add(`${dialogue}.${name}`);
          return step.ask(talk, draft);
        },
      };
      Object.assign(steps, { [name]: heard });
    }
  }
};

beforeAll(async () => {
  town = await openTown();
  await stockMoreDevices(town);
  walker = openWalker(town);
  listen();
  for (const locale of texts.locales) {
    speaking = locale;
    await walker.walk(locale);
  }
}, 120_000);
afterAll(() => town.close());

interface Said {
  readonly locale: string;
  readonly message: Message;
  readonly isOnlyEdit: boolean;
}

const everythingSaid = async (): Promise<readonly Said[]> => {
  const { rows } = await town.pool.query<Said>(
    `SELECT DISTINCT p.locale, o.payload->'message' AS message,
            COALESCE(o.payload->>'otherwise' = 'drop', false) AS "isOnlyEdit"
       FROM outbox o JOIN contact_point c ON c.id::text = o.payload->>'contactPointId' JOIN person p ON p.id = c.person_id
      WHERE o.payload ? 'message'`,
  );
  return rows;
};

test.each(texts.locales)('the walk in %s comes by every step of every dialogue', (locale) => {
  expect(everyStep.filter((step) => !reached.get(locale)?.has(step))).toEqual([]);
});

test.each(texts.locales)('whatever is said in %s keeps to the limits of every channel', async (locale) => {
  const said = (await everythingSaid()).filter((one) => one.locale === locale);
  expect(said.length).toBeGreaterThan(100);
  expect(said.flatMap(({ message, isOnlyEdit }) => brokenLimits(message, texts.in(locale), isOnlyEdit))).toEqual([]);
});

test.each(texts.locales)(
  'most of what is said in %s without a choice costs two text messages at most',
  async (locale) => {
    const plain = (await everythingSaid()).filter(
      ({ locale: own, message }) => own === locale && !message.choices?.length && !message.footer?.length,
    );
    const dear = plain.filter(({ message }) => segmentsOf(message, texts.in(locale)) > SMS_GOAL);
    expect(dear.length).toBeLessThanOrEqual(plain.length / 5);
  },
);
