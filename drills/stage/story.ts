import type { Actor } from './actor.ts';
import { visitsOf } from './facts.ts';
import type { Stage } from './stage.ts';

/** A customer reports a broken television by chatting, to the code that they are given. */
export const reportTelevision = async (stage: Stage, customer: Actor): Promise<string> => {
  await customer.say('My TV is broken');
  await customer.sees(/model/i);
  await customer.say('Samsung Q80A');
  await customer.tap(/Q80A/);
  await customer.sees(/wrong/i);
  await customer.say('It makes a sound but shows no picture since yesterday');
  await customer.sees(/address|where/i);
  await customer.sharePlace(stage.place.lat, stage.place.lon);
  await customer.sees(/floor|bell|when/i);
  await customer.tap(/Skip/);
  await customer.sees(/when/i);
  await customer.tap(/Afternoon/);
  await customer.tap('Done');
  await customer.sees(/correct|confirm|right/i);
  await customer.tap('Confirm');
  const confirmed = (await customer.sees(/T-[0-9A-Z]{5}/)).text;
  return /T-[0-9A-Z]{5}/.exec(confirmed)?.[0] ?? '';
};

/** The visit's day: on the way, there, fixed; and afterwards the customer's stars. */
export const liveVisit = async (
  stage: Stage,
  { customer, expert, code }: { customer: Actor; expert: Actor; code: string },
): Promise<void> => {
  const [visit] = await visitsOf(stage, code);
  if (!visit) throw new Error(`${code} has no visit`);
  await stage.clock.to(visit.arrival.getTime() - 30 * 60_000);
  await expert.tap('On my way');
  await customer.sees(/on (the|their|her|his) way/i);
  await stage.clock.move(30);
  await expert.tap("I've arrived");
  await customer.sees(/arrived|at your door|is there/i);
  await expert.tap('Finish');
  await expert.tap('Fixed');
  await expert.sees(/what did you do/i);
  await expert.say('Replaced the backlight fuse');
  await expert.sees(/photo/i);
  await expert.tap('Skip');
  await expert.tap('Confirm');
  await customer.sees(/fixed/i);
  await stage.clock.move(6);
  await customer.tap('5');
  await customer.sees(/thank/i);
};
