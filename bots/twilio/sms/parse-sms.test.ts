import { parseSms } from './parse-sms.ts';

const SID = `SM${'0'.repeat(31)}1`;
const FILE = `ME${'0'.repeat(31)}2`;

/** As Twilio's webhook has it, without what nobody reads. */
const message = { MessageSid: SID, SmsStatus: 'received', From: '+4915112345678', To: '+15005550006', NumMedia: '0' };
const heard = (fields: Record<string, unknown>) => parseSms({ ...message, ...fields }, 7)?.input;

const mediaUrl = (host: string) => `${host}/2010-04-01/Accounts/AC1/Messages/${SID}/Media/${FILE}`;

describe('a text message', () => {
  it('is a person’s words from a number that tells no name', () => {
    expect(parseSms({ ...message, Body: 'My TV is broken', FromCity: 'Hamburg', Hologram: 'yes' }, 7)).toEqual({
      channel: 'sms',
      sender: { address: '+4915112345678', name: '', language: null },
      input: { kind: 'text', text: 'My TV is broken' },
      receivedAt: 7,
    });
  });

  it('is a command where it begins with a slash', () => {
    expect(heard({ Body: '/start AbC123' })).toEqual({ kind: 'command', name: 'start', args: 'AbC123' });
    expect(heard({ Body: 'report' })).toEqual({ kind: 'text', text: 'report' });
    expect(heard({ Body: 'join AbC123' })).toEqual({ kind: 'text', text: 'join AbC123' });
  });

  it('brings its files, with the words under them', () => {
    const input = heard({
      Body: 'This one',
      NumMedia: '2',
      MediaUrl0: mediaUrl('https://api.twilio.com'),
      MediaContentType0: 'image/jpeg',
      MediaUrl1: 'https://elsewhere.example/x.jpg',
      MediaContentType1: 'image/jpeg',
    });
    expect(input).toMatchObject({
      kind: 'media',
      caption: 'This one',
      media: [{ kind: 'photo', source: `${SID}/${FILE}`, bytes: null }],
    });
    expect(input?.kind === 'media' && input.media[0]?.mediaId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['image/png', 'photo'],
    ['video/3gpp', 'video'],
    ['audio/amr', 'voice'],
    ['text/x-vcard', 'document'],
    [undefined, 'document'],
  ])('of %s brings a %s', (type, kind) => {
    const input = heard({ NumMedia: '1', MediaUrl0: mediaUrl('http://127.0.0.1:1'), MediaContentType0: type });
    expect(input).toMatchObject({ kind: 'media', media: [{ kind }], caption: '' });
  });

  it('without anything in it is not understood', () => {
    expect(heard({ Body: '  ' })).toEqual({ kind: 'unsupported', what: 'empty' });
    expect(heard({ NumMedia: '1', MediaUrl0: 'https://elsewhere.example' })).toMatchObject({ kind: 'unsupported' });
  });
});

describe('a word that the carrier acts on', () => {
  it.each(['STOP', 'stopall', ' Unsubscribe ', 'CANCEL', 'End', 'quit', 'REVOKE', 'OptOut'])(
    'ends it, whether or not Twilio says so: %s',
    (word) => {
      const optedOut = { kind: 'opted_out', word: word.trim().toUpperCase() };
      expect(heard({ Body: word })).toEqual(optedOut);
      expect(heard({ Body: word, OptOutType: 'STOP' })).toEqual(optedOut);
    },
  );

  it.each(['START', 'yes', 'Unstop'])('begins it again: %s', (word) => {
    expect(heard({ Body: word })).toEqual({ kind: 'opted_in' });
    expect(heard({ Body: word, OptOutType: 'START' })).toEqual({ kind: 'opted_in' });
  });

  it.each(['HELP', 'info'])('has been answered: %s', (word) => {
    expect(heard({ Body: word })).toBeUndefined();
    expect(heard({ Body: word, OptOutType: 'HELP' })).toBeUndefined();
  });

  it('can be any word that an account has chosen', () => {
    expect(heard({ Body: 'Schluss', OptOutType: 'STOP' })).toEqual({ kind: 'opted_out', word: 'SCHLUSS' });
  });

  it.each(['please stop', 'Stop!', 'cancel my visit', 'yes please', 'help me', 'Stop 🛑'])(
    'is a word like any other in company: %s',
    (text) => expect(heard({ Body: text })).toEqual({ kind: 'text', text }),
  );
});
