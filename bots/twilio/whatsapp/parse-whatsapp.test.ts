import type { Input } from '../../../core/dialogue/inbound.ts';
import { parseWhatsapp } from './parse-whatsapp.ts';

const SID = `SM${'a'.repeat(32)}`;
const FILE = `https://api.twilio.com/2010-04-01/Accounts/AC${'0'.repeat(32)}/Messages/${SID}/Media/ME${'b'.repeat(32)}`;
const ANN = { MessageSid: SID, From: 'whatsapp:+4915112345678', WaId: '4915112345678', ProfileName: 'Ann' };

const heard = (fields: object): Input | null => parseWhatsapp({ ...ANN, ...fields }, 7)?.input ?? null;

describe('a message on WhatsApp', () => {
  const aFile = { MediaUrl0: FILE, NumMedia: '1' };
  const media = (kind: string, caption = '') => ({
    kind: 'media',
    media: [{ mediaId: expect.any(String) as string, kind, source: `${SID}/ME${'b'.repeat(32)}`, bytes: null }],
    caption,
  });

  it.each<[string, object, unknown]>([
    ['words', { Body: 'The TV stays dark 📺', MessageType: 'text' }, { kind: 'text', text: 'The TV stays dark 📺' }],
    ['a command', { Body: '/start CODE-1' }, { kind: 'command', name: 'start', args: 'CODE-1' }],
    ['a bare word for one', { Body: 'Start' }, { kind: 'text', text: 'Start' }],
    [
      'a press of our button',
      { Body: 'TV', ButtonText: 'TV', ButtonPayload: 'h3JkQ9ZpLw2xVbN8sTqE:4', MessageType: 'button' },
      { kind: 'tap', messageId: 'h3JkQ9ZpLw2xVbN8sTqE', choice: 4, tapRef: SID },
    ],
    [
      'a pick from our list',
      { Body: 'TV', ListId: 'h3JkQ9ZpLw2xVbN8sTqE:12', ListTitle: 'TV', MessageType: 'interactive' },
      { kind: 'tap', messageId: 'h3JkQ9ZpLw2xVbN8sTqE', choice: 12, tapRef: SID },
    ],
    [
      'a press on our template',
      { Body: 'Show message', ButtonPayload: 'show.h3JkQ9ZpLw2xVbN8sTqE' },
      { kind: 'show_message', messageId: 'h3JkQ9ZpLw2xVbN8sTqE' },
    ],
    ['a press on a button that is not ours', { Body: 'Yes', ButtonPayload: 'Yes' }, { kind: 'text', text: 'Yes' }],
    ['a photo', { ...aFile, MediaContentType0: 'image/jpeg', Body: 'The back' }, media('photo', 'The back')],
    ['a voice message', { ...aFile, MediaContentType0: 'audio/ogg' }, media('voice')],
    ['a video', { ...aFile, MediaContentType0: 'video/mp4' }, media('video')],
    ['a document', { ...aFile, MediaContentType0: 'application/pdf' }, media('document')],
    [
      'a place',
      { Latitude: '53.55', Longitude: '9.99', Body: '', MessageType: 'location' },
      { kind: 'location', place: { lat: 53.55, lon: 9.99 }, live: false },
    ],
    ['no place that is on no map', { Latitude: '953', Longitude: '9', Body: 'x' }, { kind: 'text', text: 'x' }],
    ['a contact', { ...aFile, MediaContentType0: 'text/vcard', Body: '' }, { kind: 'unsupported', what: 'message' }],
    ['a sticker', { ...aFile, MessageType: 'sticker' }, { kind: 'unsupported', what: 'sticker' }],
    ['nothing that we can read', { Body: '', MessageType: 'dance' }, { kind: 'unsupported', what: 'dance' }],
    ['a word that Twilio has acted on', { Body: 'Stop ', OptOutType: 'STOP' }, { kind: 'opted_out', word: 'Stop' }],
    ['a word that brings them back', { Body: 'START', OptOutType: 'START' }, { kind: 'opted_in' }],
    ['a word that Twilio has only answered', { Body: 'help', OptOutType: 'HELP' }, { kind: 'text', text: 'help' }],
    ['the same word where nobody acts on it', { Body: 'CANCEL' }, { kind: 'text', text: 'CANCEL' }],
  ])('can be %s', (_what, fields, input) => expect(heard(fields)).toEqual(input));

  it('comes from somebody with a number, a name and no language', () => {
    const sender = { address: '+4915112345678', name: 'Ann', language: null };
    expect(parseWhatsapp({ ...ANN, Body: 'x' }, 7)).toMatchObject({ channel: 'whatsapp', sender, receivedAt: 7 });
  });

  it('or from somebody who hides theirs behind a name', () => {
    const hidden = {
      MessageSid: SID,
      From: 'whatsapp:DE.1a2B',
      ExternalUserId: 'DE.1a2B',
      Username: 'ann.b',
      Body: 'x',
    };
    expect(parseWhatsapp(hidden, 7)?.sender).toEqual({ address: 'DE.1a2B', name: 'ann.b', language: null });
  });

  it.each([
    ['a receipt', { MessageStatus: 'delivered' }],
    ['an SMS', { From: '+4915112345678', Body: 'x' }],
    ['something without an id', { MessageSid: undefined, Body: 'x' }],
    ['an address of nobody', { From: 'whatsapp:', Body: 'x' }],
  ])('is not %s', (_what, fields) => expect(heard(fields)).toBeNull());
});
