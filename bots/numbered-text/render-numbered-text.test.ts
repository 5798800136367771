import * as fc from 'fast-check';
import { allChoices, type Choice, type Message } from '../../core/dialogue/message.ts';
import { isNumber, recogniseChoice } from '../../core/dialogue/recognise.ts';
import { renderNumberedText } from './render-numbered-text.ts';

const choices = (...labels: readonly string[]): readonly Choice[] =>
  labels.map((label) => ({ label, action: { do: 'show', what: 'menu' } }));

/** The numbers that a reader sees, and what stands behind them. */
const numbered = (text: string): ReadonlyArray<readonly [string, string]> =>
  text.split('\n').flatMap((line) => {
    const [, number, label] = /^(\d+) (.+)$/.exec(line) ?? [];
    return number && label ? [[number, label] as const] : [];
  });

describe('a message without buttons', () => {
  it('numbers its choices, and goes on counting in the ways out', () => {
    const message: Message = {
      title: 'Your device',
      body: 'What is broken?',
      choices: choices('TV', 'Fridge'),
      footer: choices('Back'),
    };
    expect(renderNumberedText(message)).toBe('Your device\nWhat is broken?\n\n1 TV\n2 Fridge\n3 Back');
  });

  it('is its words alone where there is nothing to choose', () => {
    expect(renderNumberedText({ body: 'All right.' })).toBe('All right.');
  });

  it('writes links out, and numbers to call as numbers', () => {
    const links = [
      { label: 'Map', url: 'https://example.org/m' },
      { label: 'Call', url: 'tel:+4940123456' },
    ];
    expect(renderNumberedText({ body: 'See', links })).toBe('See\n\nMap: https://example.org/m\nCall: +4940123456');
  });

  it('says in words what it asks the device for', () => {
    const message: Message = {
      body: 'Where?',
      ask: { what: 'location', label: 'Share my place' },
      footer: choices('Back'),
    };
    expect(renderNumberedText(message)).toBe('Where?\n\nShare my place\n\n1 Back');
  });

  it('does not number stars that are numbers themselves', () => {
    const message: Message = {
      body: 'How was it?',
      choices: choices('1', '2', '3', '4', '5'),
      footer: choices('Skip'),
    };
    expect(renderNumberedText(message)).toBe('How was it?\n\n1\n2\n3\n4\n5\n6 Skip');
  });

  it('shows no number that would choose something else', () => {
    expect(renderNumberedText({ body: 'How many?', choices: choices('2', 'More') })).toBe('How many?\n\n2\n- More');
  });

  it('shows no numbers where a typed number is the answer itself', () => {
    const message: Message = { body: 'House number?', footer: choices('Back'), numbersAreAnswers: true };
    expect(renderNumberedText(message)).toBe('House number?\n\n- Back');
  });

  it('writes labels, words and cuts as its channel does, and addresses as they are', () => {
    const message: Message = {
      body: 'So’n Ding '.repeat(20),
      links: [{ label: 'Map’s', url: 'https://example.org/’' }],
      choices: choices('Cancel'),
    };
    const style = {
      write: (text: string) => text.replaceAll('’', "'"),
      label: (label: string) => (label === 'Cancel' ? 'Leave' : label),
      ellipsis: '...',
      gap: '\n',
    };
    expect(renderNumberedText(message, 50, style)).toBe("So'n Ding ...\nMap's: https://example.org/’\n1 Leave");
  });

  it('cuts its words before its choices', () => {
    const text = renderNumberedText({ body: '📺'.repeat(2_000), choices: choices('Go on') });
    expect(text.length).toBeLessThanOrEqual(1_600);
    expect(text).toMatch(/^📺+…\n\n1 Go on$/u);
  });
});

describe('every message without buttons', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '1', '7', '\n', '📺', '\uD83D', 'ب') });
  const message = fc.record({
    title: words,
    body: words,
    choices: fc.uniqueArray(words, { maxLength: 12 }).map((labels) => choices(...labels)),
    footer: fc.uniqueArray(words, { maxLength: 3 }).map((labels) => choices(...labels)),
  });

  it('is understood by the number that it shows: what is typed is what was read', () => {
    fc.assert(
      fc.property(message, (said) => {
        // A label that is a number stands alone, and reads here like a number before a label.
        fc.pre(!allChoices(said).some(({ label }) => isNumber(label)));
        // The list alone: a number at the beginning of a line of words is just a number.
        for (const [number, label] of numbered(renderNumberedText({ ...said, title: '', body: '' }))) {
          const index = recogniseChoice(said, number);
          const chosen = index === null ? undefined : allChoices(said)[index]?.label;
          expect(renderNumberedText({ body: '', choices: choices(chosen ?? 'none') })).toBe(`1 ${label}`);
        }
      }),
    );
  });

  it('keeps within its limit and is whole in every character', () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 40, max: 2_000 }), (said, limit) => {
        const text = renderNumberedText({ ...said, body: said.body.repeat(50) }, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
