import { categoryName } from '../core/dialogue/format/category-name.ts';
import { formatWindow } from '../core/dialogue/format/format-time.ts';
import { allChoices } from '../core/dialogue/message.ts';
import type { Say } from '../core/dialogue/texts/texts.ts';
import { hours, minutes } from '../core/kernel/instant.ts';
import type { Window } from '../core/kernel/window.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { createGeocodedTexts } from '../prisma/flow/geocoded-texts.ts';
import { ALTONA } from './intake.ts';
import type { Phone } from './phone.ts';
import { readTexts } from './read-texts.ts';
import type { Town } from './town.ts';

/** A story that comes by everything that customers and experts can be asked and told, in one language after the other. */
export interface Walker {
  walk(locale: string): Promise<void>;
}

const texts = readTexts();
const BERLIN = 'Europe/Berlin';
const house = (label: string) => ({ label, place: ALTONA, isExact: true });

export const openWalker = (town: Town): Walker => {
  let told = 0;
  return {
    async walk(locale) {
      told += 1;
      await new Walk(town, locale, told).all();
    },
  };
};

class Walk {
  readonly #town: Town;
  readonly #locale: string;
  readonly #nth: number;
  readonly #say: Say;

  constructor(town: Town, locale: string, nth: number) {
    this.#town = town;
    this.#locale = locale;
    this.#nth = nth;
    this.#say = texts.in(locale);
  }

  async all(): Promise<void> {
    await this.#newcomer();
    const mara = await this.#customer('Mara Klein');
    const kim = await this.#expert('Kim Adler');
    await this.#looksAround(mara, kim);
    await this.#visitGivenBack(mara, kim);
    await this.#visitFinished(mara, kim);
    const { personId } = await kim.owner();
    const expert = await this.#town.do(({ people }) => people.expert(personId));
    if (expert) await this.#town.do(({ people }) => people.saveExpert({ ...expert, status: 'paused' }));
    await kim.command('menu');
  }

