import { isPlace, type Place } from '../../kernel/place.ts';

const NUMBER = String.raw`(-?\d{1,3}\.\d{2,})`;
/** `53.5511, 9.9937`, also with a semicolon or only a gap. */
const PAIR = new RegExp(String.raw`^\s*${NUMBER}\s*[,;\s]\s*${NUMBER}\s*$`);
/** What the links of the usual map apps carry: the pin first, then the middle of the map. */
const IN_LINK = [
  new RegExp(String.raw`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(String.raw`[?&](?:q|ll|sll|query|destination|daddr)=(?:loc:)?${NUMBER}(?:,|%2C)\s*${NUMBER}`, 'i'),
  new RegExp(String.raw`[?&]mlat=${NUMBER}&mlon=${NUMBER}`),
  new RegExp(String.raw`#map=\d+(?:\.\d+)?/${NUMBER}/${NUMBER}`),
  new RegExp(String.raw`/@${NUMBER},${NUMBER}`),
  new RegExp(String.raw`geo:${NUMBER},${NUMBER}`),
];

/** A place that somebody typed as coordinates or pasted as a link from a map app; null where there is none. */
export const readPin = (text: string): Place | null => {
  for (const pattern of [PAIR, ...IN_LINK]) {
    const [, lat, lon] = pattern.exec(text) ?? [];
    const place = { lat: Number(lat), lon: Number(lon) };
    if (lat !== undefined && lon !== undefined && isPlace(place)) return place;
  }
  return null;
};
