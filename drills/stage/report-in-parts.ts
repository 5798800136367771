import type { Actor } from './actor.ts';

/** A broken television, up to the question where it is. */
export const televisionUpTo = async (customer: Actor): Promise<void> => {
  await customer.say('My TV is broken');
  await customer.sees(/model/i);
  await customer.say('Samsung Q80A');
  await customer.tap(/Q80A/);
  await customer.sees(/wrong/i);
  await customer.say('It makes a sound but shows no picture since yesterday');
  await customer.sees(/address|where/i);
};

/** From the question when somebody can come to the code that they are given. */
export const whenAndConfirm = async (customer: Actor): Promise<string> => {
  await customer.tap(/Afternoon/);
  await customer.tap('Done');
  await customer.sees(/correct|confirm|right/i);
  await customer.tap('Confirm');
  const { text } = await customer.sees(/T-[0-9A-Z]{5}/);
  return /T-[0-9A-Z]{5}/.exec(text)?.[0] ?? '';
};
