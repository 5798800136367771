import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openMedia } from './open-media.ts';

const ACCOUNT = `AC${'7'.repeat(32)}`;
const SOURCE = `MM${'1'.repeat(32)}/ME${'2'.repeat(32)}`;
const FILE = `/2010-04-01/Accounts/${ACCOUNT}/Messages/${SOURCE.replace('/', '/Media/')}`;

let server: Server;
let apiUrl: string;
let asked: Array<{ path: string; authorization: string | undefined }>;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = () => openMedia({ accountSid: ACCOUNT, authToken: 'secret', apiUrl }, SOURCE);

describe('a file that came in', () => {
  it('is had from where Twilio leads to, which does not see our token', async () => {
    answer = ({ url }, response) => {
      if (url === FILE) response.writeHead(307, { location: '/signed' }).end();
      else response.writeHead(200, { 'content-type': 'image/jpeg' }).end('picture');
    };
    expect(await open()).toEqual({ bytes: Buffer.from('picture'), contentType: 'image/jpeg' });
    const basic = `Basic ${Buffer.from(`${ACCOUNT}:secret`).toString('base64')}`;
    expect(asked).toEqual([
      { path: FILE, authorization: basic },
      { path: '/signed', authorization: undefined },
    ]);
  });

  it.each([
    'http://127.0.0.1:1/x',
    'http://files.example/x',
    'https://twilio.com.evil.example/x',
    'file:///etc/passwd',
  ])('is not looked for at %s', async (location) => {
    answer = (_, response) => void response.writeHead(302, { location }).end();
    await expect(open()).rejects.toThrow('redirected elsewhere');
  });

  it('is not looked for in a circle', async () => {
    answer = (_, response) => void response.writeHead(302, { location: FILE }).end();
    await expect(open()).rejects.toThrow('HTTP 302');
    expect(asked).toHaveLength(4);
  });

  it('is nothing once Twilio has it no more, or when it is larger than any file', async () => {
    answer = (_, response) => void response.writeHead(404).end();
    expect(await open()).toBeNull();
    answer = (_, response) => void response.writeHead(200).end(Buffer.alloc(17 * 1_024 * 1_024));
    expect(await open()).toBeNull();
  });

  it('may be had later when Twilio is in trouble', async () => {
    answer = (_, response) => void response.writeHead(503).end();
    await expect(open()).rejects.toThrow('HTTP 503');
    answer = ({ socket }) => void socket.destroy();
    await expect(open()).rejects.toThrow('connection lost');
  });
});
