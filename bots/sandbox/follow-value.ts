import type { CityReader } from './city.ts';
import type { Follow } from './event-stream.ts';
import { type Fault, readFaults } from './faults.ts';
import type { PhoneBook } from './phones/phone.ts';

const CITY_MS = 500;
const FAULTS_MS = 1_500;
const ROSTER_MS = 3_000;

/** Who is where and which tickets there are, whenever either changed. */
export const followCity =
  (city: CityReader): Follow =>
  async ({ send, pause }) => {
    for (let told: string | null = null; ; await pause(CITY_MS)) {
      const revision = await city.revision();
      if (revision === told) continue;
      const read = await city.read();
      told = read.revision;
      send('city', read);
    }
  };

export const followFaults = (faults: readonly Fault[]): Follow => follow('faults', () => readFaults(faults), FAULTS_MS);

export const followRoster = (book: PhoneBook): Follow => follow('roster', () => book.phones(), ROSTER_MS);

/** Tells a small value whenever it reads differently. */
const follow =
  (event: string, read: () => Promise<unknown>, everyMs: number): Follow =>
  async ({ send, pause }) => {
    for (let told: string | null = null; ; await pause(everyMs)) {
      const value = await read();
      const described = JSON.stringify(value);
      if (described === told) continue;
      told = described;
      send(event, value);
    }
  };
