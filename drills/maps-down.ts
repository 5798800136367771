import { setTimeout as sleep } from 'node:timers/promises';
import type { Drill } from './drill.ts';
import type { Actor } from './stage/actor.ts';
import { patiently } from './stage/patiently.ts';
import type { Stage } from './stage/stage.ts';
import { televisionUpTo, whenAndConfirm } from './stage/report-in-parts.ts';

const ESTIMATE = /about \d+ minutes? by car \(estimate\)/;
const MEASURED = /(?<!about )\b\d+ minutes? by car(?! \(estimate\))/;

export const mapsDown: Drill = {
  name: 'maps-down',
  risk: ['T3b', 'T1'],
  story: 'Maps and geocoding go away, and later shut us out: tickets are taken, experts asked, and nobody hammered.',
  cluster: 'shared',
  onceInCi: true,
  play: async (stage) => {
    addVillage(stage);
    const ana = await stage.colleague('Ana Map', 'helpdesk');
    const expert = await stage.expert('Rosa');
    await withMaps(stage, expert);
    await withoutMaps(stage, expert);
    await onSms(stage, ana);
    await shutOut(stage);
    await recovered(stage, expert);
  },
};

/** Two streets of the drill's own town, a good kilometre from the expert's base and from each other. */
const addVillage = ({ cluster, place }: Stage): void => {
  const town = { city: 'Drillstedt', country: 'Deutschland', countryCode: 'de', at: 1, lastNumber: 60 };
  cluster.maps.addStreet({ ...town, street: 'Lindenallee', postcode: '20001', lat: place.lat, lon: place.lon });
  cluster.maps.addStreet({ ...town, street: 'Mühlweg', postcode: '20001', lat: place.lat, lon: place.lon + 0.03 });
};

const withMaps = async (stage: Stage, expert: Actor): Promise<void> => {
  stage.tell('All is well: an address is enough, and ways are measured');
  const first = await stage.customer('Max');
  await televisionUpTo(first);
  await first.say('lindenallee 12, drillstedt');
  await first.sees(/Is this it\?.*Lindenallee 12, 20001 Drillstedt/);
  await first.tap("Yes, that's it");
  await whenAndConfirm(first);
  await expert.sees(/Job offer:/);
  await measuredSince(stage, 0);
  await sleep(LEARNT_WITHIN_MS);
  await expert.tap('Decline');
  const second = await stage.customer('Moritz');
  await televisionUpTo(second);
  await second.say('Lindenallee 12, Drillstedt');
  await second.tap("Yes, that's it");
  await whenAndConfirm(second);
  const offer = await expert.sees(/Job offer:/);
  stage.check.that(
    'an offer on a measured way says how long it is, and no more',
    MEASURED.test(offer.text),
    offer.text,
  );
  await expert.tap('Decline');
};

const withoutMaps = async (stage: Stage, expert: Actor): Promise<void> => {
  stage.tell('Both map services break every connection');
  const { osrm, nominatim } = stage.cluster.maps;
  for (const service of [osrm, nominatim]) await service.arm({ kind: 'reset' });
  const customer = await stage.customer('Lempel');
  await televisionUpTo(customer);
  await customer.say('Mühlweg 3, Drillstedt');
  const asked = await customer.sees(/Mühlweg 3/);
  stage.check.that('a typed address is kept, and a pin asked for', /location|pin/i.test(asked.text), asked.text);
  await expert.mark();
  await customer.sharePlace(stage.place.lat + 0.001, stage.place.lon + 0.03);
  await whenAndConfirm(customer);
  const offer = await expert.sees(/Job offer:/);
  stage.check.that('matching goes on, with an estimate that says so', ESTIMATE.test(offer.text), offer.text);
  await expert.tap(/^Accept/);
  const card = await expert.sees(/Address:/);
  const links = JSON.stringify(card);
  for (const app of ['Google Maps', 'Apple Maps', 'OpenStreetMap', 'Waze']) {
    stage.check.that(`the visit leads to ${app}`, links.includes(app) || card.choices.includes(app));
  }
};

