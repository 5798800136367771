import { useEffect, useState } from 'react';
import type { ToldTicket } from '../../city.ts';
import { readStory } from '../api/sandbox-api.ts';
import { tellTrouble } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { city } from '../state/world.ts';

/** The story of a ticket, told anew whenever something happened in the city. */
export const useStory = (code: string | null): ToldTicket | null => {
  const revision = useStore(city, (now) => now?.revision ?? '');
  const [told, setTold] = useState<ToldTicket | null>(null);
  useEffect(() => {
    if (code === null) return undefined;
    let isOver = false;
    readStory(code).then(
      (story) => (isOver ? undefined : setTold(story)),
      (error: unknown) => (isOver ? undefined : tellTrouble(error)),
    );
    return () => {
      isOver = true;
    };
  }, [code, revision]);
  return told?.code === code ? told : null;
};
