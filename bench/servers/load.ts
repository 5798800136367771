import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Load {
  readonly url: string;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Called for each request. */
  readonly body: () => string;
}

const END_OF_HEAD = '\r\n\r\n';

/**
 * Answers per second of POSTs over so many connections, each with one request under way at a time. It speaks plain HTTP
 * over bare sockets, since whatever the asking costs is taken from the server's share of the same few cores. An answer
 * must be an empty 200.
 */
export const measureLoad = async ({ url, path, connections, seconds, headers, body }: Load): Promise<number> => {
  const { host, hostname, port } = new URL(url);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}content-length: `;
  const request = (): string => {
    const json = body();
    return `${head}${Buffer.byteLength(json)}${END_OF_HEAD}${json}`;
  };
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(Number(port), hostname)));
  const tally = { answers: 0, over: false };
  const started = performance.now();
  const asking = Promise.all(
    sockets.map((socket) =>
      askOnAndOn(socket, request, () => {
        tally.answers += 1;
        return tally.over;
      }),
    ),
  );
  await Promise.race([sleep(seconds * 1_000), asking]);
  const rate = tally.answers / ((performance.now() - started) / 1_000);
  tally.over = true;
  await asking;
  return rate;
};

const open = async (port: number, host: string): Promise<Socket> => {
  const socket = connect({ port, host, noDelay: true });
  await once(socket, 'connect');
  return socket.setEncoding('latin1');
};

/** Asks again upon each answer, until `onAnswer` says that it is over. */
const askOnAndOn = (socket: Socket, request: () => string, onAnswer: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const fail = (why: string): void => {
      socket.destroy();
      reject(new Error(why));
    };
    socket.on('error', (error) => fail(error.message));
    socket.on('close', () => fail('The server closed a connection'));
    socket.on('data', (chunk: string) => {
      answer += chunk;
      if (!answer.endsWith(END_OF_HEAD)) return;
      if (!answer.startsWith('HTTP/1.1 200 ') || !/content-length: 0\r/i.test(answer)) return fail(answer);
      answer = '';
      if (!onAnswer()) return void socket.write(request());
      resolve();
      socket.destroy();
    });
    socket.write(request());
  });