const onSms = async (stage: Stage, ana: Awaited<ReturnType<Stage['colleague']>>): Promise<void> => {
  stage.tell('A customer on SMS has no pin to send');
  const customer = await stage.customer('Witwe', 'sms');
  await televisionUpTo(customer);
  await customer.say('Mühlweg 5, Drillstedt');
  await customer.tap('Go on without');
  const code = await whenAndConfirm(customer);
  await ana.seesCard(code, /Mühlweg 5/);
  await ana.taps(code, 'Set address');
  const { lat, lon } = stage.place;
  await ana.submits({ Address: 'Mühlweg 5, 20001 Drillstedt', Pin: `${lat.toFixed(5)}, ${(lon + 0.03).toFixed(5)}` });
  await ana.seesCard(code, /Asked|expert/i);
  const [ticket] = await stage.query<{ status: string; text: string }>(
    `SELECT status, state->'address'->>'text' AS text FROM ticket WHERE code = $1`,
    [code],
  );
  stage.check.that(
    'the ticket flows on, from where the helpdesk found it',
    ticket?.text === 'Mühlweg 5, 20001 Drillstedt',
  );
};

/** Long enough for whoever hammers to be seen. */
const WATCHED_MS = 12_000;
/** One question, and one after the rest, by each who may ask. */
const MOST_QUESTIONS = 4;

const shutOut = async (stage: Stage): Promise<void> => {
  stage.tell('Their owners have revoked our keys');
  const { osrm, nominatim } = stage.cluster.maps;
  const services = [osrm, nominatim];
  for (const service of services) {
    await service.disarm();
    await service.arm({ kind: 'status', status: 403 });
  }
  await Promise.all(services.map((service) => until(async () => (await refusedBy(service)) > 0)));
  const before = await Promise.all(services.map(refusedBy));
  const curious = await stage.customer('Böck');
  await televisionUpTo(curious);
  for (const number of [1, 2, 3, 4, 5, 6]) await curious.say(`Mühlweg ${number}0, Drillstedt`);
  await sleep(WATCHED_MS);
  const after = await Promise.all(services.map(refusedBy));
  for (const [index, name] of ['OSRM', 'Nominatim'].entries()) {
    const asked = (after[index] ?? 0) - (before[index] ?? 0);
    stage.check.that(`${name} is not hammered once it has shut us out`, asked <= MOST_QUESTIONS, `${asked} requests`);
  }
  const rows = await stage.query<{ key: string; state: string }>(
    `SELECT key, state FROM capability WHERE key IN ('travel', 'geocoding') AND state = 'down'`,
  );
  stage.check.that('both are known to be down', rows.length === 2, JSON.stringify(rows));
};

const recovered = async (stage: Stage, expert: Actor): Promise<void> => {
  stage.tell('Our keys work again');
  const { osrm, nominatim } = stage.cluster.maps;
  for (const service of [osrm, nominatim]) {
    const struck = (await service.disarm()).some((fault) => fault.struck > 0);
    stage.check.that('the fault really happened', struck);
  }
  await until(async () => {
    const [row] = await stage.query<{ n: string }>(
      `SELECT count(*) AS n FROM capability WHERE key IN ('travel', 'geocoding') AND state = 'ok'`,
    );
    return row?.n === '2';
  });
  await until(async () => (await stage.query(WANTED)).length === 0);
  await sleep(LEARNT_WITHIN_MS);
  const customer = await stage.customer('Tante Lotte');
  await televisionUpTo(customer);
  // Where the helpdesk's pin was: a way to there was wanted and could not be measured.
  await customer.say('Mühlweg 1, Drillstedt');
  await customer.sees(/Is this it\?.*Mühlweg 1, 20001 Drillstedt/);
  await customer.tap("Yes, that's it");
  await expert.mark();
  await whenAndConfirm(customer);
  const offer = await expert.sees(/Job offer:/);
  stage.check.that('measured ways are used again', MEASURED.test(offer.text), offer.text);
};

const WANTED = 'SELECT 1 FROM travel_wanted';
/** Every process looks for what was measured so often. */
const LEARNT_WITHIN_MS = 6_000;

const refusedBy = async (service: Stage['cluster']['maps']['osrm']): Promise<number> =>
  (await service.requests()).filter(({ status }) => status === 403).length;

const measuredSince = (stage: Stage, before: number): Promise<void> =>
  until(async () => (await stage.query('SELECT 1 FROM travel_time WHERE minutes IS NOT NULL')).length > before);

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    if (await patiently(isSo)) return;
    await sleep(200);
  }
  throw new Error('It has not become so within a minute');
};
