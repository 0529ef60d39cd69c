import type { Reranker } from './rerank-by-model.ts';

/** Its client is loaded when it is first asked: few deployments have a reranker, and all of them start. */
export function loadReranker(modelArn: string): Reranker {
  let loaded: Promise<Reranker> | undefined;
  return async (asked, signal) => {
    loaded ??= import('./bedrock-reranker.aws.ts').then(({ createBedrockReranker }) =>
      createBedrockReranker({ modelArn }),
    );
    return (await loaded)(asked, signal);
  };
}
