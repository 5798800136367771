import { IconAntennaBars5, IconAntennaBarsOff, IconBattery4, IconPlane, IconWifi } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { clock, nowOn } from '../state/world.ts';
import { timeOf } from '../state/times.ts';

/** The strip at the top of every phone: here it is business time. */
export const StatusBar = ({ offline }: { offline: boolean }) => {
  const time = useBusinessMinute();
  return (
    <div className="status-bar" aria-hidden="true">
      <span>{time}</span>
      <span className="notch" />
      <span className="signs">
        {offline ? <IconAntennaBarsOff size={14} /> : <IconAntennaBars5 size={14} />}
        {offline ? <IconPlane size={14} /> : <IconWifi size={14} />}
        <IconBattery4 size={16} />
      </span>
    </div>
  );
};

const read = (): string => {
  const now = clock.get();
  return now ? timeOf(nowOn(now)) : '';
};

/** Painted again only when the minute has changed. */
const useBusinessMinute = (): string => {
  const [time, setTime] = useState(read);
  useEffect(() => {
    const look = (): void => setTime(read());
    const timer = setInterval(look, 1_000);
    const stop = clock.subscribe(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return time;
};
