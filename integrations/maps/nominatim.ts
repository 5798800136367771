import { z } from 'zod';
import type { CapabilityProbe } from '../../core/ports/capability-probe.ts';
import type { FoundPlace, Geocoder } from '../../core/ports/geocoder.ts';
import type { Provider } from './provider.ts';
import type { Pace } from './pace.ts';

const MOST_HITS = 5;

const coordinate = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d+)?$/)
    .transform(Number)
    .refine((degrees) => Math.abs(degrees) <= most);

const address = z.record(z.string(), z.string());

const hits = z.array(
  z.object({
    lat: coordinate(90),
    lon: coordinate(180),
    display_name: z.string().min(1),
    address: address.optional(),
  }),
);

type Hit = z.infer<typeof hits>[number];

export interface NominatimOptions {
  /** As the operator gives it, e.g. `https://nominatim.openstreetmap.org`, with or without a slash. */
  readonly root: string;
  /** ISO 3166 codes, e.g. `de,at`; null: the whole world. */
  readonly countries: string | null;
  readonly provider: Provider;
  readonly pace: Pace;
}

/** Asks once per turn at most, and never faster than the pace: that is the public server's condition. */
export const createNominatim = (options: NominatimOptions): Geocoder & { readonly probe: CapabilityProbe } => {
  const { root, countries, provider, pace } = options;
  const base = root.replace(/\/+$/, '');
  const find: Geocoder['find'] = async (words, locale) => {
    const url = new URL(`${base}/search`);
    url.searchParams.set('format', 'jsonv2');
    url.searchParams.set('q', words);
    url.searchParams.set('limit', String(MOST_HITS));
    url.searchParams.set('addressdetails', '1');
    if (countries !== null) url.searchParams.set('countrycodes', countries);
    if (!(await pace())) return { kind: 'silent', why: 'more is asked than it may be' };
    const asked = await provider.ask(url, hits, locale === null ? {} : { 'accept-language': locale });
    return asked.kind === 'silent' ? asked : { kind: 'answered', places: different(asked.value.map(toPlace)) };
  };
  const probe: CapabilityProbe = {
    key: 'geocoding',
    check: async () => {
      if (await pace()) await provider.ask(new URL(`${base}/status?format=json`), z.object({ status: z.literal(0) }));
      return provider.signal();
    },
  };
  return { find, probe };
};

const toPlace = ({ lat, lon, display_name: name, address: parts = {} }: Hit): FoundPlace => ({
  label: labelOf(parts) ?? name,
  place: { lat, lon },
  isExact: parts['house_number'] !== undefined,
});

/** As it stands on an envelope; the long name counts up districts and states. */
const labelOf = (parts: Readonly<Record<string, string>>): string | null => {
  const street = parts['road'] ?? parts['pedestrian'] ?? parts['hamlet'];
  const town = parts['city'] ?? parts['town'] ?? parts['village'] ?? parts['municipality'];
  if (street === undefined || town === undefined) return null;
  const house = [street, parts['house_number']].filter(Boolean).join(' ');
  return `${house}, ${[parts['postcode'], town].filter(Boolean).join(' ')}`;
};

/** A house and the shop in it are one place to somebody who lives there. */
const different = (places: readonly FoundPlace[]): readonly FoundPlace[] =>
  places.filter(({ label }, at) => places.findIndex((other) => other.label === label) === at);
