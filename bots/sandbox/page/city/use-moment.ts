import { useEffect, useState } from 'react';
import { clock, nowOn } from '../state/world.ts';

const EVERY_MS = 1_000;

const read = (): number => {
  const told = clock.get();
  return told ? nowOn(told) : 0;
};

/** Business time; while something moves, read anew each second. */
export const useMoment = (isMoving: boolean): number => {
  const [moment, setMoment] = useState(read);
  useEffect(() => {
    if (!isMoving) return undefined;
    const look = (): void => setMoment(read());
    look();
    const timer = setInterval(look, EVERY_MS);
    const stop = clock.subscribe(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [isMoving]);
  return moment;
};
