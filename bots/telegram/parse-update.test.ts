import { readdirSync, readFileSync } from 'node:fs';
import type { Inbound, Input } from '../../core/dialogue/inbound.ts';
import { readIncomingUpdate } from './incoming-update.ts';
import { parseUpdate } from './parse-update.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const RECEIVED_AT = 1_763_740_801_000;
const heard = (name: string): Inbound | null => parseUpdate(fixture(name), RECEIVED_AT);

const aUuid: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);

const media = (kind: 'photo' | 'video' | 'voice' | 'document', source: string, bytes: number | null, caption = '') => ({
  kind: 'media',
  media: [{ mediaId: aUuid, kind, source, bytes }],
  caption,
});

const asPlace = (lat: number, lon: number, live: boolean): Input => ({ kind: 'location', place: { lat, lon }, live });
const asTap = (tapRef: string, messageId: string, choice: number): Input => ({
  kind: 'tap',
  tapRef,
  messageId,
  choice,
});

/** What each recorded update means; `null` where it is nobody's words. */
const MEANINGS: Readonly<Record<string, unknown>> = {
  text: { kind: 'text', text: 'The TV stays dark 📺' },
  'start-with-payload': { kind: 'command', name: 'start', args: 'inv_Ab-9' },
  'command-with-bot-name': { kind: 'command', name: 'tickets', args: '' },
  photo: media('photo', 'photo:AgACAgIAAxkLarge', 140_322, 'The back of it'),
  'album-photo': media('photo', 'photo:AgACAgIAAxkAlbum1', 99_000),
  video: media('video', 'video:BAACAgIAAxkVideo', 2_400_000),
  'video-note': media('video', 'video_note:DQACAgIAAxkNote', 300_000),
  voice: media('voice', 'voice:AwACAgIAAxkVoice', 20_480),
  audio: media('voice', 'audio:CQACAgIAAxkAudio', null),
  document: media('document', 'document:BQACAgIAAxkDoc', 88_000, 'The invoice'),
  animation: media('video', 'animation:CgACAgIAAxkAnim', 51_000),
  location: asPlace(53.551086, 9.993682, false),
  venue: asPlace(53.55, 9.99, false),
  'live-location': asPlace(53.55, 9.99, true),
  'live-location-moved': asPlace(53.56, 10, true),
  'own-contact': { kind: 'contact', phone: '+4940123456', own: true },
  'contact-of-somebody-else': { kind: 'contact', phone: '+4940999999', own: false },
  'contact-not-on-telegram': { kind: 'contact', phone: '+4940888888', own: false },
  sticker: { kind: 'unsupported', what: 'sticker' },
  poll: { kind: 'unsupported', what: 'poll' },
  dice: { kind: 'unsupported', what: 'dice' },
  'something-newer-than-us': { kind: 'unsupported', what: 'message' },
  'pinned-message': null,
  'edited-text': { kind: 'edit', text: 'The TV stays black' },
  'edited-caption': { kind: 'edit', text: 'The front of it' },
  tap: asTap('21480123456789012', 'h3JkQ9ZpLw2xVbN8sTqE', 1),
  'tap-on-inaccessible-message': asTap('21480123456789013', 'h3JkQ9ZpLw2xVbN8sTqE', 0),
  'tap-on-foreign-button': asTap('21480123456789014', '', 0),
  'tap-in-group': null,
  'blocked-by-user': { kind: 'left' },
  'unblocked-by-user': { kind: 'came_back' },
  'added-to-group': null,
  'group-message': null,
  'message-of-a-bot': null,
  'message-without-sender': null,
  'channel-post': null,
  'message-reaction': null,
};

describe('an update of Telegram', () => {
  it.each(Object.entries(MEANINGS))('%s means what it means', (name, input) => {
    expect(heard(name)?.input ?? null).toEqual(input);
  });

  it('has a meaning for each recorded payload', () => {
    const recorded = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(recorded.toSorted()).toEqual(Object.keys(MEANINGS).toSorted());
  });

  it('tells who speaks, in which language and when', () => {
    expect(heard('text')).toMatchObject({
      channel: 'telegram',
      sender: { address: '5001', name: 'Ann Becker', language: 'de' },
      receivedAt: RECEIVED_AT,
    });
  });

  it('names the same file the same when it is delivered twice, and another one differently', () => {
    expect(heard('photo')).toEqual(heard('photo'));
    const idOf = (name: string) => {
      const input = heard(name)?.input;
      return input?.kind === 'media' ? input.media[0]?.mediaId : null;
    };
    expect(idOf('photo')).not.toBe(idOf('album-photo'));
  });

  it('is kept whatever it is, under its own id', () => {
    for (const name of Object.keys(MEANINGS)) {
      const raw = fixture(name) as { update_id: number };
      expect(readIncomingUpdate(raw, 'trace')).toMatchObject({ platformId: String(raw.update_id), raw });
    }
  });

  it('belongs to the conversation of who speaks: words, taps, corrections and blocking in one order', () => {
    const keys = ['text', 'tap', 'tap-on-inaccessible-message', 'edited-text', 'blocked-by-user'].map(
      (name) => readIncomingUpdate(fixture(name), 'trace')?.conversationKey,
    );
    expect(new Set(keys)).toEqual(new Set(['telegram:5001']));
  });
});

const said = (text: string): Input | undefined =>
  parseUpdate({ update_id: 1, message: { from: { id: 1 }, chat: { type: 'private' }, text } }, 0)?.input;

describe('words that begin with a slash', () => {
  it.each([
    ['/start', { kind: 'command', name: 'start', args: '' }],
    ['/START abc', { kind: 'command', name: 'start', args: 'abc' }],
    ['/start@any_bot  abc  ', { kind: 'command', name: 'start', args: 'abc' }],
    ['/start\nabc def', { kind: 'command', name: 'start', args: 'abc def' }],
    ['/constructor', { kind: 'command', name: 'constructor', args: '' }],
    ['/', { kind: 'text', text: '/' }],
    ['/übersicht', { kind: 'text', text: '/übersicht' }],
    ['/home/ann', { kind: 'text', text: '/home/ann' }],
    [' /start', { kind: 'text', text: ' /start' }],
  ])('%j is read as it was meant', (text, input) => expect(said(text)).toEqual(input));
});
