import { connect } from 'node:http2';
import type { ClientHttp2Session, ClientHttp2Stream } from 'node:http2';
import { EventStreamCodec } from '@smithy/core/event-streams';

const codec = new EventStreamCodec(
  (bytes) => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')),
  (text) => Buffer.from(text, 'utf8'),
);

/** One event as bytes of the stream. */
export function frameOf(type: string, payload: Readonly<Record<string, unknown>>): Buffer {
  const headers = { ':message-type': 'event', ':event-type': type, ':content-type': 'application/json' };
  const tagged = Object.entries(headers).map(([name, value]) => [name, { type: 'string', value }] as const);
  return Buffer.from(codec.encode({ headers: Object.fromEntries(tagged), body: Buffer.from(JSON.stringify(payload)) }));
}

/** StartConversation without the SDK, for a client that does what no SDK would. */
export class RawConversation {
  readonly #session: ClientHttp2Session;
  readonly #stream: ClientHttp2Stream;
  readonly #answers: Buffer[] = [];

  constructor(url: string, sessionId: string) {
    this.#session = connect(url);
    this.#session.on('error', () => {});
    this.#stream = this.#session.request({
      ':method': 'POST',
      ':path': `/bots/FRONTDESK1/botAliases/TSTALIASID/botLocales/en_US/sessions/${sessionId}/conversation`,
      'content-type': 'application/vnd.amazon.eventstream',
      'x-amz-lex-conversation-mode': 'AUDIO',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/lex/aws4_request, SignedHeaders=host, Signature=0',
    });
    this.#stream.on('error', () => {});
    this.#stream.on('data', (bytes: Buffer) => this.#answers.push(bytes));
  }

  write(bytes: Uint8Array): void {
    this.#stream.write(bytes);
  }

  /** Ends the client's side and gives all that came back, as one can read it. */
  async end(): Promise<string> {
    const ended = new Promise<void>((resolve) => this.#stream.once('close', resolve));
    this.#stream.end();
    await ended;
    this.#session.close();
    return this.#answers.map((bytes) => bytes.toString('utf8')).join('');
  }

  /** As when the network goes. */
  vanish(): void {
    this.#session.destroy();
  }

  answered(): string {
    return this.#answers.map((bytes) => bytes.toString('utf8')).join('');
  }
}
