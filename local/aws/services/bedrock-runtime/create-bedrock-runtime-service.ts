import type { Clock, RestJsonService } from '../../service.ts';
import { createForwardingGenerator } from './generation/forwarding-generator.ts';
import type { Generator } from './generation/generator.ts';
import { quotingGenerator } from './generation/quoting-generator.ts';
import { createRecordedGenerator } from './generation/recorded-replies.ts';
import type { LocalGuardrail } from './guardrail/apply-guardrail.ts';
import { bedrockRuntimeOperations } from './operations.ts';

export interface BedrockRuntimeOptions {
  /** An OpenAI-compatible server that answers Converse in place of the quoting stand-in. */
  readonly modelUrl: string | undefined;
  /** A JSONL file whose replies are played instead of any model. */
  readonly recordedReplies?: string | undefined;
  readonly guardrails: readonly LocalGuardrail[];
  readonly now: Clock;
}

const PROMPT_CONTRACT = `The stand-in for text models reads these tags, which a real model takes as plain hints:
\`<passage number="1" title="…">…</passage>\` in the system prompt or a user message is what may be quoted;
\`<question>…</question>\` in the last user message is what to answer, and without it the whole message is;
\`<no-answer>…</no-answer>\` in the system prompt is what to say, word for word, when no passage answers.
It answers with one to three sentences of the passages, each with its passage's number as "[1]".`;

interface TextModel {
  readonly generate: Generator;
  readonly standIn: string;
}

function textModelOf({ modelUrl, recordedReplies }: BedrockRuntimeOptions): TextModel {
  if (recordedReplies !== undefined) {
    const standIn = `text models: the recorded replies of ${recordedReplies}`;
    return { generate: createRecordedGenerator(recordedReplies), standIn };
  }
  if (modelUrl !== undefined) {
    const standIn = `text models: the first model at ${new URL(modelUrl).origin}`;
    return { generate: createForwardingGenerator({ modelUrl }), standIn };
  }
  const standIn = 'text models: quotes the passages in its prompt, and makes up nothing';
  return { generate: quotingGenerator, standIn };
}

export function createBedrockRuntimeService(options: BedrockRuntimeOptions): RestJsonService {
  const { guardrails, now } = options;
  const { generate, standIn } = textModelOf(options);
  return {
    name: 'Bedrock Runtime',
    signingName: 'bedrock',
    protocol: 'restJson1',
    operations: bedrockRuntimeOperations(generate, { guardrails, now }),
    notes: [PROMPT_CONTRACT],
    standIns: [
      standIn,
      'embeddings: hashed words and pieces of words',
      'guardrails: their policy, by lists of words and patterns',
    ],
  };
}
