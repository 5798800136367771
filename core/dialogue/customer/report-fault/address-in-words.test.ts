import { expect, test } from '@jest/globals';
import { addressInWords } from './address-in-words.ts';

const LABEL = 'Osterstraße 120, 20255 Hamburg';

test.each(['osterstr. 120 hamburg', 'Osterstrasse 120', '20255 HAMBURG, Osterstraße 120'])(
  'what only repeats the map is written as the map has it: %s',
  (typed) => {
    expect(addressInWords(LABEL, typed)).toBe(LABEL);
  },
);

test.each(['Osterstr. 120, back yard', 'Osterstraße 120 Hamburg, bell "Meier"', 'Osterstraße 122'])(
  'what says more, or something else, is kept beside it: %s',
  (typed) => {
    expect(addressInWords(LABEL, typed)).toBe(`${LABEL} (${typed})`);
  },
);
