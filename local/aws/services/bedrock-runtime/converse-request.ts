import { z } from 'zod';
import type { AwsError } from '../../wire/aws-error.ts';
import { validationException } from '../../wire/aws-error.ts';
import {
  type Tool,
  toolConfig,
  type ToolResult,
  toolResultsIn,
  toolsOf,
  type ToolUse,
  toolUsesIn,
} from './tool-shapes.ts';

export interface Message {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly toolUses: readonly ToolUse[];
  readonly toolResults: readonly ToolResult[];
}

/** A Converse request as the generators take it: text and tools. */
export interface Prompt {
  readonly modelId: string;
  readonly system: string;
  /** User and assistant in turn, beginning and ending with the user. */
  readonly messages: readonly Message[];
  readonly tools: readonly Tool[];
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly stopSequences: readonly string[];
}

const block = z.looseObject({ text: z.string().optional() });
type Block = z.infer<typeof block>;

const body = z.object({
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.array(block) })).default([]),
  system: z.array(block).default([]),
  inferenceConfig: z
    .object({
      maxTokens: z.number().int().min(1).optional(),
      temperature: z.number().min(0).max(1).optional(),
      topP: z.number().min(0).max(1).optional(),
      stopSequences: z.array(z.string().min(1)).max(2500).default([]),
    })
    .default({ stopSequences: [] }),
  toolConfig: toolConfig.optional(),
  guardrailConfig: z
    .never({ error: 'The guardrail identifier or version provided in the request does not exist.' })
    .optional(),
});

/** Throws ValidationException, where known with the words of Bedrock. */
export function parseConverse(modelId: string, json: unknown): Prompt {
  const parsed = body.safeParse(json);
  if (!parsed.success) throw refusalOf(parsed.error);
  const { messages, system, inferenceConfig, toolConfig: tools } = parsed.data;
  requireTurns(messages);
  const { stopSequences, ...settings } = inferenceConfig;
  return {
    modelId,
    system: textOf(system, 'system'),
    messages: messages.map(({ role, content }, index) => {
      if (content.length === 0) {
        throw validationException(
          `The content field in the Message object at messages.${index} is empty. Add a ContentBlock object to the content field and try again.`,
        );
      }
      const path = `messages.${index}.content`;
      return { role, text: textOf(content, path), toolUses: toolUsesIn(content), toolResults: toolResultsIn(content) };
    }),
    tools: tools ? toolsOf(tools) : [],
    stopSequences,
    ...definedOf(settings),
  };
}

function refusalOf({ issues: [issue] }: z.ZodError): AwsError {
  if (issue?.code === 'invalid_type' && issue.expected === 'never') return validationException(issue.message);
  return validationException(
    `1 validation error detected: Value at '${issue?.path.join('.')}' failed to satisfy constraint: ${issue?.message}`,
  );
}

function requireTurns(messages: readonly { readonly role: string }[]): void {
  if (messages[0]?.role !== 'user') {
    throw validationException(
      'A conversation must start with a user message. Try again with a conversation that starts with a user message.',
    );
  }
  if (messages.some(({ role }, index) => role === messages[index - 1]?.role)) {
    throw validationException(
      'A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.',
    );
  }
  if (messages.at(-1)?.role !== 'user') {
    throw validationException(
      'This model does not support assistant message prefill. The conversation must end with a user message.',
    );
  }
}

function textOf(blocks: readonly Block[], path: string): string {
  return blocks
    .flatMap((content, index) => {
      const text = blockText(content);
      if (text?.trim() === '') {
        throw validationException(
          `The text field in the ContentBlock object at ${path}.${index} is blank. Add text to the text field, and try again.`,
        );
      }
      return text === undefined ? [] : [text];
    })
    .join('\n\n');
}

const guarded = z.object({ text: z.object({ text: z.string() }) });

/** Undefined for a tool's call or result, which is read apart, and for a cache point, which changes the price and nothing else. */
function blockText(content: Block): string | undefined {
  if (content.text !== undefined) return content.text;
  if (['cachePoint', 'toolUse', 'toolResult'].some((kind) => kind in content)) return undefined;
  const guardContent = guarded.safeParse(content['guardContent']);
  if (guardContent.success) return guardContent.data.text.text;
  const [kind] = Object.keys(content);
  throw validationException(`This model doesn't support the ${kind ?? 'empty'} content block that you provided.`);
}

/** exactOptionalPropertyTypes tells "absent" from "undefined"; zod gives the latter. */
function definedOf(settings: {
  readonly maxTokens?: number | undefined;
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
}): Pick<Prompt, 'maxTokens' | 'temperature' | 'topP'> {
  const { maxTokens, temperature, topP } = settings;
  return {
    ...(maxTokens !== undefined && { maxTokens }),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { topP }),
  };
}
