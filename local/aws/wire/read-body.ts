import { AwsError } from './aws-error.ts';
import type { Incoming } from './one-port-server.ts';

/** DynamoDB's limit, and more than the other services here take. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** The client went away, or closed its side, before the body was whole. Nobody is left to answer. */
export class TruncatedBodyError extends Error {
  constructor(options: ErrorOptions = {}) {
    super('The request ended before its body was complete.', options);
    this.name = 'TruncatedBodyError';
  }
}

/**
 * The whole body. Throws AwsError 413 or TruncatedBodyError. A body over the limit is read to its end and dropped: a client
 * that is answered while it still sends sees a reset connection, not the answer.
 */
export async function readBody(incoming: Incoming): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  await new Promise<void>((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_BODY_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    });
    incoming.on('end', resolve);
    incoming.on('error', (cause) => reject(new TruncatedBodyError({ cause })));
    // Comes after every end, too.
    incoming.on('close', () => incoming.readableEnded || reject(new TruncatedBodyError()));
  });
  if (Number(incoming.headers['content-length'] ?? 0) > length) throw new TruncatedBodyError();
  if (length > MAX_BODY_BYTES) {
    const message = `The request body is larger than ${MAX_BODY_BYTES} bytes.`;
    throw new AwsError({ type: 'RequestEntityTooLargeException', status: 413, message });
  }
  return Buffer.concat(chunks, length);
}
