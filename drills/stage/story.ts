import type { Actor } from './actor.ts';
import { visitsOf } from './facts.ts';
import { televisionUpTo, whenAndConfirm } from './report-in-parts.ts';
import type { Stage } from './stage.ts';

/** A customer reports a broken television by chatting, to the code that they are given. */
export const reportTelevision = async (stage: Stage, customer: Actor): Promise<string> => {
  await televisionUpTo(customer);
  await sayWhere(stage, customer);
  await customer.sees(/when/i);
  return whenAndConfirm(customer);
};

/** By a pin, or in words where none can be sent. */
const sayWhere = async ({ address, place }: Stage, customer: Actor): Promise<void> => {
  if (customer.channel === 'sms') {
    await customer.say(address);
    await customer.tap(/that's it/i);
  } else {
    await customer.sharePlace(place.lat, place.lon);
    await customer.sees(/floor|bell/i);
    await customer.tap(/Skip/);
  }
};

interface Visit {
  readonly customer: Actor;
  readonly expert: Actor;
  readonly code: string;
}

/** The customer's report, and the expert's yes. */
export const bookVisit = async (stage: Stage, customer: Actor, expert: Actor): Promise<Visit> => {
  const code = await reportTelevision(stage, customer);
  await expert.sees(/Job offer:/);
  await expert.tap(/^Accept/);
  await expert.sees(/Yours:/);
  await customer.sees(new RegExp(expert.name));
  return { customer, expert, code };
};

/** Half an hour before the expert is expected. */
export const comeToTheVisit = async (stage: Stage, code: string): Promise<void> => {
  const [visit] = await visitsOf(stage, code);
  if (!visit) throw new Error(`${code} has no visit`);
  await stage.clock.to(visit.arrival.getTime() - 30 * 60_000);
};

/** The visit's day: on the way, there, fixed; and afterwards the customer's stars. */
export const liveVisit = async (stage: Stage, { customer, expert, code }: Visit): Promise<void> => {
  await comeToTheVisit(stage, code);
  await expert.tap('On my way');
  await customer.sees(ON_THE_WAY);
  await stage.clock.move(30);
  await expert.tap("I've arrived");
  await customer.sees(AT_THE_DOOR);
  await finish(expert);
  await customer.sees(/fixed/i);
  await stage.clock.move(6);
  await customer.tap('5');
  await customer.sees(/thank/i);
};

export const ON_THE_WAY = /on (the|their|her|his) way/i;

export const AT_THE_DOOR = /arrived|at your door|is there/i;

const finish = async (expert: Actor): Promise<void> => {
  await expert.tap('Finish');
  await expert.tap('Fixed');
  await expert.sees(/what did you do/i);
  await expert.say('Replaced the backlight fuse');
  await expert.sees(/photo/i);
  await expert.tap('Skip');
  await expert.tap('Confirm');
};
