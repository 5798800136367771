import { inWords } from '../api/call.ts';
import { healAll } from '../api/sandbox-api.ts';
import { announce } from '../state/announcer.ts';
import { type ChatKey, chats } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { until } from '../state/store.ts';
import { roster } from '../state/world.ts';
import { CHAPTERS } from './chapters.ts';
import { pause, whilePlaying } from './pace.ts';
import { playStep } from './play-step.ts';
import { change, tour } from './tour-state.ts';

/** Longer than the slowest answer, and than a rate limit takes to let a chat go on. */
const PATIENCE_MS = 60_000;
const TITLE_MS = 3_200;
const BETWEEN_MS = 1_600;

/** Plays from where the tour stands to its end, or until the signal fires. */
export const runTour = async (signal: AbortSignal): Promise<void> => {
  try {
    await prepare(signal);
    for (let at = tour.get().chapter; at < CHAPTERS.length; at += 1) await playChapter(at, signal);
    change({ status: 'over', remark: '' });
    announce('The tour is over');
  } catch (error) {
    ghost.set(() => null);
    if (!signal.aborted) change({ status: 'stuck', trouble: whyStuck(error) });
  }
};

const prepare = async (signal: AbortSignal): Promise<void> => {
  await whilePlaying(signal);
  await until(roster, ({ phones }) => (phones && phones.length > 0 ? phones : undefined), signal);
  const known = await until(chats, (all) => (Object.keys(all).length > 0 ? all : undefined), signal);
  const { chapter, step } = tour.get();
  if (chapter > 0 || step > 0) return;
  // What was broken by hand would break the story too.
  await healAll();
  const since = Object.entries(known).map(([key, { messages }]) => [key, messages.at(-1)?.order ?? -1] as const);
  change({ since: Object.fromEntries(since) as Record<ChatKey, number> });
};

const playChapter = async (at: number, signal: AbortSignal): Promise<void> => {
  const chapter = CHAPTERS[at];
  if (!chapter) return;
  const begin = tour.get().chapter === at ? tour.get().step : 0;
  const { hurry } = tour.get();
  change({ chapter: at, step: begin, remark: chapter.intro, hurry: hurry === 'chapter' ? 'no' : hurry });
  announce(`Chapter ${at + 1}: ${chapter.title}. ${chapter.intro}`);
  if (begin === 0) await pause(TITLE_MS, signal);
  for (const [index, step] of chapter.steps.entries()) {
    if (index < begin) continue;
    change({ step: index });
    await whilePlaying(signal);
    await patiently((impatient) => playStep(step, impatient), signal);
  }
  await pause(BETWEEN_MS, signal);
};

/** Gives up when what is waited for does not come; while the person pauses, nothing is waited for. */
const patiently = async (work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> => {
  const giveUp = new AbortController();
  let left = PATIENCE_MS;
  const SLICE_MS = 500;
  const timer = setInterval(() => {
    if (tour.get().status === 'playing') left -= SLICE_MS;
    if (left <= 0) giveUp.abort(new Error('What should come next did not come.'));
  }, SLICE_MS);
  try {
    await work(AbortSignal.any([signal, giveUp.signal]));
  } finally {
    clearInterval(timer);
  }
};

const whyStuck = (error: unknown): string => (error instanceof Error ? error.message : inWords(error));
