import type { Pool } from 'pg';
import { type Phone, PHONE_CHANNELS, type PhoneBook, type Point } from '../../bots/sandbox/phones/phone.ts';
import type { Place } from '../../core/kernel/place.ts';
import { type CityPerson, readCityPeople } from '../../prisma/sandbox/city-people.ts';
import { CAST, linesOf } from './cast.ts';
import { giveNumber, giveTelegram, joinByLink, makeKnown, type PhonePlatforms } from './hand-out-phone.ts';

export const toPoint = ({ lat, lon }: Place): Point => ({ latitude: lat, longitude: lon });

/** Where somebody stands who has told us no address: the city's town hall. */
const CENTRE: Point = { latitude: 53.5503, longitude: 9.992 };

/**
 * The cast first, then whoever got a phone later: an account on the emulated Telegram and a chat in the database, both
 * of which outlive the process, so that nothing else has to be kept.
 */
export const openPhoneBook = (platforms: PhonePlatforms, pool: Pool): PhoneBook => {
  const cast = CAST.map((member): Phone => {
    const { id, name, role, about, place, home } = member;
    return { id, name, role, about, place, home, lines: linesOf(member) };
  });
  /** Kept, because an open page asks for the phones with each change. */
  let others: Promise<Phone[]> | undefined;
  const phones = async (): Promise<Phone[]> => [...cast, ...(await (others ??= readOthers(platforms, pool)))];
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
      const telegramId = await giveTelegram(platforms.telegram, person);
      await giveOtherApps(platforms, pool, person);
      if (person.skills === null) await makeKnown(pool, personId, 'telegram', String(telegramId));
      else await joinByLink(platforms.telegram, pool, personId, telegramId);
      others = undefined;
      return phoneOf(person, telegramId);
    },
  };
};

/** Only Telegram for those of whom no number is known. */
const giveOtherApps = async ({ twilio }: PhonePlatforms, pool: Pool, person: CityPerson): Promise<void> => {
  const { personId, legacyId: id, name, phoneNumber } = person;
  if (phoneNumber === null) return;
  await giveNumber(twilio, { id, name, phoneNumber }, PHONE_CHANNELS);
  for (const channel of ['whatsapp', 'sms'] as const) await makeKnown(pool, personId, channel, phoneNumber);
};

const readOthers = async ({ telegram }: PhonePlatforms, pool: Pool): Promise<Phone[]> => {
  const there = new Set((await telegram.users()).map(({ id }) => id));
  return (await readCityPeople(pool)).flatMap((person) => {
    const { telegramId } = person;
    return telegramId !== null && there.has(telegramId) && !isCast(person) ? [phoneOf(person, telegramId)] : [];
  });
};

const isCast = ({ legacyId }: CityPerson): boolean => CAST.some(({ id }) => id === legacyId);

const phoneOf = (person: CityPerson, telegramId: number): Phone => ({
  id: person.legacyId,
  name: person.name,
  role: roleOf(person),
  about: aboutOf(person),
  place: person.place ? toPoint(person.place) : CENTRE,
  lines: {
    telegram: telegramId,
    whatsapp: person.phoneNumber,
    sms: person.phoneNumber,
    twilioPerson: person.phoneNumber === null ? null : person.legacyId,
  },
  home: 'telegram',
});

const roleOf = ({ skills }: CityPerson): Phone['role'] => (skills === null ? 'customer' : 'expert');

/** What somebody can repair, or where they live: a few words. */
const aboutOf = ({ skills, address }: CityPerson): string =>
  skills === null
    ? (address?.split(',')[0] ?? '')
    : [...new Set(skills.map(({ category }) => category.replaceAll('-', ' ')))].slice(0, 3).join(', ');
