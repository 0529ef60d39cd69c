import type { Clock, RestJsonService } from '../../service.ts';
import { createForwardingGenerator } from './generation/forwarding-generator.ts';
import { quotingGenerator } from './generation/quoting-generator.ts';
import { bedrockRuntimeOperations } from './operations.ts';

export interface BedrockRuntimeOptions {
  /** An OpenAI-compatible server that answers Converse in place of the quoting stand-in. */
  readonly modelUrl: string | undefined;
  readonly now: Clock;
}

export function createBedrockRuntimeService({ modelUrl, now }: BedrockRuntimeOptions): RestJsonService {
  const generate = modelUrl === undefined ? quotingGenerator : createForwardingGenerator({ modelUrl });
  return {
    name: 'Bedrock Runtime',
    signingName: 'bedrock',
    protocol: 'restJson1',
    operations: bedrockRuntimeOperations(generate, now),
    standIns: [
      modelUrl === undefined
        ? 'text models: quotes the passages in its prompt, and makes up nothing'
        : `text models: the first model at ${new URL(modelUrl).origin}`,
      'embeddings: hashed words and pieces of words',
    ],
  };
}
