import { EventEmitter, once } from 'node:events';
import type { MediaBytes, OutboundMedia } from '../../core/ports/channel-adapter.ts';
import { createMediaOpener } from './media-opener.ts';

const PDF: MediaBytes = { bytes: Buffer.from('%PDF-1.7\n%rest'), contentType: 'application/octet-stream' };
const media = (mediaId: string): OutboundMedia => ({ mediaId, kind: 'document', channel: 'telegram', source: mediaId });

const silent = (): void => undefined;

const open = (fetch: (source: string) => Promise<MediaBytes | null>, patience = 5_000) => {
  const asked: string[] = [];
  const told: object[] = [];
  const opener = createMediaOpener({
    fetch: (_channel, source) => {
      asked.push(source);
      return fetch(source);
    },
    log: { info: silent, warn: (facts) => void told.push(facts), error: silent },
    patience,
  });
  return { opener, asked, told };
};

it('a file that several people are shown is fetched once', async () => {
  const { opener, asked } = open(() => Promise.resolve(PDF));
  const seen = await Promise.all([opener.open(media('a')), opener.open(media('a')), opener.open(media('b'))]);
  expect(seen.map((file) => file?.contentType)).toEqual(Array(3).fill('application/pdf'));
  expect((await opener.open(media('a')))?.contentType).toBe('application/pdf');
  expect(asked).toEqual(['a', 'b']);
});

it('what could not be fetched is left out, told, and tried again the next time', async () => {
  let isUp = false;
  const { opener, asked, told } = open(() => (isUp ? Promise.resolve(PDF) : Promise.reject(new Error('HTTP 503'))));
  expect(await opener.open(media('a'))).toBeNull();
  expect(told).toEqual([{ mediaId: 'a', channel: 'telegram', why: 'HTTP 503' }]);
  isUp = true;
  expect(await opener.open(media('a'))).not.toBeNull();
  expect(asked).toEqual(['a', 'a']);
});

it('what takes too long is left out, and there for the next who asks', async () => {
  const arrived = new EventEmitter();
  const { opener, asked } = open(async () => {
    await once(arrived, 'file');
    return PDF;
  }, 100);
  expect(await opener.open(media('a'))).toBeNull();
  arrived.emit('file');
  expect(await opener.open(media('a'))).not.toBeNull();
  expect(asked).toEqual(['a']);
});

it('what is not for showing is not shown', async () => {
  const { opener } = open(() => Promise.resolve({ ...PDF, bytes: Buffer.from('<svg/>') }));
  expect(await opener.open(media('a'))).toBeNull();
});
