import { z } from 'zod';
import type { AwsRequest } from '../../service.ts';
import { validationException } from '../../wire/aws-error.ts';
import { isFunctionWord, stem, wordsOf } from '../words.ts';

const source = z.object({
  type: z.literal('INLINE'),
  inlineDocumentSource: z.discriminatedUnion('type', [
    z.object({ type: z.literal('TEXT'), textDocument: z.object({ text: z.string().min(1) }) }),
    z.object({ type: z.literal('JSON'), jsonDocument: z.unknown() }),
  ]),
});

const body = z.object({
  queries: z.array(z.object({ type: z.literal('TEXT'), textQuery: z.object({ text: z.string().min(1) }) })).length(1),
  sources: z.array(source).min(1).max(1000),
  rerankingConfiguration: z.object({
    type: z.literal('BEDROCK_RERANKING_MODEL'),
    bedrockRerankingConfiguration: z.object({
      numberOfResults: z.number().int().min(1).max(1000).optional(),
      modelConfiguration: z.object({ modelArn: z.string() }),
    }),
  }),
});

/** "arn:aws:bedrock:us-west-2::foundation-model/cohere.rerank-v3-5:0" */
const RERANKER = /^arn:aws[\w-]*:bedrock:[\w-]+::foundation-model\/(?:cohere|amazon)\.rerank-[\w.:-]+$/;

const textOf = ({ inlineDocumentSource: document }: z.infer<typeof source>): string =>
  document.type === 'TEXT' ? document.textDocument.text : JSON.stringify(document.jsonDocument);

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !isFunctionWord(word))
      .map(stem),
  );

/** The share of the query's words that a document has, each weighed by how few of the documents have it. */
function relevances(query: string, documents: readonly string[]): readonly number[] {
  const asked = [...stemsOf(query)];
  const having = documents.map(stemsOf);
  const weights = asked.map((word) => {
    const count = having.filter((words) => words.has(word)).length;
    return Math.log(1 + (documents.length + 1) / (count + 0.5));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return having.map((words) => {
    const covered = asked.reduce((sum, word, at) => sum + (words.has(word) ? (weights[at] ?? 0) : 0), 0);
    return total === 0 ? 0 : covered / total;
  });
}

export function rerank({ json }: AwsRequest) {
  const parsed = body.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw validationException(
      `1 validation error detected: Value at '${issue?.path.join('.')}' failed to satisfy constraint: ${issue?.message}`,
    );
  }
  const { queries, sources, rerankingConfiguration } = parsed.data;
  const { numberOfResults, modelConfiguration } = rerankingConfiguration.bedrockRerankingConfiguration;
  if (!RERANKER.test(modelConfiguration.modelArn)) {
    throw validationException('The provided model identifier is invalid.');
  }
  const results = relevances(queries[0]?.textQuery.text ?? '', sources.map(textOf))
    .map((relevanceScore, index) => ({ index, relevanceScore }))
    .sort((a, b) => b.relevanceScore - a.relevanceScore);
  return { json: { results: results.slice(0, numberOfResults ?? results.length) } };
}
