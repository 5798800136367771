import fastify from 'fastify';
import { createMediaLinks } from './media-links.ts';
import { mediaRoute } from './media-route.ts';

const MEDIA_ID = 'c0ffee00-0000-8000-8000-000000000001';
const SECRET = 'a secret that is long enough for this';

const open = (mediaId: string) =>
  Promise.resolve(mediaId === MEDIA_ID ? { bytes: Buffer.from('photo'), contentType: 'image/jpeg' } : null);

const serve = async () => {
  let url = '';
  let now = 1_763_740_800_000;
  const links = createMediaLinks({ secret: SECRET, publicUrl: () => url, now: () => now, lifetime: 60_000 });
  const app = fastify({ forceCloseConnections: true });
  await app.register(mediaRoute, { links, open });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  const later = (ms: number): void => {
    now += ms;
  };
  return { url, links, later, close: () => app.close() };
};

it('a link shows its file, and nothing in it is run', async () => {
  const server = await serve();
  const response = await fetch(server.links.urlOf(MEDIA_ID) ?? '');
  expect([response.status, await response.text()]).toEqual([200, 'photo']);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': '5',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  await server.close();
});

it('what is over, forged, or gone is the same nothing to everybody', async () => {
  const server = await serve();
  const gone = server.links.urlOf('c0ffee00-0000-8000-8000-000000000002') ?? '';
  const over = server.links.urlOf(MEDIA_ID) ?? '';
  const answers = [
    await fetch(gone),
    await fetch(`${server.url}/media/${'A'.repeat(48)}`),
    await fetch(`${server.url}/media/x`),
  ];
  server.later(60_000);
  answers.push(await fetch(over));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  await server.close();
});
