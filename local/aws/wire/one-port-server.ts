import { createServer as createHttp1Server } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import type { Http2ServerRequest, Http2ServerResponse, ServerHttp2Session } from 'node:http2';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

export type Incoming = IncomingMessage | Http2ServerRequest;
export type Outgoing = ServerResponse | Http2ServerResponse;
export type Listener = (incoming: Incoming, outgoing: Outgoing) => void;

export interface OnePortServer {
  readonly port: number;
  /** Stops listening, lets running requests finish for a second, then cuts what is left. */
  close(): Promise<void>;
}

/** The port is taken by another program. */
export class PortInUseError extends Error {
  readonly code = 'PORT_IN_USE';
  readonly port: number;

  constructor(port: number, options: ErrorOptions) {
    super(`Port ${port} is in use by another program.`, options);
    this.name = 'PortInUseError';
    this.port = port;
  }
}

const GRACE_MS = 1_000;
/** Longer than the SDK keeps an idle connection, so that it never sends on one that is just being closed. */
const KEEP_ALIVE_MS = 120_000;

/**
 * HTTP/1.1 and cleartext HTTP/2 on one port. The Node SDK speaks HTTP/2 with prior knowledge to Lex, Polly and Bedrock;
 * boto3, the AWS CLI, curl and the SDK's other clients speak HTTP/1.1.
 */
export async function serveOnePort(
  listener: Listener,
  address: { readonly port: number; readonly host: string },
): Promise<OnePortServer> {
  const sockets = new Set<Socket>();
  /** Connections on which no request runs: closing may cut them at once. HTTP/2 sessions know that of themselves. */
  const idle = new Set<Socket>();
  const sessions = new Set<ServerHttp2Session>();
  const http1 = createHttp1Server({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, outgoing) => {
    idle.delete(incoming.socket);
    outgoing.on('close', () => (server.listening ? idle.add(incoming.socket) : incoming.socket.destroy()));
    listener(incoming, outgoing);
  });
  const http2 = createHttp2Server(listener);
  http2.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    // A peer that breaks the protocol loses its own session; without a listener it would end the process.
    session.on('error', () => session.destroy());
  });

  // Half-open, as node:http has it: a client may close its side after the request and still wait for the answer.
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    for (const set of [sockets, idle]) {
      set.add(socket);
      socket.on('close', () => set.delete(socket));
    }
    socket.on('error', () => socket.destroy());
    sniff(socket, (protocol) => {
      if (protocol === 'h2') {
        idle.delete(socket);
        // Of HTTP/2 neither side has a half: who closes is gone, and is noticed here alone.
        socket.allowHalfOpen = false;
        socket.on('end', () => socket.destroy());
      }
      (protocol === 'h2' ? http2 : http1).emit('connection', socket);
    });
  });
  await listen(server, address);

  return {
    port: addressOf(server).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of sessions) session.close();
      for (const socket of idle) socket.destroy();
      const cut = setTimeout(() => sockets.forEach((socket) => socket.destroy()), GRACE_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}

const HTTP2_PREFACE = 'PRI';

/** Looks at the first bytes and puts them back. Three tell "PRI" from POST, PUT and PATCH; they may come one by one. */
function sniff(socket: Socket, onKnown: (protocol: 'h2' | 'http/1.1') => void): void {
  let head = '';
  const look = (): void => {
    for (let chunk: Buffer | null; (chunk = socket.read()) !== null;) head += chunk.toString('latin1');
    if (head === '' || (head.length < HTTP2_PREFACE.length && HTTP2_PREFACE.startsWith(head))) return;
    socket.off('readable', look);
    socket.off('end', hangUp);
    socket.unshift(Buffer.from(head, 'latin1'));
    onKnown(head.startsWith(HTTP2_PREFACE) ? 'h2' : 'http/1.1');
  };
  const hangUp = (): void => {
    socket.destroy();
  };
  socket.on('readable', look);
  socket.on('end', hangUp);
}

async function listen(server: Server, address: { readonly port: number; readonly host: string }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const inUse = 'code' in error && error.code === 'EADDRINUSE';
      reject(inUse ? new PortInUseError(address.port, { cause: error }) : error);
    });
    server.listen(address.port, address.host, resolve);
  });
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has an address while it listens.');
  return address;
}
