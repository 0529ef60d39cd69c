import type { Json, LiveTool } from '../live-tool.ts';

/** The model wants something looked up. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** As the model wrote it: unchecked. */
  readonly input: Json;
}

export interface ToolResult {
  readonly id: string;
  readonly text: string;
  readonly isError: boolean;
}

/** One round of looking things up. */
export interface Exchange {
  readonly calls: readonly ToolCall[];
  readonly results: readonly ToolResult[];
}

/** One request to a text model. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
  /** The longest answer. */
  readonly maxTokens?: number;
  readonly tools?: readonly Pick<LiveTool, 'name' | 'description' | 'inputSchema'>[];
  /** What has been looked up so far, in order. */
  readonly exchanges?: readonly Exchange[];
}

export interface Generated {
  readonly text: string;
  /** False when the model ran into its length limit in the middle of a sentence. */
  readonly complete: boolean;
  /** What it wants to know before it answers. */
  readonly calls?: readonly ToolCall[];
  /** What the model says it read and wrote, for the bill. */
  readonly tokens?: TokenUse;
}

export interface TokenUse {
  readonly input: number;
  readonly output: number;
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
}

/** Told of all the text there is so far, each time that there is more. An attempt that failed begins again. */
export type OnText = (soFar: string) => void;

/** A text model, told whether anybody looks on. Rejects with GenerationError. */
export type Generator = (prompt: Prompt, signal: AbortSignal, onText?: OnText) => Promise<Generated>;

export type GenerationErrorCode =
  /** The account's rate or the model's capacity is used up for the moment. */
  | 'throttled'
  /** The service did not answer, or answered that it cannot just now. */
  | 'unavailable'
  /** What came is no answer: it broke off, or a tool was called with what is no JSON. */
  | 'malformed'
  /** No answer in the time that the turn had for it. */
  | 'late'
  /** The request or the account is wrong, or a safety filter stepped in; asking again gives the same. */
  | 'refused';

export class GenerationError extends Error {
  override readonly name = 'GenerationError';
  readonly code: GenerationErrorCode;
  readonly retryable: boolean;

  constructor(code: GenerationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retryable = code === 'throttled' || code === 'unavailable' || code === 'malformed';
  }
}
