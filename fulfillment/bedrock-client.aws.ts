import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * One client, and with it one set of connections, for the model and the guardrail. It tries once: whoever calls knows how much time
 * the turn has left, and two layers of retries would multiply. Left alone, it speaks HTTP/2 and opens a connection, with its TLS
 * handshake, for each request; HTTP/1.1 keeps them, and carries all but streams in both directions.
 */
export const createBedrockClient = (): BedrockRuntimeClient =>
  new BedrockRuntimeClient({ maxAttempts: 1, requestHandler: new NodeHttpHandler({}) });
