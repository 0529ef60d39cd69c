import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { GenerationError, type GenerationErrorCode, type Generator } from './generator.ts';

export interface ConverseSettings {
  /** A model id, an inference profile or an ARN. */
  readonly modelId: string;
  /** The longest answer; three sentences need about 120. */
  readonly maxTokens?: number;
  /** Retries are resilient-generator.ts's, which knows how much time the turn has left; two layers would multiply. */
  readonly client?: BedrockRuntimeClient;
}

/** Bedrock Runtime's exceptions by name (API reference, Converse, "Errors"); what is not listed is the network's fault. */
const CODES: ReadonlyMap<string, GenerationErrorCode> = new Map([
  ['ThrottlingException', 'throttled'],
  ['ModelNotReadyException', 'throttled'],
  ['ServiceUnavailableException', 'unavailable'],
  ['InternalServerException', 'unavailable'],
  ['ModelTimeoutException', 'unavailable'],
  ['ModelErrorException', 'unavailable'],
  ['AbortError', 'late'],
  ['AccessDeniedException', 'refused'],
  ['ValidationException', 'refused'],
  ['ResourceNotFoundException', 'refused'],
  ['ServiceQuotaExceededException', 'refused'],
]);

function toGenerationError(cause: unknown): GenerationError {
  const name = cause instanceof Error ? cause.name : 'unknown';
  return new GenerationError(CODES.get(name) ?? 'unavailable', `Converse failed: ${name}`, { cause });
}

/** Any Bedrock text model through Converse. */
export function createConverseGenerator({ modelId, maxTokens = 400, client }: ConverseSettings): Generator {
  const bedrock = client ?? new BedrockRuntimeClient({ maxAttempts: 1 });
  return async ({ system, user }, signal) => {
    const command = new ConverseCommand({
      modelId,
      system: [{ text: system }],
      messages: [{ role: 'user', content: [{ text: user }] }],
      // The same question should get the same answer.
      inferenceConfig: { maxTokens, temperature: 0 },
    });
    const { output, stopReason, usage } = await bedrock
      .send(command, { abortSignal: signal })
      .catch((cause: unknown) => {
        throw toGenerationError(cause);
      });
    if (stopReason === 'guardrail_intervened' || stopReason === 'content_filtered') {
      throw new GenerationError('refused', `Converse stopped: ${stopReason}`);
    }
    const text = (output?.message?.content ?? []).map((block) => block.text ?? '').join('');
    const tokens = { input: usage?.inputTokens ?? 0, output: usage?.outputTokens ?? 0 };
    return { text, complete: stopReason !== 'max_tokens', tokens };
  };
}
