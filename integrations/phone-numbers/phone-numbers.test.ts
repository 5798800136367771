import { phoneNumbers } from './phone-numbers.ts';

describe('A number that somebody types', () => {
  it.each([
    ['0151 12345678', 'DE', '+4915112345678'],
    ['+49 (0) 151 / 123 456 78', 'DE', '+4915112345678'],
    ['0049 151 12345678', 'DE', '+4915112345678'],
    ['612 34 56 78', 'ES', '+34612345678'],
    ['+34 612 34 56 78', 'DE', '+34612345678'],
    ['(212) 555-2368', 'US', '+12125552368'],
  ])('“%s” in %s is %s', (typed, country, number) => {
    expect(phoneNumbers.read(typed, country)).toBe(number);
  });

  it.each(['12', '0151', 'my phone', '+49', 'call 0151 12345678 please', '', '9'.repeat(60)])(
    '“%s” is none',
    (typed) => {
      expect(phoneNumbers.read(typed, 'DE')).toBeNull();
    },
  );

  it('without a country code says nothing where no country is known', () => {
    expect(phoneNumbers.read('0151 12345678', 'XX')).toBeNull();
    expect(phoneNumbers.read('+4915112345678', 'XX')).toBe('+4915112345678');
  });
});

describe('A number that we know', () => {
  it('has a country, and reads in groups', () => {
    const countries = ['+4915112345678', '+436641234567', '+34612345678'].map((one) => phoneNumbers.countryOf(one));
    expect(countries).toEqual(['DE', 'AT', 'ES']);
    expect(phoneNumbers.format('+4915112345678')).toBe('+49 1511 2345678');
  });

  it('may be no country’s: that is no error', () => {
    expect(phoneNumbers.countryOf('+999123')).toBeNull();
    expect(phoneNumbers.format('+999123')).toBe('+999123');
  });
});
