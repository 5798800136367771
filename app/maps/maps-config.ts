import { z } from 'zod';
import { ConfigError, optional } from '../channels/read-variables.ts';

export const mapsVariables = z.object({
  OSRM_URL: optional(z.url({ protocol: /^https?$/ })),
  NOMINATIM_URL: optional(z.url({ protocol: /^https?$/ })),
  MAPS_CONTACT: optional(z.string().regex(/^[\x20-\x7e]{3,200}$/, 'is no address under which somebody finds you')),
  MAPS_COUNTRIES: optional(z.string().regex(/^[a-z]{2}(,[a-z]{2})*$/, 'is no list of countries (de,at)')),
});

export interface MapsConfig {
  /** Who measures ways; null: all are estimated by distance. */
  readonly osrmUrl: string | null;
  /** Who knows where words lead; null: people send pins, or the helpdesk finds out. */
  readonly nominatimUrl: string | null;
  /** How we introduce ourselves to both. */
  readonly userAgent: string;
  /** Where addresses are looked for; null: everywhere. */
  readonly countries: string | null;
}

/** Whose servers these are decides who is troubled: the public ones want to know whom to write to. */
const PUBLIC = /(^|\.)(openstreetmap\.org|project-osrm\.org)$/;

export const readMapsConfig = (e: z.infer<typeof mapsVariables>): MapsConfig => {
  const { OSRM_URL: osrmUrl = null, NOMINATIM_URL: nominatimUrl = null, MAPS_CONTACT: contact } = e;
  for (const [name, url] of Object.entries({ OSRM_URL: osrmUrl, NOMINATIM_URL: nominatimUrl })) {
    if (url !== null && contact === undefined && PUBLIC.test(new URL(url).hostname)) {
      throw new ConfigError(`MAPS_CONTACT is missing: ${name} is a public server, which wants an address to write to`);
    }
  }
  const userAgent = contact === undefined ? 'Callout' : `Callout (${contact})`;
  return { osrmUrl, nominatimUrl, userAgent, countries: e.MAPS_COUNTRIES ?? null };
};
