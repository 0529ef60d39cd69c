/** One request to a text model. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
}

export interface Generated {
  readonly text: string;
  /** False when the model ran into its length limit in the middle of a sentence. */
  readonly complete: boolean;
  /** What the model says it read and wrote, for the bill. */
  readonly tokens?: { readonly input: number; readonly output: number };
}

/** A text model. Rejects with GenerationError. */
export type Generator = (prompt: Prompt, signal: AbortSignal) => Promise<Generated>;

export type GenerationErrorCode =
  /** The account's rate or the model's capacity is used up for the moment. */
  | 'throttled'
  /** The service did not answer, or answered that it cannot just now. */
  | 'unavailable'
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
    this.retryable = code === 'throttled' || code === 'unavailable';
  }
}
