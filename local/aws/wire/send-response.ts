import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AwsResponse, Service, StreamEvent } from '../service.ts';
import { AwsError } from './aws-error.ts';
import { encodeEvent, encodeException } from './event-stream.ts';
import type { Outgoing } from './one-port-server.ts';

/** Which service answers, if one was found, and the protocol of the error if none was. */
export interface Answerer {
  readonly service: Service | undefined;
  readonly isAwsJson: boolean;
  readonly requestId: string;
  /** An error in the middle of a stream, which the client sees only as an exception frame. */
  readonly toAwsError: (error: unknown) => AwsError;
}

/** Resolves when the answer is sent whole; rejects when the client goes away in the middle of it. */
export async function sendResponse(outgoing: Outgoing, response: AwsResponse, answerer: Answerer): Promise<void> {
  const headers = { 'x-amzn-requestid': answerer.requestId, ...response.headers };
  const status = response.status ?? 200;
  if ('json' in response) {
    const body = Buffer.from(JSON.stringify(response.json));
    outgoing.writeHead(status, { 'content-type': contentTypeOf(answerer), 'content-length': body.length, ...headers });
    outgoing.end(body);
    return;
  }
  if ('events' in response) {
    outgoing.writeHead(status, { 'content-type': 'application/vnd.amazon.eventstream', ...headers });
    if ('length' in response.events) {
      outgoing.end(Buffer.concat(response.events.map(encodeEvent)));
      return;
    }
    // The client waits for the headers before it sends its first event; HTTP/2's writeHead has sent them already.
    if ('flushHeaders' in outgoing) outgoing.flushHeaders();
    await pipeline(encodeEvents(response.events, answerer), outgoing);
    return;
  }
  outgoing.writeHead(status, { 'content-type': 'application/octet-stream', ...headers });
  if (response.body instanceof Uint8Array) outgoing.end(response.body);
  else await pipeline(Readable.from(response.body), outgoing);
}

/** restJson1: the type in a header, the message in the body. awsJson: both in the body. */
export function sendError(outgoing: Outgoing, error: AwsError, answerer: Answerer): void {
  const messageMember =
    answerer.service && 'messageMember' in answerer.service ? answerer.service.messageMember : undefined;
  const members = { [messageMember ?? 'message']: error.message, ...error.extra };
  const body = Buffer.from(
    JSON.stringify(answerer.isAwsJson ? { __type: qualified(error.type), ...members } : members),
  );
  outgoing.writeHead(error.status, {
    'content-type': contentTypeOf(answerer),
    'content-length': body.length,
    'x-amzn-requestid': answerer.requestId,
    ...(answerer.isAwsJson ? {} : { 'x-amzn-errortype': error.type }),
  });
  outgoing.end(body);
}

async function* encodeEvents(events: AsyncIterable<StreamEvent>, answerer: Answerer): AsyncGenerator<Uint8Array> {
  try {
    for await (const event of events) yield encodeEvent(event);
  } catch (error) {
    yield encodeException(answerer.toAwsError(error));
  }
}

function contentTypeOf({ service, isAwsJson }: Answerer): string {
  if (!isAwsJson) return 'application/json';
  return service?.protocol === 'awsJson1.1' ? 'application/x-amz-json-1.1' : 'application/x-amz-json-1.0';
}

/** Errors of AWS's common front end carry its namespace; a service's own errors come qualified by the service. */
const FRONT_END_ERRORS = new Set(['InternalFailure', 'SerializationException', 'UnknownOperationException']);

const qualified = (type: string): string => (FRONT_END_ERRORS.has(type) ? `com.amazon.coral.service#${type}` : type);
