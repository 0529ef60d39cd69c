import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * Connections to Bedrock that are kept for the next request. Left alone, its client speaks HTTP/2 and opens a connection, with its
 * TLS handshake, for each request: four in one answered question. HTTP/1.1 carries all but streams in both directions.
 */
export const keptConnections = (): NodeHttpHandler => new NodeHttpHandler({});
