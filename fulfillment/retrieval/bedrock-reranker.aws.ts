import { BedrockAgentRuntimeClient, RerankCommand } from '@aws-sdk/client-bedrock-agent-runtime';
import type { Reranker } from './rerank-by-model.ts';

export interface BedrockRerankerSettings {
  /** "arn:aws:bedrock:REGION::foundation-model/cohere.rerank-v3-5:0" or amazon.rerank-v1:0, in the function's region. */
  readonly modelArn: string;
  readonly client?: BedrockAgentRuntimeClient;
}

/** Bedrock's Rerank (Agents for Amazon Bedrock Runtime API reference): up to 1,000 texts for one question. */
export function createBedrockReranker({ modelArn, client }: BedrockRerankerSettings): Reranker {
  const bedrock = client ?? new BedrockAgentRuntimeClient({ maxAttempts: 2 });
  return async ({ question, texts }, signal) => {
    const command = new RerankCommand({
      queries: [{ type: 'TEXT', textQuery: { text: question } }],
      sources: texts.map((text) => ({
        type: 'INLINE',
        inlineDocumentSource: { type: 'TEXT', textDocument: { text } },
      })),
      rerankingConfiguration: {
        type: 'BEDROCK_RERANKING_MODEL',
        bedrockRerankingConfiguration: { numberOfResults: texts.length, modelConfiguration: { modelArn } },
      },
    });
    const { results = [] } = await bedrock.send(command, { abortSignal: signal });
    const scores = texts.map(() => 0);
    for (const { index = -1, relevanceScore = 0 } of results) if (index in scores) scores[index] = relevanceScore;
    return scores;
  };
}
