import { localDay } from '../../../scheduling/local-day.ts';
import type { Overview } from '../../action.ts';
import type { Choice } from '../../message.ts';
import type { Session } from '../../session.ts';
import { plannedIn } from './agenda.ts';
import { forExpert } from './for-expert.ts';

const ENTRIES = ['today', 'week', 'offers', 'skills', 'hours', 'reach'] as const satisfies readonly Overview[];

export const showMenu = (session: Session): Promise<void> =>
  forExpert(session, async ({ name, personId, timeZone, status }) => {
    const { work, say, person } = session;
    const visits = (await plannedIn(session, localDay(work.now, timeZone))).length;
    const offers = (await work.offers.openOf(personId)).filter(({ expiresAt }) => expiresAt > work.now).length;
    const note = status === 'active' ? [] : [say(`expert-status-${status}`)];
    session.reply({
      body: [say('expert-menu', { name, visits, offers }), ...note].join('\n'),
      choices: [...menuChoices(session), ...switchChoice(session, person.roles.includes('customer'))],
      columns: 2,
    });
  });

export const showHelp = (session: Session): Promise<void> =>
  forExpert(session, () => {
    session.reply({
      title: session.say('expert-help-title'),
      body: session.say('expert-help'),
      choices: [{ label: session.say('control-person'), action: { do: 'control', what: 'person' } }],
    });
    return Promise.resolve();
  });

export const menuChoices = ({ say }: Session): readonly Choice[] => [
  ...ENTRIES.map((what): Choice => ({ label: say(`expert-menu-${what}`), action: { do: 'show', what } })),
  { label: say('menu-language'), action: { do: 'open', dialogue: 'language', args: {} } },
  { label: say('expert-menu-help'), action: { do: 'show', what: 'help' } },
];

const switchChoice = ({ say }: Session, isCustomerToo: boolean): readonly Choice[] =>
  isCustomerToo ? [{ label: say('expert-menu-switch'), action: { do: 'switch_role', role: 'customer' } }] : [];
