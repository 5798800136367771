import type { Overview } from '../action.ts';
import type { Session } from '../session.ts';
import { showReach } from '../customer/reach-me/show-reach.ts';
import { showToday, showWeek } from './overviews/agenda.ts';
import { showHelp, showMenu } from './overviews/menu.ts';
import { showOffers } from './overviews/offers.ts';
import { showHours, showSkills } from './overviews/skills-and-hours.ts';

export type ExpertOverview = Extract<
  Overview,
  'menu' | 'today' | 'week' | 'offers' | 'skills' | 'hours' | 'reach' | 'help'
>;

/** What an expert can look at at any time; each adds its messages to the session. */
export const expertOverviews: Readonly<Record<ExpertOverview, (session: Session) => Promise<void>>> = {
  menu: showMenu,
  today: showToday,
  week: showWeek,
  offers: showOffers,
  skills: showSkills,
  hours: showHours,
  reach: showReach,
  help: showHelp,
};
