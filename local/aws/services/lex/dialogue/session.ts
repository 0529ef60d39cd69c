import type {
  Attributes,
  DialogAction,
  ElicitationStyle,
  Intent,
  Interpretation,
  Message,
  RuntimeHints,
} from '../runtime-types.ts';

/** What is kept of a conversation between two turns. Plain JSON, never changed in place. */
export interface Session {
  readonly attributes: Attributes;
  readonly contexts: readonly LiveContext[];
  /** The intent under way, or the last one. */
  readonly intent?: Intent | undefined;
  /** What the person has been asked; absent when nothing was, or the conversation was closed. */
  readonly open?: OpenPrompt | undefined;
  readonly hints?: RuntimeHints | undefined;
  /** As the last answer gave them. */
  readonly dialogAction?: DialogAction | undefined;
  readonly messages: readonly Message[];
  readonly interpretations: readonly Interpretation[];
}

export type OpenPrompt =
  | {
      readonly kind: 'slot';
      readonly slot: string;
      readonly subSlot?: string | undefined;
      /** 0 is the first time the question was put, n the nth retry. */
      readonly attempt: number;
      readonly style: ElicitationStyle;
    }
  | { readonly kind: 'confirmation'; readonly attempt: number }
  | { readonly kind: 'intent' };

/** An active context. It lives until its turns or its seconds are used up, whichever is first. */
export interface LiveContext {
  readonly name: string;
  readonly attributes: Attributes;
  readonly turnsLeft: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export const newSession: Session = { attributes: {}, contexts: [], messages: [], interpretations: [] };
