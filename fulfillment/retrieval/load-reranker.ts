import { loadOnce } from '../load-once.ts';
import type { Reranker } from './rerank-by-model.ts';

/** Its client is loaded when it is first asked: few deployments have a reranker, and all of them start. */
export function loadReranker(modelArn: string): Reranker {
  const reranker = loadOnce(async () => {
    const { createBedrockReranker } = await import('./bedrock-reranker.aws.ts');
    return createBedrockReranker({ modelArn });
  });
  return async (asked, signal) => (await reranker())(asked, signal);
}
