import type { AwsRequest, StreamEvent } from '../service.ts';
import { AwsError } from './aws-error.ts';
import { decodeEvents } from './event-stream.ts';
import type { Call } from './find-operation.ts';
import type { Incoming } from './one-port-server.ts';
import { readBody } from './read-body.ts';

/** Reads the body as the operation's input declares. Throws AwsError for a body too large or not JSON, else TruncatedBodyError. */
export async function decodeRequest(
  incoming: Incoming,
  call: Call,
  exchange: Pick<AwsRequest, 'requestId' | 'signal'>,
): Promise<AwsRequest> {
  const input = call.operation.input ?? 'json';
  const body = input === 'events' ? Buffer.alloc(0) : await readBody(incoming);
  return {
    ...exchange,
    labels: call.labels,
    query: new URLSearchParams((incoming.url ?? '').split('?')[1]),
    headers: singleHeaders(incoming),
    body,
    json: input === 'json' ? parseJson(body) : undefined,
    events: input === 'events' ? decodeEvents(untilGone(incoming)) : noEvents(),
  };
}

function parseJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new AwsError({ type: 'SerializationException', status: 400, message: 'The request body is not JSON.' });
  }
}

/** HTTP/2's pseudo headers are left out; a header that came more than once is joined, as HTTP has it. */
function singleHeaders(incoming: Incoming): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(':')) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

/** A client that goes away ends its events; the request's signal tells who needs to know. */
async function* untilGone(incoming: Incoming): AsyncGenerator<Uint8Array> {
  try {
    yield* incoming;
  } catch {
    return;
  }
}

async function* noEvents(): AsyncGenerator<StreamEvent> {}
