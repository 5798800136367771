import type { Entry } from './gazetteer.ts';

const DISTRICT = 'Bezirk';
const EDGE = 0.00005;

/** One place in `jsonv2`, as Nominatim writes it: coordinates are strings. */
export const placeJson = ({ street, house, lat, lon }: Entry, withAddress: boolean) => {
  const parts = [house, street.street, DISTRICT, street.city, street.postcode, street.country];
  const kind =
    house === null
      ? { osm_type: 'way', category: 'highway', type: 'residential', place_rank: 26, addresstype: 'road' }
      : { osm_type: 'node', category: 'place', type: 'house', place_rank: 30, addresstype: 'place' };
  return {
    place_id: numberOf(street.street, street.postcode, house),
    licence: 'Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright',
    osm_id: numberOf(street.postcode, street.street, house),
    lat: lat.toFixed(7),
    lon: lon.toFixed(7),
    ...kind,
    importance: 0.0000999,
    name: house === null ? street.street : '',
    display_name: parts.filter((part) => part !== null).join(', '),
    ...(withAddress && {
      address: {
        ...(house !== null && { house_number: String(house) }),
        road: street.street,
        city_district: DISTRICT,
        city: street.city,
        postcode: street.postcode,
        country: street.country,
        country_code: street.countryCode,
      },
    }),
    boundingbox: [lat - EDGE, lat + EDGE, lon - EDGE, lon + EDGE].map((edge) => edge.toFixed(7)),
  };
};

/** The same for the same place, as long as the emulator lives and longer. */
const numberOf = (...parts: ReadonlyArray<string | number | null>): number =>
  Array.from(parts.join('|')).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_000, 7);