  /** Somebody without a plan, with a device that nobody knows, at a place that no map knows, and a number of their own. */
  async #newcomer(): Promise<void> {
    const say = this.#say;
    const ben = this.#town.stranger('Ben Fuchs');
    await ben.command('start');
    await this.#speaks(ben);
    await ben.command('report');
    await ben.say('hmpf');
    await ben.tap(`📺 ${categoryName(say, { key: 'tv', name: 'TV' })}`);
    await ben.say('LG oled');
    await ben.say('Grundig Zauberspiegel 42');
    await ben.tap(say('control-back'));
    await ben.tap(`📺 ${categoryName(say, { key: 'tv', name: 'TV' })}`);
    await ben.tap(say('report-model-unknown'));
    await ben.say('Grundig Zauberspiegel 42');
    await ben.photo();
    await ben.say('qwertz asdfg yxcvb');
    await this.#saysWhere(ben);
    await this.#saysWhen(ben);
    await ben.tap(say('summary-change'));
    await ben.tap(say('control-back'));
    await ben.tap(say('share-number'));
    await this.#provesNumber(ben, `+4915112${this.#nth}00001`);
    await ben.tap(say('summary-confirm'));
    const ticket = await this.#newestOf(ben);
    await ben.say(ticket.code);
    await ben.tap(say('choice-add-note'));
    await ben.photo();
    await ben.say(ticket.code);
    await ben.tap(say('choice-change-time'));
    await this.#tapsFirst(ben, 3);
    await ben.tap(say('when-done'));
    await ben.say(ticket.code);
    await ben.tap(say('choice-cancel-ticket'));
    await ben.tap(say('cancel-no-time'));
  }

  async #saysWhere(phone: Phone): Promise<void> {
    const say = this.#say;
    const words = `Nirgendweg ${this.#nth}, Hamburg`;
    const double = `Schulweg ${this.#nth}, Hamburg`;
    await createGeocodedTexts(this.#town.pool).keep(words.toLowerCase(), []);
    await createGeocodedTexts(this.#town.pool).keep(double.toLowerCase(), [house(`${double} A`), house(`${double} B`)]);
    await phone.say(double);
    await phone.tap(say('place-none'));
    await phone.say(words);
    await phone.tap(say('control-back'));
    await phone.tap(say('control-back'));
    await phone.send({ kind: 'location', place: ALTONA, live: false });
    await phone.say('Lange Reihe 75, 2');
  }

  async #saysWhen(phone: Phone): Promise<void> {
    await phone.say('hmpf');
    await phone.say('24.12.2029');
    await phone.say('1.1.2020');
    await this.#tapsFirst(phone, 4);
    await phone.tap(this.#say('when-done'));
  }

  async #provesNumber(phone: Phone, number: string): Promise<void> {
    // Where the number has written before, the code can go two ways.
    const other = this.#town.numbered('whatsapp', number);
    await other.command('menu');
    await this.#speaks(other);
    await phone.say('hmpf');
    await phone.say(number);
    await phone.say('hmpf');
    await phone.tap(this.#say('channel-sms'));
    await phone.say('hmpf');
    const { rows } = await this.#town.pool.query<{ body: string }>(
      `SELECT payload->'message'->>'body' AS body FROM outbox o
         JOIN contact_point p ON p.id::text = o.payload->>'contactPointId'
        WHERE p.address = $1 AND o.payload->'message'->>'body' ~ '^[0-9]{6}' ORDER BY o.seq DESC LIMIT 1`,
      [number],
    );
    const code = rows[0]?.body.slice(0, 6) ?? '';
    await phone.say(code === '000000' ? '111111' : '000000');
    await phone.say(code);
  }

  async #looksAround(customer: Phone, expert: Phone): Promise<void> {
    const say = this.#say;
    for (const what of ['menu', 'tickets', 'details', 'help', 'reach', 'today', 'hmpf']) await customer.command(what);
    for (const what of ['menu', 'today', 'week', 'offers', 'skills', 'hours', 'help', 'reach', 'hmpf'])
      await expert.command(what);
    for (const phone of [customer, expert]) {
      await phone.say('hmpf');
      await phone.photo();
      await phone.send({ kind: 'location', place: ALTONA, live: false });
      await phone.send({ kind: 'unsupported', what: 'poll' });
    }
    await customer.command('language');
    await customer.say('hmpf');
    await this.#tapsFirst(customer, texts.locales.indexOf(this.#locale));
    await customer.command('reach');
    await customer.tap(say('reach-add-number'));
    await this.#provesNumber(customer, `+4915112${this.#nth}00002`);
    await customer.command('reach');
    await this.#tapsFirst(customer, 2);
    await customer.say('hmpf');
    await customer.tap(say('control-cancel'));
    await customer.say(say('control-person'));
  }

  async #visitGivenBack(customer: Phone, expert: Phone): Promise<void> {
    const say = this.#say;
    const ticket = await this.#agreed(customer, expert);
    await customer.say(ticket.code);
    await expert.tap(say('visit-cannot-make-it'));
    await expert.tap(say('lose-because-other'));
    await expert.say('hmpf hmpf hmpf');
    await expert.say('hmpf');
    await expert.tap(say('lose-confirm'));
    await customer.say(ticket.code);
  }

  async #visitFinished(customer: Phone, expert: Phone): Promise<void> {
    const say = this.#say;
    const ticket = await this.#agreed(customer, expert);
    const [window] = ticket.windows;
    await this.#town.passUntil((window?.start ?? 0) + minutes(10));
    await expert.tap(say('visit-on-my-way'));
    await this.#town.pass(minutes(20));
    await expert.tap(say('visit-arrived'));
    await customer.say(ticket.code);
    await expert.tap(say('visit-finish'));
    await this.#finishes(expert);
    await customer.say(ticket.code);
    await this.#town.pass(minutes(20));
    await customer.tap('2');
    await customer.say('hmpf');
    await customer.say(ticket.code);
    await customer.tap(say('choice-not-fixed'));
    await customer.say('hmpf');
    await this.#tapsFirst(customer, 3);
    await customer.tap(say('when-done'));
  }

  /** All ways to finish but one are only begun, and gone back from. */
  async #finishes(expert: Phone): Promise<void> {
    const say = this.#say;
    const back = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) await expert.tap(say('control-back'));
    };
    await expert.say('hmpf');
    await expert.tap(say('finish-outcome-follow-up-needed'));
    await expert.say('hmpf');
    await expert.say('45');
    await back(2);
    await expert.tap(say('finish-outcome-part-needed'));
    await expert.say('T-con');
    await expert.say('hmpf');
    await expert.tap(say('finish-part-week'));
    await back(3);
    await expert.tap(say('finish-outcome-fixed'));
    await expert.say('hmpf');
    await expert.photo();
    await expert.tap(say('finish-photo-done'));
    await expert.say('hmpf');
    await expert.tap(say('finish-confirm'));
  }

  /** A fault, somebody at home from in an hour on, and an expert who takes it after having asked why. */
  async #agreed(customer: Phone, expert: Phone): Promise<Ticket> {
    const say = this.#say;
    const now = await this.#town.now();
    const window: Window = { start: now + hours(1), end: now + hours(4) };
    const ticket = await this.#town.report(customer, { windows: [window] });
    await expert.tap(say('offer-why-me'));
    await expert.command('offers');
    const label = (await expert.labels()).find(
      (own) => own === say('offer-accept') || own.startsWith(say('offer-accept-window', { window: '' })),
    );
    await expert.tap(label ?? say('offer-accept-window', { window: formatWindow(window, BERLIN, this.#locale) }));
    return ticket;
  }

  /** Taps the choice with this number, counted from 0, on the newest message. */
  async #tapsFirst(phone: Phone, at = 0): Promise<void> {
    const newest = (await phone.bubbles()).findLast(
      ({ state, message }) => state === 'open' && allChoices(message).length > 0,
    );
    const choice = newest && allChoices(newest.message)[at];
    if (!newest || !choice) throw new Error(`${phone.name} sees nothing to tap`);
    await phone.press({ messageId: newest.id, choice: (newest.message.firstChoice ?? 0) + at });
  }

  async #newestOf(phone: Phone): Promise<Ticket> {
    const { personId } = await phone.owner();
    const [ticket] = await this.#town.do(({ tickets }) => tickets.ofCustomer(personId, 1));
    if (!ticket) throw new Error(`${phone.name} has no ticket`);
    return ticket;
  }

  async #customer(name: string): Promise<Phone> {
    const phone = await this.#town.customer(`${name} ${this.#nth}`);
    await this.#speaks(phone);
    return phone;
  }

  async #expert(name: string): Promise<Phone> {
    const phone = await this.#town.expert(`${name} ${this.#nth}`);
    await this.#speaks(phone);
    return phone;
  }

  async #speaks(phone: Phone): Promise<void> {
    const { personId } = await phone.owner();
    await this.#town.do(({ people }) => people.setLocale(personId, this.#locale));
  }
}
