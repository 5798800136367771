import { saysWhatIsWrong } from './says-what-is-wrong.ts';

describe('A first message', () => {
  it.each([
    'My TV shows no picture',
    'my fridge leaks',
    'The washing machine is very loud when it spins',
    'Hello, our oven smells of gas!',
    'Samsung UE55AU7100 keeps restarting',
  ])('tells what is wrong: %s', (text) => {
    expect(saysWhatIsWrong(text, 'Samsung', 'en')).toBe(true);
  });

  it.each([
    'My TV is broken',
    'tv broken please help',
    'Hi, I have a problem with my Samsung TV',
    'Can somebody repair my washing machine?',
    'Samsung UE55AU7100',
    "The dishwasher doesn't work any more",
  ])('tells only that something is broken: %s', (text) => {
    expect(saysWhatIsWrong(text, 'Samsung', 'en')).toBe(false);
  });

  it.each([
    ['de', 'Mein Fernseher zeigt kein Bild', true],
    ['de', 'Hallo, meine Waschmaschine ist leider kaputt', false],
    ['de', 'Können Sie meinen Samsung reparieren?', false],
    ['es', 'La lavadora pierde agua', true],
    ['es', 'Hola, mi lavadora no funciona', false],
    ['es', 'Buenos días, necesito un técnico para la nevera', false],
  ])('in %s: %s', (locale, text, tells) => {
    expect(saysWhatIsWrong(text, 'Samsung', locale)).toBe(tells);
  });

  it('reads a whole burst of long messages without keeping everybody else waiting', () => {
    const burst = Array.from({ length: 20 }, () => 'zzz it is '.repeat(409)).join('\n');
    const startedAt = performance.now();
    expect(saysWhatIsWrong(burst, 'Samsung', 'en')).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
