import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import * as z from 'zod/mini';
import type { Embedder } from './build-snapshot.ts';

const titanResponse = z.object({ embedding: z.array(z.number()) });

export interface TitanSettings {
  /** A Titan Text Embeddings V2 model id or inference profile. */
  readonly modelId: string;
  /** 256, 512 or 1024: the sizes the model was trained to give. */
  readonly dimensions: number;
  /** Calls in flight at once; Titan takes one text a call. */
  readonly concurrency?: number;
  readonly client?: BedrockRuntimeClient;
}

/** Titan cuts at 8,192 tokens or 50,000 characters; passages are far shorter, so a longer question is only cut here. */
const LONGEST_INPUT = 20_000;

/** Amazon Titan Text Embeddings V2 through InvokeModel (User Guide, "Amazon Titan Embeddings Text"). */
export function createTitanEmbedder({ modelId, dimensions, concurrency = 8, client }: TitanSettings): Embedder {
  // HTTP/1.1, whose connections are kept: over HTTP/2 this client opens one for each request.
  // Filling an index runs into the account's rate, and waiting is right there.
  const bedrock = client ?? new BedrockRuntimeClient({ maxAttempts: 6, requestHandler: new NodeHttpHandler({}) });

  const embedOne = async (text: string): Promise<Float32Array> => {
    const { body } = await bedrock.send(
      new InvokeModelCommand({
        modelId,
        contentType: 'application/json',
        accept: 'application/json',
        body: JSON.stringify({ inputText: text.slice(0, LONGEST_INPUT), dimensions, normalize: true }),
      }),
    );
    return Float32Array.from(titanResponse.parse(JSON.parse(body.transformToString())).embedding);
  };

  return {
    model: modelId,
    dimensions,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      // Workers share one iterator, so each text is taken once and the slowest call holds up only its own worker.
      const queue = texts.entries();
      const work = async (): Promise<void> => {
        for (const [at, text] of queue) vectors[at] = await embedOne(text);
      };
      await Promise.all(Array.from({ length: Math.min(concurrency, texts.length) }, work));
      return vectors;
    },
  };
}
