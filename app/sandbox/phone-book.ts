import type { Pool } from 'pg';
import type { Phone, PhoneBook, Point } from '../../bots/sandbox/phone.ts';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import type { Place } from '../../core/kernel/place.ts';
import { type CityPerson, readCityPeople } from '../../prisma/sandbox/city-people.ts';
import { CAST } from './cast.ts';
import { joinByLink, makeKnown, makePhone } from './hand-out-phone.ts';

export const toPoint = ({ lat, lon }: Place): Point => ({ latitude: lat, longitude: lon });

/** Where somebody stands who has told us no address: the city's town hall. */
const CENTRE: Point = { latitude: 53.5503, longitude: 9.992 };

/**
 * The cast first, then whoever got a phone later: an account on the emulated Telegram and a chat in the database, both
 * of which outlive the process, so that nothing else has to be kept.
 */
export const openPhoneBook = (telegram: TelegramControl, pool: Pool): PhoneBook => {
  const cast = CAST.map(({ id, name, role, about, place }): Phone => ({ id, name, role, about, place }));
  /** Kept, because an open page asks for the phones with each change. */
  let others: Promise<Phone[]> | undefined;
  const phones = async (): Promise<Phone[]> => [...cast, ...(await (others ??= readOthers(telegram, pool)))];
  return {
    phones,
    neighbours: async () =>
      (await readCityPeople(pool))
        .filter((person) => person.telegramId === null && !isCast(person))
        .map((person) => ({
          personId: person.personId,
          name: person.name,
          role: roleOf(person),
          about: aboutOf(person),
        })),
    give: async (personId) => {
      const person = (await readCityPeople(pool)).find((candidate) => candidate.personId === personId);
      if (!person || person.telegramId !== null || isCast(person)) return null;
      const id = await makePhone(telegram, person);
      if (person.skills === null) await makeKnown(pool, personId, id);
      else await joinByLink(telegram, pool, personId, id);
      others = undefined;
      return phoneOf(person, id);
    },
  };
};

const readOthers = async (telegram: TelegramControl, pool: Pool): Promise<Phone[]> => {
  const there = new Set((await telegram.users()).map(({ id }) => id));
  return (await readCityPeople(pool)).flatMap((person) => {
    const { telegramId } = person;
    return telegramId !== null && there.has(telegramId) && !isCast(person) ? [phoneOf(person, telegramId)] : [];
  });
};

const isCast = ({ legacyId }: CityPerson): boolean => CAST.some((member) => member.legacyId === legacyId);

const phoneOf = (person: CityPerson, id: number): Phone => ({
  id,
  name: person.name,
  role: roleOf(person),
  about: aboutOf(person),
  place: person.place ? toPoint(person.place) : CENTRE,
});

const roleOf = ({ skills }: CityPerson): Phone['role'] => (skills === null ? 'customer' : 'expert');

/** What somebody can repair, or where they live: a few words. */
const aboutOf = ({ skills, address }: CityPerson): string =>
  skills === null
    ? (address?.split(',')[0] ?? '')
    : [...new Set(skills.map(({ category }) => category.replaceAll('-', ' ')))].slice(0, 3).join(', ');
