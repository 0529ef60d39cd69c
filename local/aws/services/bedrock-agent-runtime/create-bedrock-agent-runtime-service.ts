import type { RestJsonService } from '../../service.ts';
import { rerank } from './rerank.ts';

export const createBedrockAgentRuntimeService = (): RestJsonService => ({
  name: 'Bedrock Agent Runtime',
  signingName: 'bedrock',
  protocol: 'restJson1',
  standIns: ['re-ranking: by the words that question and document share'],
  operations: [
    {
      name: 'Rerank',
      method: 'POST',
      path: '/rerank',
      support: 'approximated',
      note: 'Any Cohere or Amazon reranker gives the same scores, by shared words. One page, whatever the number of results.',
      handler: rerank,
    },
  ],
});
