/** Of the countries whose people mostly read one language that we may have. Elsewhere nothing is guessed. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  de: ['DE', 'AT', 'CH', 'LI'],
  es: [
    'ES',
    'MX',
    'AR',
    'CO',
    'CL',
    'PE',
    'VE',
    'EC',
    'GT',
    'BO',
    'DO',
    'HN',
    'PY',
    'SV',
    'NI',
    'CR',
    'PA',
    'UY',
    'CU',
  ],
};

/** The language of an SMS's sender, of whom nothing is known but the number. Null where a country says too little. */
export const languageOfCountry = (country: string | null): string | null =>
  country === null
    ? null
    : (Object.entries(LANGUAGES).find(([, countries]) => countries.includes(country))?.[0] ?? null);
