import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PhoneNumbers } from '../../core/ports/phone-numbers.ts';

/** Longer than any number with all its gaps and brackets: nothing to search through. */
const LONGEST = 40;

export const phoneNumbers: PhoneNumbers = {
  read: (typed, country) => {
    const text = typed.trim();
    if (text.length > LONGEST) return null;
    const found = parsePhoneNumberFromString(text, { ...defaultCountry(country), extract: false });
    return found?.isValid() ? found.number : null;
  },
  countryOf: (number) => parsePhoneNumberFromString(number)?.country ?? null,
  format: (number) => parsePhoneNumberFromString(number)?.formatInternational() ?? number,
};

const defaultCountry = (country: string): { defaultCountry?: CountryCode } =>
  isSupportedCountry(country) ? { defaultCountry: country } : {};
