import * as fc from 'fast-check';
import type { Inbound } from '../../../core/dialogue/inbound.ts';
import { parseWhatsapp } from './parse-whatsapp.ts';

/** What reads an inbound relies on: checked by hand, so that a lie of the parser's types shows. */
const isSound = ({ channel, sender, input, receivedAt }: Inbound): boolean => {
  if (channel !== 'whatsapp' || receivedAt !== 7 || sender.language !== null || typeof sender.name !== 'string')
    return false;
  if (!/^(\+\d{7,15}|[A-Z]{2}\..+)$/.test(sender.address)) return false;
  switch (input.kind) {
    case 'text':
      return input.text.trim() !== '';
    case 'tap':
      return /^[A-Za-z0-9]+$/.test(input.messageId) && Number.isInteger(input.choice) && input.tapRef.length === 34;
    case 'location':
      return Math.abs(input.place.lat) <= 90 && Math.abs(input.place.lon) <= 180;
    case 'media':
      return input.media.length > 0 && input.media.every(({ source }) => source !== '');
    default:
      return ['command', 'opted_out', 'opted_in', 'show_message', 'unsupported'].includes(input.kind);
  }
};

const hostile = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom<unknown>(null, '', [], {}, -1, '\ud800', true));

/** Right in most places, so that the parser gets deep enough to stumble. */
const mostly = (...right: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: hostile },
  );

const sid = `SM${'1'.repeat(32)}`;
const update = fc.record(
  {
    MessageSid: mostly(sid),
    From: mostly('whatsapp:+4915112345678', 'whatsapp:DE.1'),
    MessageStatus: hostile,
    MessageType: mostly('text', 'image', 'location', 'button', 'sticker'),
    Body: mostly('hi', '', ' ', '/start', 'STOP'),
    ProfileName: mostly('Ann'),
    Username: mostly('ann'),
    ButtonPayload: mostly('abc:1', 'show.abc', ':'),
    ListId: mostly('abc:1', 'abc:9999'),
    OptOutType: mostly('STOP', 'START', 'HELP'),
    NumMedia: mostly('0', '1', '-1', '1e9'),
    MediaUrl0: mostly(`https://api.twilio.com/x/Messages/${sid}/Media/ME${'2'.repeat(32)}`),
    MediaContentType0: mostly('image/png', 'text/vcard'),
    Latitude: mostly('53', '91', 'NaN', ' '),
    Longitude: mostly('9', 'Infinity'),
  },
  { requiredKeys: [] },
);

it('is always somebody’s words or nobody’s, whatever comes, and never an exception', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 6, arbitrary: update }, { weight: 1, arbitrary: hostile }), (raw) => {
      const inbound = parseWhatsapp(raw, 7);
      expect(inbound === null || isSound(inbound)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
