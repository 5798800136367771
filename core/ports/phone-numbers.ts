/** What the numbering plans of the world say. Numbers are E.164: `+` and digits. */
export interface PhoneNumbers {
  /** A number as somebody types it; without a country code it is one of `country` (ISO 3166). Null for what can be none. */
  read(typed: string, country: string): string | null;
  /** Null where the number belongs to no country. */
  countryOf(number: string): string | null;
  /** In groups, as people read it anywhere in the world. */
  format(number: string): string;
}
