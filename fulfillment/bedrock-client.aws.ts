import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * For the model. It tries once: whoever calls knows how much time
 * the turn has left, and two layers of retries would multiply. Left alone, it speaks HTTP/2 and opens a connection, with its TLS
 * handshake, for each request; HTTP/1.1 keeps them, and carries all but streams in both directions.
 */
export const createModelClient = (): BedrockRuntimeClient =>
  new BedrockRuntimeClient({ maxAttempts: 1, requestHandler: new NodeHttpHandler({}) });

/** Whoever asks has given up before. */
const longestQuickCall = 2_000;

/**
 * For what a turn asks of small models and is given at once: the guardrail's word and a vector. Its limit is the connection's, not
 * a signal's, and it puts together what it does for a kind of request once: a fifth less work for each.
 */
export const createQuickClient = (): BedrockRuntimeClient =>
  new BedrockRuntimeClient({
    maxAttempts: 2,
    cacheMiddleware: true,
    requestHandler: new NodeHttpHandler({
      requestTimeout: longestQuickCall,
      socketTimeout: longestQuickCall,
      throwOnRequestTimeout: true,
    }),
  });
