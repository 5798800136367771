import type { Message } from '../../core/dialogue/message.ts';
import type { Delivery } from '../../core/ports/channel-adapter.ts';
import { aMessageId, choices, type DriverOf, refOf, sayOn } from './say-on.ts';

/** The part of the contract for channels that can change what they have said. */
export const describeEdits = (driverOf: DriverOf): void => {
  const messageId = aMessageId();
  const edit = (platformRef: string, message: Message, otherwise: 'send' | 'drop' = 'send'): Promise<Delivery> => {
    const { adapter, address: to } = driverOf();
    return adapter.send({ kind: 'edit', to, messageId, platformRef, message, otherwise });
  };

  describe('changes a message', () => {
    it('in its place, and takes its buttons away', async () => {
      const ref = refOf(await sayOn(driverOf(), { body: 'Which?', choices: choices('TV') }));
      expect((await edit(ref, { body: 'Which?\n✓ TV' }, 'drop')).kind).toBe('accepted');
      expect(await driverOf().screen()).toEqual([{ text: 'Which?\n✓ TV', buttons: [] }]);
    });

    it('to what it says already, and counts that as done', async () => {
      const message = { body: 'Which?', choices: choices('TV') };
      const ref = refOf(await sayOn(driverOf(), message, messageId));
      expect((await edit(ref, message)).kind).toBe('accepted');
      expect(await driverOf().screen()).toHaveLength(1);
    });

    it('by a new one where it can’t be changed and must be seen, which then can be', async () => {
      const ref = refOf(await sayOn(driverOf(), { body: 'Where?', ask: { what: 'location', label: 'Here' } }));
      const newRef = refOf(await edit(ref, { body: 'Changed', choices: choices('TV') })) || ref;
      expect((await driverOf().screen()).at(-1)).toEqual({ text: 'Changed', buttons: ['TV'] });
      await edit(newRef, { body: 'Changed again' });
      expect((await driverOf().screen()).at(-1)).toEqual({ text: 'Changed again', buttons: [] });
    });

    it('not at all where we never sent it and nobody has to see it', async () => {
      expect(await edit('what is this?', { body: 'Changed' }, 'drop')).toEqual({ kind: 'accepted', platformRef: null });
      expect(await driverOf().screen()).toEqual([]);
    });
  });
};
