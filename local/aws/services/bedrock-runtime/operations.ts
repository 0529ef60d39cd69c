import type { Clock, RestJsonOperation } from '../../service.ts';
import { converseOperations } from './converse-operations.ts';
import { invokeTitan } from './embedding/invoke-titan.ts';
import type { Generator } from './generation/generator.ts';
import { createApplyGuardrail } from './guardrail/apply-guardrail.ts';
import type { LocalGuardrail } from './guardrail/apply-guardrail.ts';
import { requireEmbeddingModel } from './models.ts';

export interface OperationParts {
  readonly guardrails: readonly LocalGuardrail[];
  readonly now: Clock;
}

/** Every operation with what SUPPORTED.md says of it. */
export const bedrockRuntimeOperations = (
  generate: Generator,
  { guardrails, now }: OperationParts,
): readonly RestJsonOperation[] => [
  applyGuardrail(guardrails),
  ...converseOperations(generate, now),
  {
    name: 'InvokeModel',
    method: 'POST',
    path: '/model/{modelId}/invoke',
    input: 'bytes',
    support: 'approximated',
    note:
      'Only amazon.titan-embed-text-v2:0. Its request, answer and errors, with vectors of hashed words and pieces of words, ' +
      'which know no synonyms and must not be mixed with vectors of AWS.',
    handler({ labels, body }) {
      requireEmbeddingModel(labels['modelId'] ?? '');
      const output = invokeTitan(body);
      const tokens = String(output.inputTextTokenCount);
      return { headers: { 'x-amzn-bedrock-input-token-count': tokens }, json: output };
    },
  },
];

const applyGuardrail = (guardrails: readonly LocalGuardrail[]): RestJsonOperation => ({
  name: 'ApplyGuardrail',
  method: 'POST',
  path: '/guardrail/{guardrailIdentifier}/version/{guardrailVersion}/apply',
  support: 'approximated',
  note:
    'Every policy of the guardrails that local AWS was started with, deterministically: a topic is what one of its examples nearly ' +
    'says, harmful content and personal data are found by patterns (no names), grounding is the share of words that stand in the ' +
    'sources, and relevance is never under 0.5. No images.',
  handler: createApplyGuardrail(guardrails),
});
