interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** One street: its houses stand along a line to the east. */
export interface Street extends Point {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  /** ISO 3166, small letters. */
  readonly countryCode: string;
  /** The number of the house that stands at `lat`, `lon`. */
  readonly at: number;
  readonly lastNumber: number;
}

const hamburg = (street: string, at: number, postcode: string, lat: number, lon: number): Street => {
  const city = { city: 'Hamburg', country: 'Deutschland', countryCode: 'de' };
  return { street, postcode, ...city, lat, lon, at, lastNumber: 250 };
};

/** Where the demo's people live, and a street that Hamburg has more than once. */
export const HAMBURG: readonly Street[] = [
  hamburg('Osterstraße', 120, '20255', 53.5764, 9.9506),
  hamburg('Eppendorfer Weg', 61, '20259', 53.5712, 9.9569),
  hamburg('Ottenser Hauptstraße', 20, '22765', 53.5533, 9.9303),
  hamburg('Lange Reihe', 75, '20099', 53.5575, 10.0128),
  hamburg('Mühlenkamp', 33, '22303', 53.5849, 10.0136),
  hamburg('Paul-Roosen-Straße', 14, '22767', 53.5518, 9.9566),
  hamburg('Fuhlsbüttler Straße', 150, '22305', 53.5968, 10.0425),
  hamburg('Wandsbeker Marktstraße', 65, '22041', 53.5722, 10.0684),
  hamburg('Blankeneser Bahnhofstraße', 30, '22587', 53.5608, 9.8128),
  hamburg('Fährstraße', 50, '21107', 53.5085, 9.9846),
  hamburg('Sachsentor', 25, '21029', 53.4885, 10.2112),
  hamburg('Lüneburger Straße', 34, '21073', 53.4606, 9.9829),
  hamburg('Tibarg', 20, '22459', 53.6185, 9.9519),
  hamburg('Am Sandtorkai', 60, '20457', 53.5428, 9.9905),
  hamburg('Rahlstedter Bahnhofstraße', 22, '22143', 53.6036, 10.1553),
  hamburg('Schulweg', 10, '20259', 53.5729, 9.9541),
  hamburg('Schulweg', 10, '21033', 53.4902, 10.1871),
];

export interface Entry extends Point {
  readonly street: Street;
  /** Null: the street itself. */
  readonly house: number | null;
}

const METRES_BETWEEN_HOUSES = 11;
const metresPerDegree = (lat: number): number => 111_320 * Math.cos((lat * Math.PI) / 180);

const entryOf = (street: Street, house: number | null): Entry => {
  const metres = house === null ? 0 : (house - street.at) * METRES_BETWEEN_HOUSES;
  return { street, house, lat: street.lat, lon: street.lon + metres / metresPerDegree(street.lat) };
};

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/str\.|strasse\b/g, 'str ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');

const words = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** As Nominatim searches: every word must belong to the address; one that doesn't, and nothing is found. */
export const searchStreets = (streets: readonly Street[], query: string): readonly Entry[] => {
  const asked = words(query);
  return streets.flatMap((street) => {
    const named = words(street.street);
    if (!named.every((word) => asked.includes(word))) return [];
    const around = new Set([...named, street.postcode, ...words(street.city), ...words(street.country)]);
    const [number, ...more] = asked.filter((word) => !around.has(word));
    if (number === undefined) return [entryOf(street, null)];
    if (more.length > 0 || !/^\d{1,4}$/.test(number)) return [];
    // A number that nobody has mapped: the street is the best there is.
    const house = Number(number);
    return [entryOf(street, house >= 1 && house <= street.lastNumber ? house : null)];
  });
};

/** The house that is nearest, if any is within a hundred metres. */
export const nearestEntry = (streets: readonly Street[], at: Point): Entry | null => {
  const metres = ({ lat, lon }: Point): number =>
    Math.hypot((lat - at.lat) * 111_320, (lon - at.lon) * metresPerDegree(at.lat));
  const entries = streets.map((street) => {
    const houses = Math.round(((at.lon - street.lon) * metresPerDegree(at.lat)) / METRES_BETWEEN_HOUSES);
    return entryOf(street, Math.min(street.lastNumber, Math.max(1, street.at + houses)));
  });
  const [nearest] = entries.toSorted((a, b) => metres(a) - metres(b));
  return nearest && metres(nearest) <= 100 ? nearest : null;
};
