import { useEffect, useState } from 'react';
import { moveClock } from '../api/sandbox-api.ts';
import { attempt } from '../state/notices.ts';
import { showClock } from '../state/world.ts';

const STEP_MS = 10 * 60_000;
/** Long enough for what became due to be told before the clock goes on. */
const EVERY_MS = 1_200;

/** Lets business time run fast until it is told to stop, or something goes wrong. */
export const useRunning = (): [boolean, (isRunning: boolean) => void] => {
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    let isOver = false;
    const step = async (): Promise<void> => {
      const went = await attempt(async () => showClock(await moveClock({ by: STEP_MS })));
      if (isOver) return;
      if (went) timer = setTimeout(() => void step(), EVERY_MS);
      else setIsRunning(false);
    };
    let timer = setTimeout(() => void step(), 0);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isRunning]);
  return [isRunning, setIsRunning];
};
