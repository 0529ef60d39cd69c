import type { Clock, RestJsonService } from '../../service.ts';
import { createForwardingGenerator } from './generation/forwarding-generator.ts';
import { quotingGenerator } from './generation/quoting-generator.ts';
import type { LocalGuardrail } from './guardrail/apply-guardrail.ts';
import { bedrockRuntimeOperations } from './operations.ts';

export interface BedrockRuntimeOptions {
  /** An OpenAI-compatible server that answers Converse in place of the quoting stand-in. */
  readonly modelUrl: string | undefined;
  readonly guardrails: readonly LocalGuardrail[];
  readonly now: Clock;
}

const PROMPT_CONTRACT = `The stand-in for text models reads these tags, which a real model takes as plain hints:
\`<passage number="1" title="…">…</passage>\` in the system prompt or a user message is what may be quoted;
\`<question>…</question>\` in the last user message is what to answer, and without it the whole message is;
\`<no-answer>…</no-answer>\` in the system prompt is what to say, word for word, when no passage answers.
It answers with one to three sentences of the passages, each with its passage's number as "[1]".`;

export function createBedrockRuntimeService({ modelUrl, guardrails, now }: BedrockRuntimeOptions): RestJsonService {
  const generate = modelUrl === undefined ? quotingGenerator : createForwardingGenerator({ modelUrl });
  return {
    name: 'Bedrock Runtime',
    signingName: 'bedrock',
    protocol: 'restJson1',
    operations: bedrockRuntimeOperations(generate, { guardrails, now }),
    notes: [PROMPT_CONTRACT],
    standIns: [
      modelUrl === undefined
        ? 'text models: quotes the passages in its prompt, and makes up nothing'
        : `text models: the first model at ${new URL(modelUrl).origin}`,
      'embeddings: hashed words and pieces of words',
      'guardrails: their policy, by lists of words and patterns',
    ],
  };
}
