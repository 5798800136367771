import { categoryName } from '../../format/category-name.ts';
import { formatWorkingHours } from '../../../people/format-working-hours.ts';
import type { Expert, Skill } from '../../../people/person.ts';
import { formatDay } from '../../format/format-time.ts';
import type { Session } from '../../session.ts';
import { forExpert } from './for-expert.ts';

export const showSkills = (session: Session): Promise<void> =>
  forExpert(session, async (expert) => {
    const { say } = session;
    const body = [...(await skillLines(session, expert)), '', say('skills-change')].join('\n');
    session.reply({ title: say('skills-title'), body });
  });

export const showHours = (session: Session): Promise<void> =>
  forExpert(session, (expert) => {
    const { say } = session;
    const body = [...hoursLines(session, expert), '', say('hours-change')].join('\n');
    session.reply({ title: say('hours-title'), body });
    return Promise.resolve();
  });

export const skillLines = async ({ work, say }: Session, { skills }: Expert): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const skill of skills) {
    const category = await work.catalogue.category(skill.category);
    const name = categoryName(say, { key: skill.category, name: category?.name ?? skill.category });
    lines.push(say(skill.brand === null ? 'skills-line' : 'skills-line-brand', valuesOf(skill, name)));
  }
  return lines.length > 0 ? lines : [say('skills-none')];
};

const valuesOf = ({ brand, level }: Skill, name: string) => ({ name, brand: brand ?? '', level });

/** A Monday in UTC: the names of the days are taken from the week that begins with it. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

export const hoursLines = ({ work, say, person }: Session, expert: Expert): readonly string[] => {
  const { locale } = person;
  const dayName = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, day) => dayName.format(SOME_MONDAY + day * DAY));
  const hours = formatWorkingHours(expert.workingHours, '\n', names);
  const off = expert.timeOff
    .filter(({ end }) => end > work.now)
    .map(({ start, end }) =>
      say('hours-off', {
        from: formatDay(start, expert.timeZone, locale),
        to: formatDay(end - 1, expert.timeZone, locale),
      }),
    );
  const limits = say('hours-limits', { capacity: expert.capacityPerDay, km: expert.radiusKm });
  return [hours === '' ? say('hours-none') : hours, limits, ...off];
};
