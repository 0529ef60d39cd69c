import { expect, test } from '@jest/globals';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';

const inline = (text: string) => ({
  type: 'INLINE',
  inlineDocumentSource: { type: 'TEXT', textDocument: { text } },
});

test('Rerank puts what shares the rare words of the question first, and refuses what is no reranker', async () => {
  const aws = await startLocalAws();
  const rerank = async (modelArn: string) => {
    const answer = await fetch(`${aws.url}/rerank`, {
      method: 'POST',
      body: JSON.stringify({
        queries: [{ type: 'TEXT', textQuery: { text: 'Can I take my cat in the cabin?' } }],
        sources: ['Bags in the cabin must fit under the seat.', 'A cat travels in the cabin.', 'Meals on board.'].map(
          inline,
        ),
        rerankingConfiguration: {
          type: 'BEDROCK_RERANKING_MODEL',
          bedrockRerankingConfiguration: { numberOfResults: 2, modelConfiguration: { modelArn } },
        },
      }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  try {
    expect(await rerank('arn:aws:bedrock:us-west-2::foundation-model/cohere.rerank-v3-5:0')).toMatchObject({
      status: 200,
      body: { results: [{ index: 1, relevanceScore: 1 }, { index: 0 }] },
    });
    expect(await rerank('arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0')).toMatchObject({
      status: 400,
    });
  } finally {
    await aws.close();
  }
});
