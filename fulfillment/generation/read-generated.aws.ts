import type {
  ContentBlock,
  ConverseCommandOutput,
  ConverseStreamOutput,
  TokenUsage,
} from '@aws-sdk/client-bedrock-runtime';
import type { Json } from '../live-tool.ts';
import { type Generated, GenerationError, type OnText, type TokenUse, type ToolCall } from './generator.ts';

interface Reading {
  text: string;
  /** Tool calls by the index of their content block; the input comes in pieces of JSON. */
  readonly calls: Map<number, { readonly id: string; readonly name: string; json: string }>;
  stopReason?: string;
  usage?: TokenUsage;
}

/** Puts a stream of events together again. @throws {GenerationError} malformed, refused */
export async function readStream(
  stream: AsyncIterable<ConverseStreamOutput> | Iterable<ConverseStreamOutput>,
  onText: OnText,
): Promise<Generated> {
  const reading: Reading = { text: '', calls: new Map() };
  for await (const event of stream) {
    const before = reading.text.length;
    take(event, reading);
    if (reading.text.length > before) onText(reading.text);
  }
  return generatedOf({ ...reading, calls: () => [...reading.calls.values()].map(callOf) });
}

/** An answer that came whole. @throws {GenerationError} malformed, refused */
export function readMessage({ output, stopReason, usage }: Whole): Generated {
  const content = output?.message?.content ?? [];
  const text = content.map((block) => block.text ?? '').join('');
  return generatedOf({ text, calls: () => content.flatMap(toolCall), stopReason, usage });
}

type Whole = Pick<ConverseCommandOutput, 'output' | 'stopReason' | 'usage'>;

const toolCall = ({ toolUse }: ContentBlock): readonly ToolCall[] => {
  if (!toolUse) return [];
  const { toolUseId: id = '', name = '', input } = toolUse;
  // The SDK's type of a JSON document knows undefined and classes; what came over the wire has neither.
  return [{ id, name, input: jsonOf(input) }];
};

function take({ contentBlockStart, contentBlockDelta, messageStop, metadata }: ConverseStreamOutput, reading: Reading) {
  if (contentBlockStart) takeStart(contentBlockStart, reading);
  if (contentBlockDelta) takeDelta(contentBlockDelta, reading);
  if (messageStop?.stopReason) reading.stopReason = messageStop.stopReason;
  if (metadata?.usage) reading.usage = metadata.usage;
}

/** Only a tool call is announced; text begins with its first piece. */
function takeStart(
  { start, contentBlockIndex = 0 }: NonNullable<ConverseStreamOutput['contentBlockStart']>,
  reading: Reading,
): void {
  const { toolUseId: id = '', name = '' } = start?.toolUse ?? {};
  if (start?.toolUse) reading.calls.set(contentBlockIndex, { id, name, json: '' });
}

function takeDelta(
  { delta, contentBlockIndex = 0 }: NonNullable<ConverseStreamOutput['contentBlockDelta']>,
  reading: Reading,
): void {
  reading.text += delta?.text ?? '';
  const call = reading.calls.get(contentBlockIndex);
  if (call) call.json += delta?.toolUse?.input ?? '';
}

const REFUSALS: ReadonlySet<string> = new Set([
  'guardrail_intervened',
  'content_filtered',
  'model_context_window_exceeded',
]);

const jsonOf = (document: unknown): Json => JSON.parse(JSON.stringify(document ?? {}));

interface Ended {
  readonly text: string;
  /** Read when it stopped for them: those of an answer that broke off are no JSON. */
  readonly calls: () => readonly ToolCall[];
  readonly stopReason?: string | undefined;
  readonly usage?: TokenUsage | undefined;
}

function generatedOf({ text, calls, stopReason = 'none: it broke off', usage }: Ended): Generated {
  if (REFUSALS.has(stopReason)) throw new GenerationError('refused', `the model stopped: ${stopReason}`);
  if (/^(?:malformed|none)/.test(stopReason)) {
    throw new GenerationError('malformed', `the model stopped: ${stopReason}`);
  }
  return {
    text,
    complete: stopReason !== 'max_tokens',
    calls: stopReason === 'tool_use' ? calls() : [],
    tokens: tokensOf(usage),
  };
}

const tokensOf = (usage: TokenUsage | undefined): TokenUse => ({
  input: usage?.inputTokens ?? 0,
  output: usage?.outputTokens ?? 0,
  cacheRead: usage?.cacheReadInputTokens ?? 0,
  cacheWrite: usage?.cacheWriteInputTokens ?? 0,
});

function callOf({ id, name, json }: { readonly id: string; readonly name: string; readonly json: string }): ToolCall {
  try {
    const input: Json = JSON.parse(json === '' ? '{}' : json);
    return { id, name, input };
  } catch (cause) {
    throw new GenerationError('malformed', `the input of ${name} is no JSON`, { cause });
  }
}
