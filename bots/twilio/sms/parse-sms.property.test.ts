import * as fc from 'fast-check';
import type { Inbound } from '../../../core/dialogue/inbound.ts';
import { readForm } from '../form.ts';
import { readIncomingMessage } from '../incoming-message.ts';
import { readStatus } from '../read-status.ts';
import { parseSms } from './parse-sms.ts';

const KINDS = new Set(['text', 'command', 'media', 'opted_out', 'opted_in', 'unsupported']);

/** What reads an inbound relies on: checked by hand, so that a lie of the parser's types shows. */
const isSound = ({ channel, sender, input, receivedAt }: Inbound): boolean => {
  if (channel !== 'sms' || sender.name !== '' || sender.language !== null || receivedAt !== 7) return false;
  if (!/^\+\d{7,15}$/.test(sender.address) || !KINDS.has(input.kind)) return false;
  if (input.kind === 'text') return typeof input.text === 'string' && input.text.trim() !== '';
  if (input.kind === 'command') return /^[a-z0-9_]+$/.test(input.name) && typeof input.args === 'string';
  if (input.kind === 'opted_out') return typeof input.word === 'string';
  if (input.kind === 'media')
    return input.media.length > 0 && input.media.every(({ source }) => /^(SM|MM)\w{32}\/ME\w{32}$/i.test(source));
  return true;
};

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, '', [], {}, 1e300, -1, 0.5, '1', true, '__proto__', 'NaN', '1e9', '-5'),
);

/** Right in most places, so that the parser gets deep enough to stumble. */
const mostly = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: hostile });

const sid = (prefix: string) => fc.constantFrom('0', 'a', 'F').map((digit) => prefix + digit.repeat(32));

const form = fc
  .tuple(
    fc.record(
      {
        MessageSid: mostly(sid('SM')),
        SmsStatus: mostly(fc.constantFrom('received', 'receiving', 'sent')),
        MessageStatus: fc.option(mostly(fc.constantFrom('sent', 'failed', 'read', 'hologram', 'toString')), {
          nil: undefined,
          freq: 5,
        }),
        ErrorCode: mostly(fc.constantFrom('30003', '21610', '63016', '1')),
        From: mostly(fc.constantFrom('+4915112345678', '+15005550006', 'whatsapp:+4915112345678', '12345')),
        To: mostly(fc.constant('+15005550006')),
        Body: mostly(fc.oneof(fc.string(), fc.constantFrom('STOP', 'yes', 'info', '/start x', '/', ' '))),
        OptOutType: fc.option(mostly(fc.constantFrom('STOP', 'START', 'HELP', 'constructor')), {
          nil: undefined,
          freq: 4,
        }),
        NumMedia: mostly(fc.constantFrom('0', '1', '3')),
        MediaUrl0: mostly(
          fc.tuple(sid('MM'), sid('ME')).map(([message, media]) => `https://x/Messages/${message}/Media/${media}`),
        ),
        MediaContentType0: mostly(fc.constantFrom('image/png', 'audio/ogg', '/')),
        ['__proto__']: hostile,
        constructor: hostile,
      },
      { requiredKeys: [] },
    ),
    hostile,
  )
  .map(([right, wrong]) => (typeof wrong === 'object' && wrong !== null ? { ...wrong, ...right } : right))
  // As it comes from the inbox: `__proto__` is a key like any other there.
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('whatever JSON comes in', () => {
  it('is understood soundly or not at all, and never breaks the parser', () => {
    let understood = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: form }, hostile), (raw) => {
        const inbound = parseSms(raw, 7);
        if (inbound) understood += 1;
        return inbound === null || isSound(inbound);
      }),
      { numRuns: 800 },
    );
    // Or the property would say nothing about what gets through.
    expect(understood).toBeGreaterThan(5);
  });

  it('is kept under the channel of its sender, or is no message', () => {
    fc.assert(
      fc.property(form, (raw) => {
        const read = readForm(raw);
        const kept = read && readIncomingMessage(read, 'trace');
        if (!kept) return;
        expect(kept.platformId).toMatch(/^(SM|MM)/);
        expect(kept.conversationKey.split(':')[0]).toBe(kept.channel);
      }),
      { numRuns: 300 },
    );
  });

  it('is a receipt, nothing new, or no receipt', () => {
    fc.assert(
      fc.property(form, (raw) => {
        const read = readForm(raw);
        const receipt = read && readStatus(read);
        if (!receipt || receipt === 'nothing') return;
        expect(receipt.failure !== null).toBe(receipt.status === 'failed');
        expect(receipt.platformRef).toMatch(/^(SM|MM)/);
      }),
      { numRuns: 300 },
    );
  });
});
