import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { createBeginCall } from './begin-calls.ts';
import type { CallDeskOptions } from './begin-calls.ts';
import { lexTiming } from './call-timing.ts';
import { systemClock } from './clock.ts';
import { phonePaths } from './phone-app.ts';
import { carryStream } from './stream-connection.ts';
import type { StreamLimits } from './stream-connection.ts';
import { isSigned } from './twilio-signature.ts';

type Timed = 'timing' | 'clock';

export interface GatewayOptions extends Omit<CallDeskOptions, Timed>, Partial<Pick<CallDeskOptions, Timed>> {
  /** The account's auth token: with it Twilio signs the stream's address. */
  readonly authToken: string;
  /** How Twilio reaches this server, such as "https://phone.example.com". */
  readonly publicUrl: string;
  readonly limits?: Partial<StreamLimits>;
  readonly mostCalls?: number;
}

export interface MediaStreamGateway {
  /** Answers the stream's WebSocket on this server; other upgrades are refused. */
  attach(server: Server): void;
  /** Ends all calls. */
  close(): void;
}

/** What one process holds: a call costs it a few milliseconds of each second. */
const callsByDefault = 100;
/** One message of Twilio is some 300 bytes. */
const maxPayload = 32 * 1024;

/** The phone door's other half: Twilio's Media Streams in, and Twilio's Media Streams out. */
export function createMediaStreamGateway(options: GatewayOptions): MediaStreamGateway {
  const { authToken, publicUrl, limits = {}, mostCalls = callsByDefault } = options;
  const { timing = lexTiming, clock = systemClock } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  const begin = createBeginCall({ ...options, timing, clock });
  const streamUrl = publicUrl.replace(/^http/, 'ws') + phonePaths.stream;

  const refusal = ({ url, headers }: IncomingMessage): string | undefined => {
    if (url !== phonePaths.stream) return '404 Not Found';
    const signature = headers['x-twilio-signature'];
    if (!isSigned(authToken, { url: streamUrl }, signature?.toString())) return '403 Forbidden';
    return sockets.clients.size >= mostCalls ? '503 Service Unavailable' : undefined;
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const status = refusal(request);
    if (status === undefined) {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        carryStream(webSocket, { limits, clock, begin });
      });
      return;
    }
    // Node leaves the socket to us: an error that nobody hears ends the process.
    socket.on('error', () => socket.destroy());
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };

  return {
    attach: (server) => {
      server.on('upgrade', upgrade);
    },
    close: () => {
      for (const webSocket of sockets.clients) webSocket.terminate();
      sockets.close();
    },
  };
}
