import { Temporal } from 'temporal-polyfill';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tell } from '../drill.ts';
import { type Actor, createActor, PATIENCE_MS, type Player } from './actor.ts';
import type { Checks } from './checks.ts';
import type { Cluster } from './cluster.ts';
import { createColleague } from './colleague.ts';
import { patiently } from './patiently.ts';
import type { LineChannel } from './line.ts';
import type { SandboxClock, Stage } from './stage.ts';
import { telegramLine } from './telegram-line.ts';
import { twilioLine } from './twilio-line.ts';

const ZONE = 'Europe/Berlin';

/** Each drill plays in a town of its own, so far from the others that no expert hears of another drill's faults. */
const placeOf = (number: number): Stage['place'] => ({ lat: 48 + number, lon: 11 });

/** Names that no search takes for each other. */
const TOWNS =
  'Ahrensburg Birkenau Cunewalde Dornstadt Elmshorn Finsterwalde Gartow Hollern Jesteburg Kiebitzreihe Lauenau Moorrege Nahrendorf Ottersberg Pinneberg Quickborn Rellingen Seevetal Tostedt Uetersen Vastorf Wunstorf Xanten Zeven'.split(
    ' ',
  );

/** One square, where the drill happens: who can't send a pin writes its name. */
const putOnMap = ({ maps }: Cluster, number: number, { lat, lon }: Stage['place']): string => {
  const city = TOWNS[number % TOWNS.length] ?? '';
  const square = {
    street: 'Marktplatz',
    postcode: String(30_000 + number),
    city,
    country: 'Deutschland',
    countryCode: 'de',
  };
  maps.addStreet({ ...square, lat, lon, at: 1, lastNumber: 20 });
  return city;
};

let people = 0;
const nextId = (): number => {
  people += 1;
  return 7_000_000 + people;
};

export const createStage = (cluster: Cluster, number: number, tell: Tell, check: Checks): Stage => {
  const telegram = cluster.telegram.control;
  const place = placeOf(number);
  const town = putOnMap(cluster, number, place);
  const appear = async (name: string, channel: LineChannel): Promise<Actor> =>
    createActor(await appearOnPhones(cluster, name), tell, channel);
  const stranger = async (name: string, channel: LineChannel = 'telegram'): Promise<Actor> => {
    const actor = await appear(name, channel);
    await actor.start();
    await actor.sees(/./);
    return actor;
  };
  return {
    tell,
    check,
    cluster,
    telegram,
    twilio: cluster.twilio.control,
    operator: cluster.operator,
    place,
    address: `Marktplatz 7, ${town}`,
    stranger,
    customer: async (name, channel = 'telegram') => {
      const actor = await appear(name, channel);
      await importCustomer(cluster, actor);
      await actor.start();
      await actor.sees(/./);
      return actor;
    },
    expert: async (name, channel = 'telegram') => {
      const actor = await appear(name, channel);
      await importExpert(cluster, actor, place);
      const { code } = await cluster.operator<{ code: string }>('invite', 'expert', actor.name);
      await actor.start(code);
      await actor.sees(/welcome/i);
      return actor;
    },
    slack: cluster.slack.control,
    helpdesk: cluster.slack.helpdesk,
    managers: cluster.slack.managers,
    colleague: async (name, role) => {
      const { control, helpdesk, managers } = cluster.slack;
      const { id: user } = await control.createUser({ name: name.toLowerCase().replaceAll(' ', '.'), realName: name });
      for (const channel of [helpdesk, managers]) await control.joinChannel({ channel, user });
      const { code } = await cluster.operator<{ code: string }>('invite', role, name, '--new');
      const colleague = createColleague(control, tell, { name, user, channel: helpdesk });
      await colleague.commands(`join ${code}`);
      await colleague.seesWhisper(new RegExp(name.split(' ')[0] ?? name));
      return colleague;
    },
    clock: createClock(cluster),
    query: <Row>(sql: string, values: readonly unknown[] = []) =>
      patiently(async () => (await cluster.pool.query(sql, [...values])).rows as Row[]),
  };
};

/** British numbers, so that strangers are spoken to in English. A phone with everything on it: who is imported by one of its addresses is known by no other. */
const appearOnPhones = async ({ telegram, twilio }: Cluster, name: string): Promise<Player> => {
  const id = nextId();
  const who = { id: `person-${id}`, number: `+4474${String(id).padStart(8, '0')}` };
  await telegram.control.createUser({ id, firstName: name, languageCode: 'en', phone: who.number });
  await twilio.control.createPerson({ id: who.id, name, smsNumber: who.number, whatsapp: { number: who.number } });
  const lines = {
    telegram: telegramLine(telegram.control, id, PATIENCE_MS),
    whatsapp: twilioLine(twilio.control, 'whatsapp', who),
    sms: twilioLine(twilio.control, 'sms', who),
  };
  return { name, id, number: who.number, lines };
};

const createClock = (cluster: Cluster): SandboxClock => {
  const url = `${cluster.url}/sandbox/api/clock`;
  const now = (): Promise<number> => patiently(async () => ((await (await fetch(url)).json()) as { now: number }).now);
  const forwardTo = async (target: number): Promise<void> => {
    const left = Math.round(target - (await now()));
    if (left <= 0) return;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ by: left }) });
    // WhatsApp's windows close by the same clock.
    if (answer.ok) await cluster.twilio.control.moveClock({ byMs: left });
    if (!answer.ok) throw new Error(`The clock did not move: ${answer.status} ${await answer.text()}`);
  };
  const by = async (ms: number): Promise<void> => {
    const target = (await now()) + ms;
    await patiently(() => forwardTo(target));
    await cluster.settled();
  };
  return {
    now,
    move: (minutes) => by(minutes * 60_000),
    to: async (instant) => by(instant + 60_000 - (await now())),
    toNextMorning: async () => {
      const at = Temporal.Instant.fromEpochMilliseconds(await now()).toZonedDateTimeISO(ZONE);
      const morning = at.add({ days: 1 }).withPlainTime('09:00');
      await by(morning.epochMilliseconds - at.epochMilliseconds);
    },
  };
};

const importCsv = async (cluster: Cluster, what: string, header: string, row: string): Promise<void> => {
  const file = join(cluster.folder, `${what}.csv`);
  writeFileSync(file, `${header}\n${row}\n`);
  const report = await cluster.operator<{ refused: readonly unknown[] }>('import', what, file);
  if (report.refused.length > 0)
    throw new Error(`The import of ${what} was refused: ${JSON.stringify(report.refused)}`);
};

/** Known by the chat that they use: by their Telegram account, or by their number. */
const importCustomer = (cluster: Cluster, { name, channel, address }: Actor): Promise<void> => {
  const known = channel === 'telegram' ? 'telegram_id' : 'phone';
  return importCsv(
    cluster,
    'customers',
    `name,${known},plan,time_zone,locale`,
    `${name},${address},Complete,${ZONE},en`,
  );
};

/** Known by a number of the old system only: the chat becomes theirs by the invitation. */
const importExpert = (cluster: Cluster, { name, id }: Actor, { lat, lon }: Stage['place']): Promise<void> =>
  importCsv(
    cluster,
    'experts',
    'legacy_id,name,skills,lat,lon,radius_km,time_zone,working_hours,capacity_per_day',
    `drill-${id},${name},tv:3,${lat + 0.02},${lon},25,${ZONE},Mon-Sun 07:00-21:00,12`,
  );
