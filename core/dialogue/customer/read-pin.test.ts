import { readPin } from './read-pin.ts';

const HAMBURG = { lat: 53.5511, lon: 9.9937 };

describe('A pin in words', () => {
  it.each([
    ['coordinates', '53.5511, 9.9937'],
    ['coordinates without a comma', ' 53.5511 9.9937 '],
    ['a Google Maps pin', 'https://www.google.com/maps/place/X/@53.1,9.1,17z/data=!3m1!4b1!4m5!3d53.5511!4d9.9937'],
    ['a Google Maps search', 'here: https://maps.google.com/?q=53.5511,9.9937'],
    ['a Google Maps view', 'https://www.google.com/maps/@53.5511,9.9937,15z'],
    ['an Apple Maps link', 'https://maps.apple.com/?ll=53.5511,9.9937&t=m'],
    ['an OpenStreetMap marker', 'https://www.openstreetmap.org/?mlat=53.5511&mlon=9.9937#map=12/1.11/2.22'],
    ['an OpenStreetMap view', 'https://www.openstreetmap.org/#map=17/53.5511/9.9937'],
    ['a geo link', 'geo:53.5511,9.9937?z=15'],
  ])('is read from %s', (_, text) => {
    expect(readPin(text)).toEqual(HAMBURG);
  });

  it.each(['Lange Reihe 12, 20099 Hamburg', '12, 14', '153.55, 9.99', 'https://example.org/?q=hamburg', ''])(
    'is not seen in %p',
    (text) => {
      expect(readPin(text)).toBeNull();
    },
  );
});
