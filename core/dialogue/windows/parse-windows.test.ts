import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parseWindows } from './parse-windows.ts';

const BERLIN = 'Europe/Berlin';
/** A Saturday. */
const NOW = '2026-11-21T10:07';

const instant = (wall: string, timeZone: string): number =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;
const wall = (at: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** What was understood, on the customer's wall: `11-27 09:00-11:00`, or the refusal. */
const told = (text: string, now = NOW, timeZone = BERLIN, locale = 'en'): string => {
  const answer = parseWindows(text, { now: instant(now, timeZone), timeZone, locale });
  if (!answer.ok) return answer.refusal.code;
  return answer.value.windows
    .map(({ start, end }) => `${wall(start, timeZone).slice(5).replace('T', ' ')}-${wall(end, timeZone).slice(11)}`)
    .join(', ');
};

const length = (text: string, now: string, timeZone: string): number => {
  const answer = parseWindows(text, { now: instant(now, timeZone), timeZone, locale: 'en' });
  if (!answer.ok) throw new Error(answer.refusal.code);
  const [{ start, end }] = answer.value.windows;
  return (end - start) / 3_600_000;
};

describe('a typed answer to “when?”', () => {
  test.each([
    ['tomorrow', '11-22 08:00-21:00'],
    ['Tomorrow after 4', '11-22 16:00-21:00'],
    ['tommorow before 10', '11-22 08:00-10:00'],
    ['between 9 and 11 on friday', '11-27 09:00-11:00'],
    ['friday between 9 and 11', '11-27 09:00-11:00'],
    ['friday morning', '11-27 08:00-12:00'],
    ['next tuesday 14:00-16:00', '11-24 14:00-16:00'],
    ['24 Nov afternoon', '11-24 12:00-17:00'],
    ['Nov 24th, 2pm – 5pm', '11-24 14:00-17:00'],
    ['24/11 2pm to 5pm', '11-24 14:00-17:00'],
    ['24.11. 14-16', '11-24 14:00-16:00'],
    ['2026-11-24 at 10', '11-24 10:00-12:00'],
    ['today evening', '11-21 17:00-21:00'],
    ['tonight', '11-21 17:00-21:00'],
    ['monday or tuesday morning', '11-23 08:00-12:00, 11-24 08:00-12:00'],
    ['thursday morning or friday', '11-26 08:00-12:00, 11-27 08:00-21:00'],
    ['after 4 on monday or tuesday morning', '11-23 16:00-21:00, 11-24 08:00-12:00'],
    ['tomorrow 9-11 or 14-16', '11-22 09:00-11:00, 11-22 14:00-16:00'],
    ['anytime this week', '11-21 10:15-21:00, 11-22 08:00-21:00'],
    ['weekend', '11-21 10:15-21:00, 11-22 08:00-21:00'],
    ['next weekend', '11-28 08:00-21:00, 11-29 08:00-21:00'],
    ['asap', '11-21 10:15-21:00, 11-22 08:00-21:00'],
    ['the day after tomorrow in the late afternoon', '11-23 14:00-17:00'],
    ['friday afternoon after 3', '11-27 15:00-17:00'],
    ['friday evening at 8', '11-27 20:00-22:00'],
    ['tomorrow morning at 7', '11-22 07:00-09:00'],
    ['half past 4 on monday', '11-23 16:30-18:30'],
    ['monday around noon', '11-23 11:00-13:00'],
    ['4 in the afternoon on monday', '11-23 16:00-18:00'],
    ['in 3 days', '11-24 08:00-21:00'],
    ['in two hours', '11-21 12:15-14:15'],
    ['the 24th', '11-24 08:00-21:00'],
    ['Tuesday, 24 November, 9am', '11-24 09:00-11:00'],
    ['tuesday next week', '11-24 08:00-21:00'],
    ['monday to wednesday after 5', '11-23 17:00-21:00, 11-24 17:00-21:00, 11-25 17:00-21:00'],
    ['before tuesday', '11-21 10:15-21:00, 11-22 08:00-21:00, 11-23 08:00-21:00'],
    ['after friday', '11-28 08:00-21:00, 11-29 08:00-21:00, 11-30 08:00-21:00, 12-01 08:00-21:00, 12-02 08:00-21:00'],
    ['monday not before 10', '11-23 10:00-21:00'],
    ['monday to wednesday but not tuesday', '11-23 08:00-21:00, 11-25 08:00-21:00'],
    ['monday except in the morning', '11-23 12:00-21:00'],
    ['I can’t tomorrow, but monday works', '11-23 08:00-21:00'],
    ['after 4', '11-21 16:00-21:00'],
    ['before 9', '11-22 08:00-09:00'],
    ['1400-1600 tomorrow', '11-22 14:00-16:00'],
    ['I am free tomorrow, a bit after 4', '11-22 16:00-21:00'],
    ['if not monday then tuesday', '11-23 08:00-21:00, 11-24 08:00-21:00'],
    ['monday is the best one', '11-23 08:00-21:00'],
    ['in a week', '11-28 08:00-21:00'],
    ['I am home on monday, please come after 4 p.m.', '11-23 16:00-21:00'],
  ])('%j is %s', (text, windows) => {
    expect(told(text)).toBe(windows);
  });

  test.each([
    ['8 to 10 pm', '20:00-22:00'],
    ['9 to 5', '09:00-17:00'],
    ['11 to 1 pm', '11:00-13:00'],
    ['11 to 2', '11:00-14:00'],
    ['7 to 9', '19:00-21:00'],
    ['7 to 12', '07:00-12:00'],
    ['07:00 to 9:30', '07:00-09:30'],
    ['2pm to 5', '14:00-17:00'],
    ['10-12', '10:00-12:00'],
    ['1-3', '13:00-15:00'],
  ])('of the hours %j the likely half of the day is taken: %s', (text, span) => {
    expect(told(`monday ${text}`)).toBe(`11-23 ${span}`);
  });

  test.each([
    '',
    '😀',
    'hello',
    '4',
    'my telly is dark',
    '31 April',
    'مرحبا',
    'between',
    'monday 9am-9am',
    '99999999999',
    '40/40',
    'second',
  ])('%j is not understood', (text) => {
    expect(told(text)).toBe('not_understood');
  });

  test('what is over is refused as past', () => {
    expect(told('yesterday was fine, 20 Nov')).toBe('past');
    expect(told('today morning', '2026-11-21T11:30')).toBe('past');
    expect(told('today', '2026-11-21T20:30')).toBe('past');
  });

  test('what is more than three weeks away is refused as too far', () => {
    expect(told('24 December')).toBe('too_far');
    expect(told('in 5 weeks')).toBe('too_far');
  });

  test('of several the possible ones are taken', () => {
    expect(told('20 Nov or 23 Nov or 24 Dec')).toBe('11-23 08:00-21:00');
  });

  test('a weekday that is over today is the one next week', () => {
    expect(told('saturday', '2026-11-21T20:30')).toBe('11-28 08:00-21:00');
    expect(told('saturday afternoon', '2026-11-21T10:07')).toBe('11-21 12:00-17:00');
  });

  test('next Friday, said on a Monday, is in the next week', () => {
    expect(told('next friday', '2026-11-23T09:00')).toBe('12-04 08:00-21:00');
    expect(told('this friday', '2026-11-23T09:00')).toBe('11-27 08:00-21:00');
  });

  test('the month comes first for an American, unless only the other order is near', () => {
    expect(told('12/1 morning', NOW, BERLIN, 'en-US')).toBe('12-01 08:00-12:00');
    expect(told('1/12 morning', NOW, BERLIN, 'en-GB')).toBe('12-01 08:00-12:00');
    expect(told('1/12 morning', NOW, BERLIN, 'en-US')).toBe('12-01 08:00-12:00');
    expect(told('11/24', NOW, BERLIN)).toBe('11-24 08:00-21:00');
  });

  test('words that were passed over are told', () => {
    const answer = parseWindows('monday after my dentist', {
      now: instant(NOW, BERLIN),
      timeZone: BERLIN,
      locale: 'en',
    });
    expect(answer.ok && answer.value.unread).toEqual(['dentist']);
  });
});

describe('a typed answer around a change of the clocks', () => {
  test('means the wall clock of that day', () => {
    expect(told('tomorrow after 4', '2026-10-24T10:00')).toBe('10-25 16:00-21:00');
    expect(told('sunday 14:00-16:00', '2026-03-27T10:00')).toBe('03-29 14:00-16:00');
    expect(told('sunday morning', '2026-10-30T10:00', 'America/New_York')).toBe('11-01 08:00-12:00');
    expect(told('sunday morning', '2026-03-06T10:00', 'America/New_York')).toBe('03-08 08:00-12:00');
  });

  test('begins when a skipped hour is over', () => {
    expect(told('sunday 02:30-05:00', '2026-03-27T10:00')).toBe('03-29 03:00-05:00');
    expect(told('sunday 02:30-05:00', '2026-03-06T10:00', 'America/New_York')).toBe('03-08 03:00-05:00');
    // None of it is left on the 29th, so it is the Sunday after.
    expect(told('sunday 02:10-02:50', '2026-03-27T10:00')).toBe('04-05 02:10-02:50');
    expect(told('29 march 02:10-02:50', '2026-03-27T10:00')).toBe('not_understood');
  });

  test('counts a repeated hour in', () => {
    expect(length('sunday 01:00-04:00', '2026-10-23T10:00', BERLIN)).toBe(4);
    expect(length('sunday 00:30-03:00', '2026-10-30T10:00', 'America/New_York')).toBe(3.5);
  });
});

describe('any typed answer', () => {
  const words = fc.constantFrom(
    ...'tomorrow|today|friday|next|week|weekend|24|nov|24/11|morning|evening|after|before|between|and|or|,|-|to|9|4pm|14:00|02:30'.split(
      '|',
    ),
    ...'not|except|but|in|3|days|hours|asap|any|the|late|half past|from|until|at|monday|30 feb|1/12|noon|😀|sunday|2nd'.split(
      '|',
    ),
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 9 }).map((list) => list.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );
  const zones = fc.constantFrom(
    BERLIN,
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Pacific/Auckland',
  );
  const nows = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });

  test('gives windows that are ordered, apart, ahead and within three weeks, or a refusal', () => {
    fc.assert(
      fc.property(texts, nows, zones, (text, now, timeZone) => {
        const answer = parseWindows(text, { now, timeZone, locale: 'en' });
        const windows = answer.ok ? answer.value.windows : [];
        expect(['understood', 'past', 'not_understood', 'too_far']).toContain(
          answer.ok ? 'understood' : answer.refusal.code,
        );
        let last = now;
        for (const { start, end } of windows) {
          expect(start >= last && end > start && end <= now + 21 * 86_400_000).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('of a day and two hours begins and ends at these hours on the wall', () => {
    const hour = fc.integer({ min: 13, max: 23 });
    fc.assert(
      fc.property(nows, zones, hour, hour, fc.integer({ min: 1, max: 19 }), (now, timeZone, a, b, ahead) => {
        fc.pre(a < b);
        const day = Temporal.Instant.fromEpochMilliseconds(now)
          .toZonedDateTimeISO(timeZone)
          .toPlainDate()
          .add({ days: ahead });
        const answer = parseWindows(`${day.toString()} from ${a}:00 to ${b}:00`, { now, timeZone, locale: 'en' });
        if (!answer.ok) throw new Error(answer.refusal.code);
        const [{ start, end }] = answer.value.windows;
        expect([wall(start, timeZone), wall(end, timeZone)]).toEqual([
          `${day.toString()}T${a}:00`,
          `${day.toString()}T${b}:00`,
        ]);
      }),
    );
  });

  test('of 5,000 characters is answered', () => {
    expect(told('tomorrow or '.repeat(420))).toBe('11-22 08:00-21:00');
    expect(told('x'.repeat(5_000))).toBe('not_understood');
  });
});

describe('a typed answer to “wann?”', () => {
  test.each([
    ['morgen', '11-22 08:00-21:00'],
    ['morgen nach 16 Uhr', '11-22 16:00-21:00'],
    ['Morgen früh', '11-22 08:00-12:00'],
    ['morgen Vormittag', '11-22 08:00-12:00'],
    ['übermorgen ab 14 Uhr', '11-23 14:00-21:00'],
    ['heute Nachmittag', '11-21 12:00-17:00'],
    ['heute abend', '11-21 17:00-21:00'],
    ['Dienstag vormittags', '11-24 08:00-12:00'],
    ['Dienstag morgen', '11-24 08:00-12:00'],
    ['zwischen 9 und 11 am Freitag', '11-27 09:00-11:00'],
    ['Freitag zwischen 9 und 12', '11-27 09:00-12:00'],
    ['nächste Woche Mittwoch', '11-25 08:00-21:00'],
    ['Mittwoch nächster Woche', '11-25 08:00-21:00'],
    ['24. Nov., 9-12', '11-24 09:00-12:00'],
    ['24.11. von 14 bis 16 Uhr', '11-24 14:00-16:00'],
    ['am 24. nachmittags', '11-24 12:00-17:00'],
    ['Di, 24. November, 14:00-16:00', '11-24 14:00-16:00'],
    ['Montag oder Dienstag Vormittag', '11-23 08:00-12:00, 11-24 08:00-12:00'],
    ['Montag bis Mittwoch nach 17 Uhr', '11-23 17:00-21:00, 11-24 17:00-21:00, 11-25 17:00-21:00'],
    ['Montag um halb fünf', '11-23 16:30-18:30'],
    ['Montag um 16 Uhr 30', '11-23 16:30-18:30'],
    ['Montag viertel nach 10', '11-23 10:15-12:15'],
    ['Montag gegen Mittag', '11-23 11:00-13:00'],
    ['am späten Nachmittag am Montag', '11-23 14:00-17:00'],
    ['in 3 Tagen', '11-24 08:00-21:00'],
    ['in einer Woche', '11-28 08:00-21:00'],
    ['in zwei Stunden', '11-21 12:15-14:15'],
    ['am Wochenende', '11-21 10:15-21:00, 11-22 08:00-21:00'],
    ['so bald wie möglich', '11-21 10:15-21:00, 11-22 08:00-21:00'],
    ['Montag, aber nicht vor 10 Uhr', '11-23 10:00-21:00'],
    ['Montag außer vormittags', '11-23 12:00-21:00'],
    ['Ich kann morgen nicht, aber Montag passt', '11-23 08:00-21:00'],
    ['Montag bin ich zu Hause, bitte kommen Sie nach 16 Uhr', '11-23 16:00-21:00'],
    ['naechsten donnerstag spaetestens um 11', '11-26 08:00-11:00'],
  ])('%j is %s', (text, windows) => {
    expect(told(text, NOW, BERLIN, 'de')).toBe(windows);
  });

  test.each(['hallo', 'mein Fernseher ist dunkel', '4', 'zwischen'])('%j is not understood', (text) => {
    expect(told(text, NOW, BERLIN, 'de-AT')).toBe('not_understood');
  });
});

describe('a typed answer to “¿cuándo?”', () => {
  test.each([
    ['mañana', '11-22 08:00-21:00'],
    ['mañana por la tarde', '11-22 12:00-17:00'],
    ['mañana por la mañana', '11-22 08:00-12:00'],
    ['manana despues de las 16', '11-22 16:00-21:00'],
    ['pasado mañana', '11-23 08:00-21:00'],
    ['hoy por la tarde', '11-21 12:00-17:00'],
    ['esta noche', '11-21 17:00-21:00'],
    ['el martes a partir de las 16', '11-24 16:00-21:00'],
    ['martes mañana', '11-24 08:00-12:00'],
    ['entre las 9 y las 11 el viernes', '11-27 09:00-11:00'],
    ['viernes entre las 9 y las 12', '11-27 09:00-12:00'],
    ['el miércoles de la semana que viene', '11-25 08:00-21:00'],
    ['la próxima semana el jueves', '11-26 08:00-21:00'],
    ['24 nov, 9-12', '11-24 09:00-12:00'],
    ['24 de noviembre de 14 a 16', '11-24 14:00-16:00'],
    ['el martes de las 14 a las 16 h', '11-24 14:00-16:00'],
    ['lunes o martes por la mañana', '11-23 08:00-12:00, 11-24 08:00-12:00'],
    ['de lunes a miércoles después de las 17', '11-23 17:00-21:00, 11-24 17:00-21:00, 11-25 17:00-21:00'],
    ['el lunes a las 4 y media', '11-23 16:30-18:30'],
    ['el lunes a las cinco menos cuarto', '11-23 16:45-18:45'],
    ['el lunes a las 4 de la tarde', '11-23 16:00-18:00'],
    ['el lunes sobre las 12', '11-23 11:00-13:00'],
    ['en 3 días', '11-24 08:00-21:00'],
    ['dentro de dos horas', '11-21 12:15-14:15'],
    ['el fin de semana', '11-21 10:15-21:00, 11-22 08:00-21:00'],
    ['lo antes posible', '11-21 10:15-21:00, 11-22 08:00-21:00'],
    ['el lunes no antes de las 10', '11-23 10:00-21:00'],
    ['el lunes menos por la mañana', '11-23 12:00-21:00'],
    ['mañana no puedo, pero el lunes sí', '11-23 08:00-21:00'],
    ['el lunes estoy en casa, vengan después de las 16, por favor', '11-23 16:00-21:00'],
  ])('%j is %s', (text, windows) => {
    expect(told(text, NOW, BERLIN, 'es')).toBe(windows);
  });

  test.each(['hola', 'mi lavadora pierde agua', '4', 'entre'])('%j is not understood', (text) => {
    expect(told(text, NOW, BERLIN, 'es-MX')).toBe('not_understood');
  });
});
