import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

/**
 * One client, and with it one HTTP/2 connection, for the model and the guardrail. It tries once: whoever calls knows how much time
 * the turn has left, and two layers of retries would multiply.
 */
export const createBedrockClient = (): BedrockRuntimeClient => new BedrockRuntimeClient({ maxAttempts: 1 });
