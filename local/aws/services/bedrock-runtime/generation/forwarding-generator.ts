import { z } from 'zod';
import { AwsError } from '../../../wire/aws-error.ts';
import type { Message, Prompt } from '../converse-request.ts';
import type { Tool, ToolUse } from '../tool-shapes.ts';
import { estimateTokens } from '../token-count.ts';
import type { Generation, Generator } from './generator.ts';

export interface ForwardingOptions {
  /** Where an OpenAI-compatible server listens, such as "http://127.0.0.1:11434"; with or without "/v1". */
  readonly modelUrl: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds for one answer. */
  readonly timeoutMs?: number;
}

const models = z.object({ data: z.tuple([z.object({ id: z.string() })], z.unknown()) });
const toolCall = z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) });
const completion = z.object({
  choices: z.tuple(
    [
      z.object({
        message: z.object({ content: z.string().nullish(), tool_calls: z.array(toolCall).nullish() }),
        finish_reason: z.string().nullish(),
      }),
    ],
    z.unknown(),
  ),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

/** A real model on the machine or in the network: the first one that the server lists, whatever Bedrock model was asked for. */
export function createForwardingGenerator(options: ForwardingOptions): Generator {
  const { fetch: send = fetch, timeoutMs = 60_000 } = options;
  const base = options.modelUrl.replace(/\/+$/, '').replace(/\/v1$/, '');
  let modelName: string | undefined;

  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    try {
      const answer = await send(`${base}/v1/${path}`, init);
      // What is no JSON is refused by the shape that it should have.
      if (answer.ok) return await answer.json().catch(() => undefined);
      throw modelError(`The model server answered ${answer.status}.`);
    } catch (error) {
      throw error instanceof AwsError ? error : unreachable(error);
    }
  };

  return async (prompt, signal) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    modelName ??= read(models, await ask('models', { signal: limit })).data[0].id;
    const body = JSON.stringify(chatOf(prompt, modelName));
    const headers = { 'content-type': 'application/json' };
    return generationOf(await ask('chat/completions', { method: 'POST', headers, body, signal: limit }), prompt);
  };
}

function generationOf(answer: unknown, prompt: Prompt): Generation {
  const {
    choices: [{ message, finish_reason: reason }],
    usage,
  } = read(completion, answer);
  const text = message.content ?? '';
  const toolUses = (message.tool_calls ?? []).map(toolUseOf);
  const ended = reason === 'length' ? 'max_tokens' : 'end_turn';
  return {
    text,
    toolUses,
    stopReason: toolUses.length > 0 ? 'tool_use' : ended,
    inputTokens: usage?.prompt_tokens ?? estimateTokens(JSON.stringify(prompt.messages)),
    outputTokens: usage?.completion_tokens ?? estimateTokens(text),
  };
}

function toolUseOf({ id, function: { name, arguments: input } }: z.infer<typeof toolCall>): ToolUse {
  try {
    return { toolUseId: id, name, input: JSON.parse(input === '' ? '{}' : input) };
  } catch (cause) {
    throw modelError(`The model called ${name} with what is no JSON.`, cause);
  }
}

/** The chat API's names; a setting that was not given stays the server's own. */
function chatOf({ system, messages, tools, stopSequences, ...settings }: Prompt, model: string): unknown {
  const turns = messages.flatMap(turnsOf);
  return {
    model,
    messages: system === '' ? turns : [{ role: 'system', content: system }, ...turns],
    tools: tools.length > 0 ? tools.map(functionOf) : undefined,
    max_tokens: settings.maxTokens,
    temperature: settings.temperature,
    top_p: settings.topP,
    stop: stopSequences.length > 0 ? stopSequences : undefined,
    stream: false,
  };
}

const functionOf = ({ name, description, schema }: Tool) => ({
  type: 'function',
  function: { name, description, parameters: schema },
});

/** The chat API has a message for each result of a tool, where Bedrock has one for all. */
const turnsOf = ({ role, text, toolUses, toolResults }: Message): unknown[] => [
  ...toolResults.map((result) => ({ role: 'tool', tool_call_id: result.toolUseId, content: result.text })),
  ...(text === '' && toolUses.length === 0
    ? []
    : [
        {
          role,
          content: text,
          ...(toolUses.length > 0 && {
            tool_calls: toolUses.map(({ toolUseId, name, input }) => ({
              id: toolUseId,
              type: 'function',
              function: { name, arguments: JSON.stringify(input) },
            })),
          }),
        },
      ]),
];

function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw modelError('The model server answered something else than the chat API.');
}

const modelError = (message: string, cause?: unknown): AwsError =>
  new AwsError({ type: 'ModelErrorException', status: 424, message, cause });

/** A fetch that is aborted rejects with the signal's reason, which AbortSignal.timeout names "TimeoutError". */
function unreachable(cause: unknown): AwsError {
  const isTimeout = cause instanceof Error && cause.name === 'TimeoutError';
  return isTimeout
    ? new AwsError({ type: 'ModelTimeoutException', status: 408, message: 'The model took too long.', cause })
    : new AwsError({ type: 'ServiceUnavailableException', status: 503, message: 'No model server answers.', cause });
}
