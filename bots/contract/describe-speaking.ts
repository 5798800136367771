import type { Message } from '../../core/dialogue/message.ts';
import type { Capabilities } from '../../core/ports/channel-adapter.ts';
import type { PlatformDriver, ShownMessage } from './platform-driver.ts';
import { choices, type DriverOf, sayOn } from './say-on.ts';

const newest = async (driver: PlatformDriver): Promise<ShownMessage> => {
  const shown = (await driver.screen()).at(-1);
  if (!shown) throw new Error('Nothing was shown');
  return shown;
};

/** What can be chosen, as the person sees it: on buttons, or on numbered lines. */
const choicesOf = ({ text, buttons }: ShownMessage): readonly string[] =>
  buttons.length > 0 ? buttons : text.split('\n').flatMap((line) => /^\d+ (.+)$/.exec(line)?.[1] ?? []);

/** As much as a channel with these capabilities has to take in one message. */
const everything = ({ buttons, textLimit, links }: Capabilities): Message => {
  const labels = Array.from({ length: buttons > 0 ? buttons - 1 : 10 }, (_, index) => `Choice ${index + 1}`);
  // Where choices and links are written out, they take some of the text's room.
  const room = buttons > 0 && links ? textLimit - 'Everything\n'.length : textLimit - 400;
  const way = { label: 'Way', url: 'https://example.org/way' };
  return { title: 'Everything', body: 'w'.repeat(room), choices: choices(...labels), links: [way] };
};

/** The part of the contract about what goes out. */
export const describeSpeaking = (driverOf: DriverOf, capabilities: Capabilities): void => {
  const { textLimit } = capabilities;
  describe('says', () => {
    it('several things in the order in which it was told to', async () => {
      for (const body of ['first', 'second', 'third']) await sayOn(driverOf(), { body });
      expect((await driverOf().screen()).map(({ text }) => text)).toEqual(['first', 'second', 'third']);
    });

    it('what a stranger wrote as text, whatever markup it looks like', async () => {
      const body = '*bold* _it_ <b>x</b> & <!channel> @everyone `code` [a](http://b.example) \\ {{1}}';
      await sayOn(driverOf(), { body });
      expect((await newest(driverOf())).text).toBe(body);
    });

    it('as much as it claims to be able to, and is not refused', async () => {
      const message = everything(capabilities);
      expect((await sayOn(driverOf(), message)).kind).toBe('accepted');
      const shown = await newest(driverOf());
      expect(shown.text.length).toBeLessThanOrEqual(textLimit);
      expect(shown.text).toContain(message.body);
      expect(choicesOf(shown)).toEqual(message.choices?.map(({ label }) => label));
    });

    it('more than fits as far as it fits, with every choice', async () => {
      await sayOn(driverOf(), { body: '📺'.repeat(textLimit), choices: choices('Go on', 'Later') });
      const shown = await newest(driverOf());
      expect(shown.text.length).toBeLessThanOrEqual(textLimit);
      expect(shown.text).not.toMatch(/\p{Surrogate}/u);
      expect(choicesOf(shown)).toEqual(['Go on', 'Later']);
    });

    it.each(['location', 'contact'] as const)('that it needs a %s, and is understood', async (what) => {
      const message: Message = { body: 'Please', ask: { what, label: 'Share it' }, footer: choices('Back') };
      expect((await sayOn(driverOf(), message)).kind).toBe('accepted');
      const { text, buttons } = await newest(driverOf());
      expect(`${text} ${buttons.join(' ')}`).toMatch(/Please[\s\S]*Back/);
    });

    it('a link that the platform would not take as a button all the same', async () => {
      const links = [
        { label: 'Call', url: 'tel:+4940123456' },
        { label: 'Page', url: 'http://localhost:3000/t/x' },
      ];
      expect((await sayOn(driverOf(), { body: 'See', links })).kind).toBe('accepted');
      expect((await newest(driverOf())).text).toContain('+4940123456');
    });
  });
};
