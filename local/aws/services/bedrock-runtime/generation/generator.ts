import type { Prompt } from '../converse-request.ts';
import type { ToolUse } from '../tool-shapes.ts';

export interface Generation {
  readonly text: string;
  readonly toolUses?: readonly ToolUse[];
  readonly stopReason: 'end_turn' | 'tool_use' | 'max_tokens' | 'stop_sequence';
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What answers Converse. Throws AwsError for what a Bedrock model would refuse or fail at. */
export type Generator = (prompt: Prompt, signal: AbortSignal) => Promise<Generation>;
