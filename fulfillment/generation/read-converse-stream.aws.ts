import type { ConverseStreamOutput, TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import type { Json } from '../live-tool.ts';
import { type Generated, GenerationError, type OnText, type ToolCall } from './generator.ts';

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
  onText: OnText = () => {},
): Promise<Generated> {
  const reading: Reading = { text: '', calls: new Map() };
  for await (const event of stream) {
    const before = reading.text.length;
    take(event, reading);
    if (reading.text.length > before) onText(reading.text);
  }
  return generatedOf(reading);
}

function take(event: ConverseStreamOutput, reading: Reading): void {
  const { contentBlockStart: start, contentBlockDelta: delta } = event;
  const tool = start?.start?.toolUse;
  if (tool) {
    reading.calls.set(start.contentBlockIndex ?? 0, { id: tool.toolUseId ?? '', name: tool.name ?? '', json: '' });
  }
  if (delta) takeDelta(delta, reading);
  if (event.messageStop?.stopReason) reading.stopReason = event.messageStop.stopReason;
  if (event.metadata?.usage) reading.usage = event.metadata.usage;
}

function takeDelta(
  { delta, contentBlockIndex = 0 }: NonNullable<ConverseStreamOutput['contentBlockDelta']>,
  reading: Reading,
): void {
  reading.text += delta?.text ?? '';
  const call = reading.calls.get(contentBlockIndex);
  if (call) call.json += delta?.toolUse?.input ?? '';
}

function generatedOf({ text, calls, stopReason, usage }: Reading): Generated {
  switch (stopReason) {
    case 'guardrail_intervened':
    case 'content_filtered':
    case 'model_context_window_exceeded':
      throw new GenerationError('refused', `the model stopped: ${stopReason}`);
    case 'malformed_model_output':
    case 'malformed_tool_use':
      throw new GenerationError('malformed', `the model stopped: ${stopReason}`);
    case undefined:
      throw new GenerationError('malformed', 'the stream broke off');
    default:
      return {
        text,
        complete: stopReason !== 'max_tokens',
        calls: stopReason === 'tool_use' ? [...calls.values()].map(callOf) : [],
        tokens: {
          input: usage?.inputTokens ?? 0,
          output: usage?.outputTokens ?? 0,
          cacheRead: usage?.cacheReadInputTokens ?? 0,
          cacheWrite: usage?.cacheWriteInputTokens ?? 0,
        },
      };
  }
}

function callOf({ id, name, json }: { readonly id: string; readonly name: string; readonly json: string }): ToolCall {
  try {
    const input: Json = JSON.parse(json === '' ? '{}' : json);
    return { id, name, input };
  } catch (cause) {
    throw new GenerationError('malformed', `the input of ${name} is no JSON`, { cause });
  }
}
