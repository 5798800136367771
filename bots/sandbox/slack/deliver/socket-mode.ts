import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import { announce, type Emulator } from '../emulator.ts';
import type { SocketConnection } from '../runtime-state.ts';
import { isRecord, parseJson } from '../../../../emulation/json.ts';
import type { Json } from '../slack-types.ts';
import type { DeliveryKind } from '../world.ts';
import { type AppReply, failedReply } from './ask-app.ts';

/** What a delivery needs to know to travel in an envelope. */
export interface Enveloped {
  kind: DeliveryKind;
  payload: Json;
  attempt?: number;
  retryReason?: string | null;
}

/** `<root>/link/?ticket=…`: where `apps.connections.open` sends the app. */
export function addSocketMode(app: FastifyInstance, emulator: Emulator): void {
  const server = new WebSocketServer({ noServer: true });
  const path = `${app.prefix}/link/`;
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname !== path) {
      // Another's address, if somebody else listens on this server; else nobody would ever answer.
      if (app.server.listenerCount('upgrade') === 1) socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
      return;
    }
    const isInvited = emulator.sockets.tickets.delete(url.searchParams.get('ticket') ?? '');
    if (!isInvited || emulator.closed) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
      return;
    }
    server.handleUpgrade(request, socket, head, (opened) => welcome(emulator, opened));
  };
  app.server.on('upgrade', onUpgrade);
  const pings = setInterval(() => {
    for (const { socket } of emulator.sockets.connections) socket.ping();
  }, emulator.settings.socketPingMs);
  pings.unref();
  emulator.sockets.stop = () => {
    clearInterval(pings);
    app.server.off('upgrade', onUpgrade);
    for (const { socket } of emulator.sockets.connections) socket.terminate();
    server.close();
  };
}

function welcome(emulator: Emulator, socket: WebSocket): void {
  const { sockets, world } = emulator;
  const connection: SocketConnection = { id: sockets.nextId, socket, isLeaving: false };
  sockets.nextId += 1;
  sockets.connections.push(connection);
  socket.on('message', (data) => {
    // A frame of text comes as one Buffer; what is not text is no acknowledgement.
    if (Buffer.isBuffer(data)) hear(emulator, data.toString('utf8'));
  });
  // Its `close` follows, and takes it off the list.
  socket.on('error', (error) => emulator.log('a Socket Mode connection broke', { reason: error.message }));
  socket.once('close', () => {
    sockets.connections = sockets.connections.filter((one) => one !== connection);
    if (!emulator.closed) announce(emulator, 'socket', {}, { connections: sockets.connections.length });
  });
  const debug = { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 };
  socket.send(
    JSON.stringify({
      type: 'hello',
      num_connections: sockets.connections.length,
      debug_info: debug,
      connection_info: { app_id: world.app.id },
    }),
  );
  announce(emulator, 'socket', {}, { connections: sockets.connections.length });
}

function hear({ sockets }: Emulator, text: string): void {
  const message = parseJson(text);
  if (!isRecord(message) || typeof message['envelope_id'] !== 'string') return;
  const { envelope_id: id, payload } = message;
  sockets.waiting.get(id)?.(isRecord(payload) ? payload : null);
}

const envelopeTypes: Readonly<Record<DeliveryKind, string>> = {
  events: 'events_api',
  interactivity: 'interactive',
  commands: 'slash_commands',
};

/** To one of the connections, in turn; resolves with its acknowledgement or when the time is over. */
export function sendEnvelope(
  emulator: Emulator,
  { kind, payload, attempt, retryReason }: Enveloped,
): Promise<AppReply> {
  const { sockets, settings } = emulator;
  const open = sockets.connections.filter(({ isLeaving, socket }) => !isLeaving && socket.readyState === socket.OPEN);
  const connection = open[sockets.turn % Math.max(1, open.length)];
  sockets.turn += 1;
  if (!connection) return Promise.resolve(failedReply('connection_failed'));
  const id = randomUUID();
  const retries = kind === 'events' ? { retry_attempt: (attempt ?? 1) - 1, retry_reason: retryReason ?? '' } : {};
  const envelope = {
    envelope_id: id,
    type: envelopeTypes[kind],
    accepts_response_payload: kind !== 'events',
    ...retries,
    payload,
  };
  return new Promise((resolve) => {
    const finish = (reply: AppReply) => {
      clearTimeout(timer);
      sockets.waiting.delete(id);
      connection.socket.off('close', onClose);
      resolve(reply);
    };
    const onClose = () => finish(failedReply('connection_failed'));
    const timer = setTimeout(() => finish(failedReply('http_timeout')), settings.ackDeadlineMs);
    connection.socket.once('close', onClose);
    sockets.waiting.set(id, (answer) =>
      finish({ acknowledged: true, status: null, outcome: 'ok', body: bodyOf(answer), noRetry: false }),
    );
    connection.socket.send(JSON.stringify(envelope));
  });
}

/** SDKs acknowledge with an empty payload where they have nothing to say. */
function bodyOf(payload: Json | null): string {
  return payload === null || Object.keys(payload).length === 0 ? '' : JSON.stringify(payload);
}

const graceMs = 10_000;

/** Slack recycles its servers: connections are told to go, and end themselves if the app does not. */
export function disconnectSockets(
  { sockets }: Emulator,
  reason: 'warning' | 'refresh_requested' | 'link_disabled' | 'cut',
): { disconnected: number } {
  const leaving = [...sockets.connections];
  for (const connection of leaving) {
    if (reason === 'cut') {
      connection.socket.terminate();
      continue;
    }
    // After a warning the connection still works for a while.
    connection.isLeaving = reason !== 'warning';
    connection.socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }));
    setTimeout(() => connection.socket.close(), graceMs).unref();
  }
  return { disconnected: leaving.length };
}
