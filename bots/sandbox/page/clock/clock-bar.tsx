import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerSkipForwardFilled } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type ClockMove, moveClock } from '../api/sandbox-api.ts';
import { announce } from '../state/announcer.ts';
import { ghost } from '../state/ghost.ts';
import { attempt } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { dayOf, spanOf, timeOf, zoneOf } from '../state/times.ts';
import { clock, nowOn, showClock } from '../state/world.ts';
import { useRunning } from './use-running.ts';

const MINUTE_MS = 60_000;

/** The sandbox clock: shows business time, and moves it. */
export const ClockBar = () => {
  const { day, time, zone, next, hasNext } = useReading();
  const [busy, setBusy] = useState(false);
  const isGhosts = useStore(ghost, (now) => now?.where === 'clock');

  const move = async (wanted: ClockMove): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await attempt(async () => {
      const reading = await moveClock(wanted);
      showClock(reading);
      announce(`It is ${dayOf(reading.now)}, ${timeOf(reading.now)}`);
    });
    setBusy(false);
  };
  return (
    <section className={isGhosts ? 'clock-bar ghost-ring' : 'clock-bar'} aria-label="The sandbox clock">
      <p className="clock-time" title="Business time, on which everything here runs. It only goes forward.">
        <time id="clock-time">
          <span className="clock-day">{day}</span> {time}
        </time>
        <span className="clock-next">{next === '' ? zone : next}</span>
      </p>
      <div className="clock-moves" role="group" aria-label="Move the clock">
        <PlayButton />
        <Button variant="default" radius="xl" size="compact-md" onClick={() => void move({ by: 15 * MINUTE_MS })}>
          +15 min
        </Button>
        <Button variant="default" radius="xl" size="compact-md" onClick={() => void move({ by: 120 * MINUTE_MS })}>
          +2 h
        </Button>
        <NextButton hasNext={hasNext} onNext={() => void move({ to: 'next' })} />
      </div>
    </section>
  );
};

const PlayButton = () => {
  const [isRunning, setIsRunning] = useRunning();
  const Icon = isRunning ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <Tooltip label={isRunning ? 'Let time stand' : 'Let an hour pass every few seconds'}>
      <ActionIcon
        variant="default"
        size={34}
        radius="xl"
        aria-label={isRunning ? 'Pause the clock' : 'Play the clock'}
        aria-pressed={isRunning}
        onClick={() => setIsRunning(!isRunning)}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};

const NextButton = ({ hasNext, onNext }: { readonly hasNext: boolean; readonly onNext: () => void }) => (
  <Button
    radius="xl"
    size="compact-md"
    data-disabled={!hasNext}
    aria-disabled={!hasNext}
    rightSection={<IconPlayerSkipForwardFilled size={14} aria-hidden />}
    onClick={hasNext ? onNext : undefined}
  >
    Next event
  </Button>
);

interface Reading {
  readonly day: string;
  readonly time: string;
  readonly zone: string;
  readonly next: string;
  readonly hasNext: boolean;
}

const BLANK: Reading = { day: '', time: '…', zone: '', next: '', hasNext: false };

const useReading = (): Reading => {
  const [reading, setReading] = useState(BLANK);
  useEffect(() => {
    const look = (): void => setReading(read);
    look();
    const timer = setInterval(look, 1_000);
    const stop = clock.subscribe(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return reading;
};

/** The same object as long as it would read the same. */
const read = (before: Reading): Reading => {
  const told = clock.get();
  if (!told) return before;
  const now = nowOn(told);
  const next = {
    day: dayOf(now),
    time: timeOf(now),
    zone: zoneOf(now),
    next: whatIsNext(now, told.nextDueAt),
    hasNext: told.nextDueAt !== null,
  };
  return JSON.stringify(next) === JSON.stringify(before) ? before : next;
};

const whatIsNext = (now: number, nextDueAt: number | null): string => {
  if (nextDueAt === null) return 'Nothing is waiting';
  const left = nextDueAt - now;
  return left <= 0 ? 'Next: now' : `Next: in ${spanOf(left)}`;
};
