import * as fc from 'fast-check';
import type { Inbound } from '../../core/dialogue/inbound.ts';
import { readIncomingUpdate } from './incoming-update.ts';
import { parseUpdate } from './parse-update.ts';

const KINDS = new Set([
  'text',
  'command',
  'tap',
  'location',
  'contact',
  'media',
  'edit',
  'left',
  'came_back',
  'unsupported',
]);

/** What reads an inbound relies on: checked by hand, so that a lie of the parser's types shows. */
const isSound = ({ channel, sender, input, receivedAt }: Inbound): boolean => {
  const isNamed = typeof sender.name === 'string' && (sender.language === null || typeof sender.language === 'string');
  if (channel !== 'telegram' || !isNamed || !/^-?\d+$/.test(sender.address) || receivedAt !== 7) return false;
  if (!KINDS.has(input.kind)) return false;
  if (input.kind === 'text' || input.kind === 'edit') return typeof input.text === 'string';
  if (input.kind === 'location') return Math.abs(input.place.lat) <= 90 && Math.abs(input.place.lon) <= 180;
  if (input.kind === 'contact') return typeof input.phone === 'string' && typeof input.own === 'boolean';
  if (input.kind === 'tap') return typeof input.tapRef === 'string' && Number.isInteger(input.choice);
  if (input.kind === 'media') return input.media.every(({ source, bytes }) => source !== '' && (bytes ?? 0) >= 0);
  return true;
};

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(null, '', [], {}, 1e300, -1, 0.5, 2 ** 53, Number.MAX_SAFE_INTEGER, '1', true),
);

/** Right in most places, so that the parser gets deep enough to stumble. */
const mostly = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: hostile });

const some = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape, { requiredKeys: [] });

const user = mostly(
  some({
    id: mostly(fc.maxSafeInteger()),
    is_bot: mostly(fc.boolean()),
    first_name: mostly(fc.string()),
    language_code: mostly(fc.string()),
  }),
);
const chat = mostly(
  some({ id: mostly(fc.maxSafeInteger()), type: mostly(fc.constantFrom('private', 'group', 'channel')) }),
);
const file = mostly(
  some({ file_id: mostly(fc.string()), file_unique_id: mostly(fc.string()), file_size: mostly(fc.integer()) }),
);
const message = mostly(
  some({
    from: user,
    chat,
    text: mostly(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `/${rest}`),
      ),
    ),
    caption: mostly(fc.string()),
    location: mostly(some({ latitude: mostly(fc.double()), longitude: mostly(fc.double()), live_period: hostile })),
    contact: mostly(some({ phone_number: mostly(fc.string()), user_id: mostly(fc.maxSafeInteger()) })),
    photo: mostly(fc.array(file)),
    video: file,
    voice: file,
    document: file,
    sticker: hostile,
    __proto__: hostile,
    constructor: hostile,
    toString: hostile,
  }),
);
const update = fc
  .tuple(
    some({
      update_id: mostly(fc.maxSafeInteger()),
      message,
      edited_message: message,
      callback_query: mostly(some({ id: mostly(fc.string()), from: user, message, data: mostly(fc.string()) })),
      my_chat_member: mostly(
        some({
          from: user,
          chat,
          new_chat_member: mostly(some({ status: mostly(fc.constantFrom('kicked', 'member')) })),
        }),
      ),
      channel_post: hostile,
    }),
    hostile,
  )
  .map(([right, wrong]) => (typeof wrong === 'object' && wrong !== null ? { ...wrong, ...right } : right))
  // As it comes from the wire or from the inbox: `__proto__` is a key like any other there.
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('whatever JSON comes in', () => {
  it('is understood soundly or not at all, and never breaks the parser', () => {
    let understood = 0;
    fc.assert(
      fc.property(update, (raw) => {
        const inbound = parseUpdate(raw, 7);
        if (inbound) understood += 1;
        return inbound === null || isSound(inbound);
      }),
      { numRuns: 800 },
    );
    // Or the property would say nothing about what gets through.
    expect(understood).toBeGreaterThan(5);
  });

  it('is kept exactly when it has the id of an update', () => {
    fc.assert(
      fc.property(fc.oneof(update, hostile), (raw) => {
        const id = typeof raw === 'object' && raw !== null && 'update_id' in raw ? raw.update_id : undefined;
        const kept = readIncomingUpdate(raw, 'trace');
        expect(kept?.platformId ?? null).toBe(Number.isSafeInteger(id) ? String(id) : null);
      }),
      { numRuns: 500 },
    );
  });

  it('with keys of prototypes changes nothing for anybody else', () => {
    const raw: unknown = JSON.parse(
      '{"update_id":1,"__proto__":{"polluted":1},"message":{"__proto__":{"text":"ghost"},"from":{"id":1},"chat":{"type":"private"}}}',
    );
    expect(parseUpdate(raw, 7)?.input).toEqual({ kind: 'unsupported', what: 'message' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([1e300, 2 ** 53, 1.5, -0.1, '1', null, [1]])('has no update in it when its id is %j', (id) => {
    expect(readIncomingUpdate({ update_id: id }, 'trace')).toBeNull();
    expect(parseUpdate({ update_id: id }, 7)).toBeNull();
  });
});
