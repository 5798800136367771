import { Button, CloseButton } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { suggest } from '../phones/suggestions.ts';
import { keyOf } from '../state/chats.ts';
import { goTo, showPhone } from '../state/layout.ts';
import { appOn } from '../state/open-apps.ts';
import { useStore } from '../state/store.ts';
import { isWelcomed, markWelcomed } from '../state/welcomed.ts';
import { roster } from '../state/world.ts';
import { startTour } from '../tour/tour-state.ts';

const FIRST_WORDS = 'My TV is broken';

/** What to try first, for whoever is here for the first time. */
export const Welcome = () => {
  const customer = useStore(roster, ({ phones }) => phones?.find(({ role }) => role === 'customer'));
  const [isHidden, setIsHidden] = useState(isWelcomed);
  if (isHidden || !customer) return null;
  const hide = (): void => {
    markWelcomed();
    setIsHidden(true);
  };
  const tryIt = (): void => {
    showPhone(customer.id);
    goTo('phones');
    suggest(keyOf(customer.id, appOn(customer)), FIRST_WORDS);
  };
  return (
    <section className="welcome" aria-label="What to try first">
      <p>
        <strong>New here?</strong> Watch the whole story play by itself, or write{' '}
        <button type="button" className="as-link" onClick={tryIt}>
          “{FIRST_WORDS}”
        </button>{' '}
        on {customer.name.split(' ')[0]}’s phone and take it from there.
      </p>
      <Button
        size="compact-md"
        radius="xl"
        leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
        onClick={() => startTour()}
      >
        Play the tour
      </Button>
      <CloseButton aria-label="Hide this" onClick={hide} />
    </section>
  );
};
