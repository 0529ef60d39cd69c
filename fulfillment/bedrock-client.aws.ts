import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { keptConnections } from '../knowledge/bedrock-connections.aws.ts';

/**
 * One client, and with it one set of connections, for the model and the guardrail. It tries once: whoever calls knows how much time
 * the turn has left, and two layers of retries would multiply.
 */
export const createBedrockClient = (): BedrockRuntimeClient =>
  new BedrockRuntimeClient({ maxAttempts: 1, requestHandler: keptConnections() });
