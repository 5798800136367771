import { setTimeout as sleep } from 'node:timers/promises';
import type { Drill } from './drill.ts';
import type { Actor } from './stage/actor.ts';
import { ticketOf } from './stage/facts.ts';
import { checkNothingTwice } from './stage/nothing-twice.ts';
import type { Stage } from './stage/stage.ts';
import { liveVisit, reportTelevision } from './stage/story.ts';

/** Two questions whose answers nobody takes for each other, asked in an order that a mistake can't hit by chance. */
const HELP = { ask: '/help', isAnswer: /How it works/ };
const MENU = { ask: '/menu', isAnswer: /What can I do for you/ };
const ORDER = [HELP, MENU, MENU, HELP, HELP, HELP, MENU, HELP, MENU, MENU, MENU] as const;

const WRITES_EVERY_MS = 400;
/** What a killed worker would cost is its lease of fifteen seconds: a replaced one must cost less than that. */
const BOUND_MS = 10_000;

export const rollingRestart: Drill = {
  name: 'rolling-restart',
  risk: ['T1'],
  story: 'Every web and worker is replaced, one after another, while people keep writing: nobody notices.',
  cluster: 'web and worker',
  only: 'redis',
  play: async (stage) => {
    const guests = await Promise.all(['Tara', 'Udo', 'Vera'].map((name) => stage.stranger(name)));
    const flow = startWriting(stage, guests);
    try {
      await Promise.all([playThrough(stage), replaceEach(stage, flow)]);
    } finally {
      await flow.stop();
    }
    await stage.cluster.settled();
    for (const guest of guests) await checkAnswers(stage, guest);
    const deliveries = await stage.telegram.deliveries({});
    const failed = deliveries.filter(({ outcome }) => outcome !== 'ok');
    stage.check.that('the platform was never turned away', failed.length === 0, failed.map((it) => it.outcome).join());
  },
};

/** Somebody's whole story goes on meanwhile. */
const playThrough = async (stage: Stage): Promise<void> => {
  const customer = await stage.customer('Rita');
  const expert = await stage.expert('Saul');
  const code = await reportTelevision(stage, customer);
  await expert.sees(/Job offer:/);
  await expert.tap(/^Accept/);
  await expert.sees(/Yours:/);
  await liveVisit(stage, { customer, expert, code });
  const ticket = await ticketOf(stage, code);
  stage.check.that('the ticket is resolved', ticket?.status === 'resolved', ticket?.status);
  for (const actor of [customer, expert]) await checkNothingTwice(stage, actor);
};

interface Flow {
  readonly written: () => number;
  stop(): Promise<void>;
}

/** Everybody writes at their own pace, without waiting for answers. */
const startWriting = (stage: Stage, guests: readonly Actor[]): Flow => {
  const state = { written: 0, stopped: false };
  const write = async ({ id }: Actor): Promise<void> => {
    for (let turn = 0; !state.stopped; turn += 1) {
      await stage.telegram.sendText({ user: id, text: questionAt(turn).ask });
      state.written += 1;
      await sleep(WRITES_EVERY_MS);
    }
  };
  const writing = Promise.all(guests.map(write));
  return {
    written: () => state.written,
    stop: async () => {
      state.stopped = true;
      await writing;
    },
  };
};

const questionAt = (turn: number) => ORDER[turn % ORDER.length] ?? HELP;

const replaceEach = async (stage: Stage, flow: Flow): Promise<void> => {
  const { cluster, check, tell } = stage;
  for (const name of [...cluster.namesOf('web'), ...cluster.namesOf('worker')]) {
    const before = { pid: cluster.processes.get(name)?.pid, written: flow.written() };
    tell(`${name} is replaced`);
    const endedCleanly = await cluster.restart(name);
    await cluster.balanced();
    check.that(`${name} finished what it had in hand, and ended`, endedCleanly);
    check.that(`${name} is another process`, cluster.processes.get(name)?.pid !== before.pid);
    check.that(`people wrote while ${name} was replaced`, flow.written() > before.written);
  }
};

/** By the platform's own history: as many answers as questions, in the same order, each soon. */
const checkAnswers = async (stage: Stage, { name, id }: Actor): Promise<void> => {
  const { messages } = await stage.telegram.history({ chat: id });
  const asked = messages.filter(({ sentBy, message }) => sentBy === 'user' && message.text !== '/start');
  const answers = messages.filter(({ sentBy }) => sentBy === 'bot').slice(-asked.length);
  const said = messages.filter(({ sentBy }) => sentBy === 'bot').length - 1;
  const isRight = asked.every((_, turn) => {
    const answer = answers[turn];
    return answer !== undefined && questionAt(turn).isAnswer.test(answer.message.text ?? '');
  });
  const slowest = Math.max(...asked.map(({ sentAt }, turn) => (answers[turn]?.sentAt ?? Infinity) - sentAt));
  stage.check.that(`${name} got one answer to each question`, said === asked.length, `${said} to ${asked.length}`);
  stage.check.that(`${name} got them in the order of the questions`, isRight);
  stage.check.that(`${name} got each within ${BOUND_MS / 1_000} s`, slowest <= BOUND_MS, `${slowest} ms`);
};
