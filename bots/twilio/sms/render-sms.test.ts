import * as fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { isCarrierWord } from '../../../core/dialogue/carrier-words.ts';
import { allChoices, type Choice, type Message } from '../../../core/dialogue/message.ts';
import { isNumber, recogniseWrittenChoice } from '../../../core/dialogue/recognise.ts';
import { readTexts } from '../../../test/read-texts.ts';
import { renderSms } from './render-sms.ts';
import { isGsm7 } from './to-gsm7.ts';

const say = readTexts().in('en');

const choices = (...labels: readonly string[]): readonly Choice[] =>
  labels.map((label) => ({ label, action: { do: 'show', what: 'menu' } }));

const render = (message: Message): string => renderSms(message, say);

describe('an SMS', () => {
  it('has numbers for buttons, and no word that the carrier acts on', () => {
    const message = { title: 'Your device', body: 'Which?', choices: choices('TV', 'Help'), footer: choices('Cancel') };
    expect(render(message)).toBe('Your device\nWhich?\n\n1 TV\n2 Question\n3 Leave');
  });

  it('takes the numbers of the survey as they are', () => {
    const message = { body: 'How was it?', choices: choices('1', '2', '3', '4', '5'), footer: choices('Skip') };
    expect(render(message)).toBe('How was it?\n\n1\n2\n3\n4\n5\n6 Skip');
  });

  it('leaves out the pictures before labels, which more than double what it costs', () => {
    expect(render({ body: 'Which?', choices: choices('📺 TV', '🧺 Washing machine', '🎉') })).toContain(
      '1 TV\n2 Washing machine\n3 🎉',
    );
    expect(new SegmentedMessage(render({ body: 'Which?', choices: choices('📺 TV') })).segmentsCount).toBe(1);
  });

  it('squeezes empty lines where it gets long', () => {
    const body = `${'word '.repeat(70)}\n\nmore`;
    expect(render({ body, choices: choices('Go on') })).toMatch(/word\nmore\n1 Go on$/);
  });
});

describe('an SMS keeps to seven bits', () => {
  it.each([
    ['“It’s done” – 14:00…', '"It\'s done" - 14:00...'],
    ['TV · T-7K3QX → Hamburg', 'TV - T-7K3QX -> Hamburg'],
    ['✅ Yours: ⚠️ no model\nfurther down ↓', 'OK Yours: ! no model\nfurther down'],
    ['★★★☆☆', '***--'],
    ['1.234,50\u00A0€, 2:00\u202FPM', '1.234,50 €, 2:00 PM'],
    ['Größe: „groß“, Öl, Ärger, Übung', 'Größe: "groß", Öl, Ärger, Übung'],
    [
      '¿Mañana por la tarde, señor Gómez? Sí, está aquí: El técnico llegará',
      '¿Mañana por la tarde, señor Gomez? Si, esta aqui: El técnico llegara',
    ],
    ['u\u0308ber (as a Mac writes it)', 'über (as a Mac writes it)'],
  ])('%s', (body, plain) => {
    expect(render({ body })).toBe(plain);
    expect(isGsm7(plain)).toBe(true);
  });

  it.each([
    ['Привет, «мир»…'],
    ['مرحبا – نعم'],
    ['Điện thoại không lên – “á”'],
    ['Kaputte Spülmaschine 😡 – hört’s auf…'],
    ['Çok teşekkürler – iyi günler'],
    ['Złożone…'],
  ])('and where it cannot, leaves every character as it was: %s', (body) => expect(render({ body })).toBe(body));

  it('never in an address of the web', () => {
    const text = render({ body: '“See”', links: [{ label: 'Map’s', url: 'https://example.org/a–b' }] });
    expect(text).toBe('“See”\n\nMap’s: https://example.org/a–b');
  });

  it('to the last cut', () => {
    const text = render({ body: 'word '.repeat(500), choices: choices('Go on') });
    expect(text).toMatch(/\.\.\.\n1 Go on$/);
    expect(isGsm7(text)).toBe(true);
  });

  it('in every text of ours, in every language', () => {
    const texts = readTexts();
    for (const locale of texts.locales) {
      const own = texts.in(locale);
      for (const key of ['offer-accepted', 'offer-lapsed', 'visit-next-confirmed', 'control-person']) {
        const body = own(key, { window: 'Di 24. Nov., 14:00–16:00', fee: '45,00\u00A0€', time: '14:00', name: 'Jörg' });
        expect(isGsm7(renderSms({ body }, own))).toBe(true);
      }
    }
  });
});

describe('every SMS', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'É', 'í', ' ', '1', '\n', '…', '📺', '\uD83D', 'ب', 'stop', 'help'),
  });
  const message = fc.record({
    body: words.map((text) => text.repeat(40)),
    choices: fc.uniqueArray(words, { maxLength: 8 }).map((labels) => choices(...labels)),
    footer: fc.constantFrom(choices('Back', 'Cancel'), choices('Help')),
  });

  it('keeps within its limit, whole in every character, and asks for no word of the carrier', () => {
    fc.assert(
      fc.property(message, (said) => {
        const text = render(said);
        expect(text.length).toBeLessThanOrEqual(1_600);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        const labels = text.split('\n').flatMap((line) => /^\d+ (.+)$/.exec(line)?.[1] ?? []);
        expect(labels.slice(-said.footer.length).filter(isCarrierWord)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is answered by the labels that it shows', () => {
    fc.assert(
      fc.property(fc.subarray(['TV', 'Help', 'Fridge', 'Not in the list', 'Cancel'], { minLength: 1 }), (labels) => {
        const said: Message = { body: 'Which?', choices: choices(...labels) };
        for (const line of render(said).split('\n').slice(2)) {
          const [, number, label = ''] = /^(\d+) (.+)$/.exec(line) ?? [];
          expect(isNumber(label)).toBe(false);
          const index = recogniseWrittenChoice(say, said, label);
          expect(index).toBe(Number(number) - 1);
          expect(allChoices(said)[index ?? -1]).toBeDefined();
        }
      }),
    );
  });
});
