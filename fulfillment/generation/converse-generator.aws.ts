import { type BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import type { ContentBlock, ConverseCommandInput, Message } from '@aws-sdk/client-bedrock-runtime';
import { createModelClient } from '../bedrock-client.aws.ts';
import { type Exchange, GenerationError, type GenerationErrorCode, type Generator, type Prompt } from './generator.ts';
import { readMessage, readStream } from './read-generated.aws.ts';

export interface ConverseSettings {
  /** A model id, an inference profile or an ARN. */
  readonly modelId: string;
  /** Retries are resilient-generator.ts's. */
  readonly client?: BedrockRuntimeClient;
}

/** Bedrock Runtime's exceptions by name (API reference, Converse and ConverseStream, "Errors"); what is not listed is the network's fault. */
const CODES: ReadonlyMap<string, GenerationErrorCode> = new Map([
  ['ThrottlingException', 'throttled'],
  ['ModelNotReadyException', 'throttled'],
  ['ServiceUnavailableException', 'unavailable'],
  ['InternalServerException', 'unavailable'],
  ['ModelTimeoutException', 'unavailable'],
  ['ModelErrorException', 'unavailable'],
  ['ModelStreamErrorException', 'unavailable'],
  ['AbortError', 'late'],
  ['AccessDeniedException', 'refused'],
  ['ValidationException', 'refused'],
  ['ResourceNotFoundException', 'refused'],
  ['ServiceQuotaExceededException', 'refused'],
]);

function toGenerationError(cause: unknown): GenerationError {
  if (cause instanceof GenerationError) return cause;
  const name = cause instanceof Error ? cause.name : 'unknown';
  return new GenerationError(CODES.get(name) ?? 'unavailable', `Bedrock failed: ${name}`, { cause });
}

/** Three sentences need about 120. */
const LONGEST_ANSWER = 400;

/** Any Bedrock text model: by ConverseStream for a door that shows half an answer, and whole, by Converse, for those that wait. */
export function createConverseGenerator({ modelId, client }: ConverseSettings): Generator {
  const bedrock = client ?? createModelClient();
  return async (prompt, signal, onText) => {
    try {
      const request = requestOf(modelId, prompt);
      const until = { abortSignal: signal };
      if (!onText) return readMessage(await bedrock.send(new ConverseCommand(request), until));
      const { stream } = await bedrock.send(new ConverseStreamCommand(request), until);
      return await readStream(stream ?? [], onText);
    } catch (error) {
      throw toGenerationError(error);
    }
  };
}

function requestOf(modelId: string, prompt: Prompt): ConverseCommandInput {
  const { system, maxTokens = LONGEST_ANSWER, tools = [], exchanges = [] } = prompt;
  return {
    modelId,
    system: [{ text: system }],
    messages: [{ role: 'user', content: questionOf(modelId, prompt) }, ...exchanges.flatMap(messagesOf)],
    // The same question should get the same answer.
    inferenceConfig: { maxTokens, temperature: 0 },
    ...(tools.length > 0 && { toolConfig: { tools: tools.map(toolOf) } }),
  };
}

/** Models that cache prompts, and the shortest prompt that most of them cache (Bedrock User Guide, "Prompt caching"). */
const CACHES = /\b(?:anthropic\.claude|amazon\.nova)/;
const SHORTEST_CACHED = 1024;
const CHARACTERS_TO_A_TOKEN = 4;

/**
 * A cache point pays where the same words are sent again within minutes: in the second round of an answer that looks something up.
 * Elsewhere the passages differ from question to question, and what is the same, the system prompt, is too short to be cached.
 */
function questionOf(modelId: string, { system, user, tools = [] }: Prompt): ContentBlock[] {
  const tokens = (system.length + user.length) / CHARACTERS_TO_A_TOKEN;
  const isWorthCaching = tools.length > 0 && CACHES.test(modelId) && tokens >= SHORTEST_CACHED;
  return [{ text: user }, ...(isWorthCaching ? [{ cachePoint: { type: 'default' as const } }] : [])];
}

const toolOf = ({ name, description, inputSchema }: NonNullable<Prompt['tools']>[number]) => ({
  toolSpec: { name, description, inputSchema: { json: documentOf(inputSchema()) } },
});

/** The SDK's type of a JSON document is not readonly; a copy is. */
const documentOf = (json: unknown): Record<string, string> => JSON.parse(JSON.stringify(json));

const messagesOf = ({ calls, results }: Exchange): Message[] => [
  {
    role: 'assistant',
    content: calls.map(({ id, name, input }) => ({ toolUse: { toolUseId: id, name, input: documentOf(input) } })),
  },
  {
    role: 'user',
    content: results.map(({ id, text, isError }) => ({
      toolResult: { toolUseId: id, content: [{ text }], status: isError ? 'error' : 'success' },
    })),
  },
];
