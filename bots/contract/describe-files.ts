import { type DriverOf, parseOn } from './say-on.ts';

/** The smallest picture that there is. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** The part of the contract for channels that files come in by. */
export const describeFiles = (driverOf: DriverOf): void => {
  describe('hears a file', () => {
    it('and opens it by what it has kept of it', async () => {
      const driver = driverOf();
      await driver.sendsFile?.(PICTURE, 'image/gif', 'This is it');
      const [update] = await driver.received();
      const input = update && parseOn(driver, update)?.input;
      if (input?.kind !== 'media') throw new Error('No file came in');
      expect(input.caption).toBe('This is it');
      const [file] = input.media;
      const opened = await driver.adapter.openMedia?.(file?.source ?? '');
      expect(opened && Buffer.from(opened.bytes).equals(PICTURE)).toBe(true);
      expect(opened?.contentType).toMatch(/^\w+\/[\w.+-]+/);
    });

    it('under the same id each time it is read', async () => {
      const driver = driverOf();
      await driver.sendsFile?.(PICTURE, 'image/gif', '');
      const [update] = await driver.received();
      if (!update) throw new Error('No file came in');
      expect(parseOn(driver, update)).toEqual(parseOn(driver, update));
    });

    it.each(['', 'what is this?', 'https://files.example/1', '../../etc/passwd'])(
      'and finds nothing by what it never kept: %j',
      async (source) => expect(await driverOf().adapter.openMedia?.(source)).toBeNull(),
    );
  });
};
