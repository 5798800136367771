import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isCalm } from '../state/is-calm.ts';

const NEAR_END = 90;

/**
 * Whoever reads at the end of a list stays there when it grows; whoever reads further up is left alone, unless the
 * newest is their own or for them only: that is what they are waiting to see.
 */
export const useStayAtEnd = (count: number, isNewestMine: boolean) => {
  const scroller = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const shown = useRef(0);
  const [isAway, setAway] = useState(false);
  const toEnd = useCallback(() => {
    const box = scroller.current;
    box?.scrollTo({ top: box.scrollHeight, behavior: isCalm() ? 'instant' : 'smooth' });
  }, []);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (isNewestMine && count > shown.current) {
      wasAtEnd.current = true;
      setAway(false);
    }
    if (box && wasAtEnd.current) {
      box.scrollTo({ top: box.scrollHeight, behavior: shown.current === 0 || isCalm() ? 'instant' : 'smooth' });
    }
    shown.current = count;
  }, [count, isNewestMine]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    let measured = '';
    const look = (): void => {
      // A box that grows or shrinks scrolls too, before the observer below hears of it: that was nobody's wish.
      const size = `${box.scrollHeight} ${box.clientHeight}`;
      if (size !== measured && wasAtEnd.current) {
        measured = size;
        return;
      }
      measured = size;
      wasAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
      setAway(!wasAtEnd.current);
    };
    box.addEventListener('scroll', look, { passive: true });
    // Blocks that grow, or the panel that shrinks, must not push the newest out of sight.
    const observer = new ResizeObserver(() => wasAtEnd.current && box.scrollTo({ top: box.scrollHeight }));
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => {
      box.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);
  return { scroller, isAway, toEnd };
};
