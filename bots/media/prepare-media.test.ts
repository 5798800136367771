import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { MediaBytes } from '../../core/ports/channel-adapter.ts';
import { prepareMedia } from './prepare-media.ts';

const prepare = (bytes: Uint8Array, contentType = 'image/png'): Promise<MediaBytes | null> =>
  prepareMedia({ bytes, contentType });

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } });

/** The same picture with a head that says it is so many pixels wide and high. */
const claiming = (png: Buffer, edge: number): Buffer => {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(edge, 16);
  bytes.writeUInt32BE(edge, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
};

describe('a picture', () => {
  it('is drawn anew, without what it tells of place and device', async () => {
    const secret = { IFD0: { Make: 'SecretPhone', Artist: 'Ann' }, IFD3: { GPSLatitude: '53/1 33/1 0/1' } };
    const taken = await picture(40, 20).jpeg().withExif(secret).toBuffer();
    expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('SecretPhone');
    const shown = await prepare(taken, 'image/jpeg');
    expect(shown?.contentType).toBe('image/jpeg');
    expect((await sharp(shown?.bytes).metadata()).exif).toBeUndefined();
    expect(Buffer.from(shown?.bytes ?? []).toString('latin1')).not.toContain('SecretPhone');
  });

  it('that was taken with the phone on its side stands upright', async () => {
    const onItsSide = await picture(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await sharp((await prepare(onItsSide))?.bytes).metadata()).toMatchObject({ width: 20, height: 40 });
  });

  it.each(['png', 'webp', 'gif', 'tiff'] as const)('may be a %s, whatever it was called', async (format) => {
    const bytes = await picture(30, 10).toFormat(format).toBuffer();
    expect((await prepare(bytes, 'application/pdf'))?.contentType).toBe('image/jpeg');
  });

  it('is no larger than it has to be', async () => {
    const large = await picture(3_000, 750).png().toBuffer();
    expect(await sharp((await prepare(large))?.bytes).metadata()).toMatchObject({ width: 2_560, height: 640 });
  });

  it('that is broken, or would unfold without end, is not shown', async () => {
    const whole = await picture(300, 300).jpeg().toBuffer();
    expect(await prepare(whole.subarray(0, 60))).toBeNull();
    const small = await picture(30, 30).png().toBuffer();
    expect(await prepare(claiming(small, 30))).not.toBeNull();
    expect(await prepare(claiming(small, 20_000))).toBeNull();
  });
});

describe('another file', () => {
  const film = Buffer.concat([
    Buffer.from('0000001866747970', 'hex'),
    Buffer.from('isom0000isomiso2'),
    randomBytes(64),
  ]);
  const voice = Buffer.concat([
    Buffer.from('OggS\0\x02', 'latin1'),
    Buffer.alloc(22),
    Buffer.from('OpusHead'),
    randomBytes(64),
  ]);

  it.each<[string, Uint8Array]>([
    ['video/mp4', film],
    ['audio/ogg', voice],
    ['application/pdf', Buffer.from('%PDF-1.7\n%rest')],
  ])('that is really a %s goes on as it came', async (contentType, bytes) => {
    expect(await prepare(bytes, 'text/html')).toEqual({ bytes, contentType });
  });

  it.each<[string, Uint8Array]>([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), randomBytes(200)])],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['more than any channel takes', Buffer.concat([film, Buffer.alloc(16 * 1_024 * 1_024)])],
  ])('that is %s is not shown, whatever it calls itself', async (_what, bytes) => {
    expect(await prepare(bytes, 'image/png')).toBeNull();
  });
});
