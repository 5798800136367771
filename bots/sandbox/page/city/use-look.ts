import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Point } from '../../phones/phone.ts';
import { fitting, type Look, moved, type Size, zoomed } from './projection.ts';

export interface LookControl {
  readonly look: Look | null;
  readonly zoom: (by: number) => void;
  readonly fit: () => void;
  readonly drag: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
  };
}

/** What of the map is in the frame: all of it at first, then what the person makes of it. */
export const useLook = (size: Size, points: readonly Point[]): LookControl => {
  const [look, setLook] = useState<Look | null>(null);
  const isTheirs = useRef(false);
  const held = useRef<{ x: number; y: number } | null>(null);
  const everything = useRef(points);
  everything.current = points;

  const fit = useCallback(() => {
    if (size.width === 0 || everything.current.length === 0) return;
    isTheirs.current = false;
    setLook(fitting(everything.current, size));
  }, [size]);
  const hasPoints = points.length > 0;
  useEffect(() => {
    if (hasPoints && !isTheirs.current) fit();
  }, [fit, hasPoints]);

  const change = useCallback((next: (now: Look) => Look) => {
    isTheirs.current = true;
    setLook((now) => (now ? next(now) : now));
  }, []);
  return {
    look,
    fit,
    zoom: (by) => change((now) => zoomed(now, by)),
    drag: {
      onPointerDown: (event) => {
        held.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const from = held.current;
        if (!from) return;
        held.current = { x: event.clientX, y: event.clientY };
        change((now) => moved(now, event.clientX - from.x, event.clientY - from.y));
      },
      onPointerUp: () => {
        held.current = null;
      },
    },
  };
};
