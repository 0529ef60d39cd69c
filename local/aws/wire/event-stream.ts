import { EventStreamCodec } from '@smithy/core/event-streams';
import type { StreamEvent } from '../service.ts';
import { AwsError, validationException } from './aws-error.ts';

/**
 * Amazon's event-stream framing (application/vnd.amazon.eventstream):
 * u32 total length, u32 headers length, u32 CRC of both, headers, payload, u32 CRC of all before.
 */
const codec = new EventStreamCodec(
  (bytes) => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')),
  (text) => Buffer.from(text, 'utf8'),
);

/** Two lengths and two checksums: the smallest message. */
const OVERHEAD_BYTES = 16;
/** More than any message of the services here; a wrong length must not make us wait, or grow, for ever. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

interface Message {
  readonly type: string;
  readonly isSigned: boolean;
  readonly body: Uint8Array;
}

export function encodeEvent(event: StreamEvent): Uint8Array {
  return encode({ ':message-type': 'event', ':event-type': event.type }, event.payload);
}

/**
 * The client's SDK throws this from its iterator; nothing may follow it. The type is the union's member: Lex spells it
 * "ValidationException", Bedrock "validationException".
 */
export function encodeException(error: AwsError): Uint8Array {
  const payload = { message: error.message, ...error.extra };
  return encode({ ':message-type': 'exception', ':exception-type': error.type }, payload);
}

function encode(headers: Readonly<Record<string, string>>, payload: unknown): Uint8Array {
  const tagged = Object.entries({ ...headers, ':content-type': 'application/json' }).map(
    ([name, value]) => [name, { type: 'string', value }] as const,
  );
  return codec.encode({ headers: Object.fromEntries(tagged), body: Buffer.from(JSON.stringify(payload)) });
}

/**
 * The events in a client's byte stream, however it is cut into chunks. A signed client wraps each event in an outer message
 * with the signature, and ends its side with an empty outer message. Throws AwsError for bytes that are no event stream.
 */
export async function* decodeEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StreamEvent> {
  for await (const bytes of splitMessages(chunks)) {
    const outer = decode(bytes);
    if (outer.isSigned && outer.body.length === 0) return;
    const { type, body } = outer.isSigned ? decode(outer.body) : outer;
    yield { type, payload: parsePayload(body) };
  }
}

async function* splitMessages(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    while (rest.length >= 4) {
      const length = rest.readUInt32BE(0);
      if (length < OVERHEAD_BYTES || length > MAX_MESSAGE_BYTES) throw malformed('its length is out of range');
      if (rest.length < length) break;
      yield rest.subarray(0, length);
      rest = rest.subarray(length);
    }
  }
  if (rest.length > 0) throw malformed('it is incomplete');
}

function decode(bytes: Uint8Array): Message {
  try {
    const { headers, body } = codec.decode(bytes);
    const type = headers[':event-type'];
    return { type: type?.type === 'string' ? type.value : '', isSigned: ':chunk-signature' in headers, body };
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : String(error));
  }
}

function parsePayload(body: Uint8Array): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    throw malformed('its payload is not JSON');
  }
}

const malformed = (why: string): AwsError =>
  validationException(`The event stream holds a message that cannot be read: ${why}.`);
