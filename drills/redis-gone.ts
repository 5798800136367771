import type { Drill } from './drill.ts';
import type { Actor } from './stage/actor.ts';
import { ticketOf } from './stage/facts.ts';
import { checkNothingTwice, deadLetters, unsent } from './stage/nothing-twice.ts';
import { queueUp, redisOf } from './stage/redis-faults.ts';
import type { Stage } from './stage/stage.ts';
import { liveVisit, reportTelevision } from './stage/story.ts';

/** What the sweeper promises is ten seconds; the rest is for a machine that plays two of everything at once. */
const BOUND_SECONDS = 20;

export const redisGone: Drill = {
  name: 'redis-gone',
  risk: ['T1', 'T5'],
  story: 'Redis is absent at the start, killed, emptied, and full: each time the story goes on, and nothing is lost.',
  cluster: 'web and worker',
  only: 'redis',
  play: async (stage) => {
    const customer = await stage.customer('Olga');
    const expert = await stage.expert('Piet');
    await queueUp(stage, 1);
    const code = await absentAtTheStart(stage, customer, expert);
    await killed(stage, customer, expert);
    await emptied(stage, () => liveVisit(stage, { customer, expert, code }));
    const ticket = await ticketOf(stage, code);
    stage.check.that('the ticket is resolved', ticket?.status === 'resolved', ticket?.status);
    for (const actor of [customer, expert]) await checkNothingTwice(stage, actor);
    await full(stage, expert);
    await stage.cluster.settled();
    stage.check.that('nothing is left unsent', (await unsent(stage)) === 0);
    stage.check.that('nothing was given up', (await deadLetters(stage)) === 0);
  },
};

const absentAtTheStart = async (stage: Stage, customer: Actor, expert: Actor): Promise<string> => {
  const redis = redisOf(stage);
  stage.tell('Redis is killed with -9, and both workers start while it is absent');
  await redis.kill();
  for (const worker of stage.cluster.namesOf('worker')) await stage.cluster.restart(worker);
  await isAway(stage);
  const code = await reportTelevision(stage, customer);
  await bounded(stage, 'the offer goes out', () => expert.sees(/Job offer:/));
  await redis.start();
  await isBack(stage);
  return code;
};

const killed = async (stage: Stage, customer: Actor, expert: Actor): Promise<void> => {
  const redis = redisOf(stage);
  stage.tell('Redis is killed with -9 while the expert accepts');
  await Promise.all([expert.tap(/^Accept/), redis.kill()]);
  await bounded(stage, 'the expert hears that the job is theirs', () => expert.sees(/Yours:/));
  await bounded(stage, 'the customer hears who comes', () => customer.sees(/Piet/));
  await isAway(stage);
  await redis.start();
  await isBack(stage);
};

/** A platform that takes its time keeps jobs in the queue for long enough to be caught there. */
const emptied = async (stage: Stage, story: () => Promise<void>): Promise<void> => {
  stage.tell('Redis is emptied ten times a second');
  const { id } = await stage.telegram.injectCallFault({ fault: { kind: 'delay', delayMs: 200 } });
  let lost = 0;
  const wiping = setInterval(() => void stage.cluster.queue.wipe().then((jobs) => (lost += jobs)), 100);
  try {
    await story();
  } finally {
    clearInterval(wiping);
    await stage.telegram.clearFaults({ id });
  }
  stage.check.that('Redis really lost jobs', lost > 0, `${lost} jobs`);
  await isBack(stage);
};

const full = async (stage: Stage, expert: Actor): Promise<void> => {
  const redis = redisOf(stage);
  const customer = await stage.customer('Rosa');
  stage.tell('Redis is full: it refuses every write');
  await redis.ask('CONFIG', 'SET', 'maxmemory', 1);
  await expert.mark();
  await reportTelevision(stage, customer);
  await bounded(stage, 'the offer goes out', () => expert.sees(/Job offer:/));
  await expert.tap(/^Accept/);
  await bounded(stage, 'the customer hears who comes', () => customer.sees(/Piet/));
  await isAway(stage);
  await redis.ask('CONFIG', 'SET', 'maxmemory', 0);
  await isBack(stage);
  await checkNothingTwice(stage, customer);
};

const isAway = async (stage: Stage): Promise<void> => {
  await queueUp(stage, 0);
  stage.tell('Both workers say that the queue is away');
};

const isBack = async (stage: Stage): Promise<void> => {
  await queueUp(stage, 1);
  stage.tell('Both workers use Redis again');
};

const bounded = async (stage: Stage, what: string, wait: () => Promise<unknown>): Promise<void> => {
  const began = performance.now();
  await wait();
  const took = (performance.now() - began) / 1_000;
  stage.check.that(`${what} within ${BOUND_SECONDS} s`, took <= BOUND_SECONDS, `${took.toFixed(1)} s`);
};
