import type { Expression } from './conditions/expression.ts';
import type { CompletionRule } from './conditions/completion-rule.ts';
import type { SlotTypeModel, UnderstandableLocale, UtteranceIntent, UtteranceSlot } from './nlu/understanding.ts';

/**
 * A Lex V2 bot as the dialogue engine walks it, read from an import/export archive. Everything the engine may do next is one
 * shape, `Stage`: Lex's dozens of response/conditional/hook/next-step fields differ only in where they hang.
 */
export interface BotModel {
  readonly name: string;
  readonly version: string;
  /** 60–86,400; a session that is idle longer is forgotten. */
  readonly idleSessionTtlSeconds: number;
  readonly locales: ReadonlyMap<string, LocaleModel>;
  /** What the archive asks for and this engine does not do, one line each, with the file. */
  readonly warnings: readonly string[];
}

export interface LocaleModel extends UnderstandableLocale {
  /** Lowest score with which an intent is believed. */
  readonly confidenceThreshold: number;
  readonly voice?: { readonly voiceId: string; readonly engine: string };
  readonly intents: readonly IntentModel[];
  readonly slotTypes: ReadonlyMap<string, SlotTypeModel>;
  readonly intentsByName: ReadonlyMap<string, IntentModel>;
  /** The locale's AMAZON.FallbackIntent; Lex has one in each locale. */
  readonly fallback: IntentModel;
}

export interface IntentModel extends UtteranceIntent {
  /** By ascending priority, which is the order of elicitation. */
  readonly slots: readonly SlotModel[];
  /** "Use a Lambda function for initialization and validation": without it no hook of a stage is called. */
  readonly dialogHookEnabled: boolean;
  readonly initial: Stage;
  readonly confirmation?: ConfirmationModel;
  readonly fulfillment: FulfillmentModel;
  readonly closing?: Stage;
  /** Contexts that must all be active for the intent to be recognised. */
  readonly inputContexts: readonly string[];
  readonly outputContexts: readonly OutputContext[];
}

export interface SlotModel extends UtteranceSlot {
  readonly required: boolean;
  readonly prompt?: Prompt;
  /** Called after each attempt to fill the slot, whether it was filled or not. */
  readonly elicitationHook: ElicitationHook;
  readonly captured: Stage;
  /** After the last retry. Without steps of its own it leads to the FallbackIntent. */
  readonly failed: Stage;
  /** In order of preference: `#context.parameter`, `[session attribute]`, `<request attribute>` or the value itself. */
  readonly defaults: readonly string[];
  /** Its values are hidden in conversation logs. */
  readonly obfuscated: boolean;
  /** Only of a composite slot. */
  readonly composite?: CompositeModel;
}

export interface CompositeModel {
  readonly complete: CompletionRule;
  readonly subSlots: readonly SubSlotModel[];
}

export interface SubSlotModel {
  readonly name: string;
  readonly typeName: string;
  readonly utterances: readonly string[];
  readonly prompt?: Prompt;
  readonly defaults: readonly string[];
}

export interface ConfirmationModel {
  readonly prompt: Prompt;
  readonly elicitationHook: ElicitationHook;
  readonly confirmed: Stage;
  readonly declined: Stage;
  readonly failed: Stage;
}

export interface FulfillmentModel {
  /** Whether the Lambda fulfils the intent; if not, fulfilment succeeds at once. */
  readonly hook: boolean;
  readonly success: Stage;
  readonly failure: Stage;
  readonly timeout: Stage;
}

export interface OutputContext {
  readonly name: string;
  readonly seconds: number;
  readonly turns: number;
}

export interface ElicitationHook {
  readonly invokes: boolean;
  readonly label?: string;
}

/**
 * A point of the conversation: say something, then go on. `next` decides when given; else an active conditional, else an
 * active hook, else the default path (DG paths-nextstep, paths-code-hook).
 */
export interface Stage {
  readonly response?: Response;
  readonly conditional?: Conditional;
  readonly hook?: StageHook;
  readonly next?: NextStep;
}

export interface Conditional {
  readonly branches: readonly { readonly name: string; readonly when: Expression; readonly stage: Stage }[];
  readonly otherwise: Stage;
}

export interface StageHook {
  /** False: no Lambda is called and the hook counts as successful. */
  readonly invokes: boolean;
  readonly label?: string;
  readonly success: Stage;
  readonly failure: Stage;
  readonly timeout: Stage;
}

export type NextAction =
  | 'ElicitIntent'
  | 'StartIntent'
  | 'ElicitSlot'
  | 'EvaluateConditional'
  | 'InvokeDialogCodeHook'
  | 'ConfirmIntent'
  | 'FulfillIntent'
  | 'CloseIntent'
  | 'EndConversation';

export interface NextStep {
  /** Absent when the step only sets values. */
  readonly action?: NextAction;
  readonly slotToElicit?: string;
  /** The message that the next step would say is left out. */
  readonly silent: boolean;
  readonly intent?: string;
  /** Values to set: null or an empty list clears. A value may be `[attr]`, `{slot}`, `((attr))` or a `$.` path. */
  readonly slots: Readonly<Record<string, readonly string[] | null>>;
  readonly sessionAttributes: Readonly<Record<string, string>>;
}

export interface Prompt {
  readonly response: Response;
  /** 0–5. */
  readonly maxRetries: number;
  readonly selection: 'Random' | 'Ordered';
  /** How a conversation over a stream listens after each attempt: "Initial", "Retry1" … */
  readonly attempts: Readonly<Record<string, PromptAttempt | undefined>>;
}

/** What the prompt says of how to wait for its answer, in milliseconds; what it leaves out is as usual. */
export interface PromptAttempt {
  readonly interruptible?: boolean | undefined;
  readonly hearsSound?: boolean | undefined;
  readonly takesKeys?: boolean | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly longest?: number | undefined;
  readonly textStart?: number | undefined;
  readonly nextKey?: number | undefined;
  readonly mostKeys?: number | undefined;
  readonly deletionKey?: string | undefined;
  readonly endKey?: string | undefined;
}

/** Message groups: one message of each group is said; a group is a message and its variations. */
export type Response = readonly (readonly MessageTemplate[])[];

export type MessageTemplate =
  | { readonly contentType: 'PlainText' | 'SSML' | 'CustomPayload'; readonly content: string }
  | { readonly contentType: 'ImageResponseCard'; readonly card: CardTemplate };

export interface CardTemplate {
  readonly title: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly buttons: readonly { readonly text: string; readonly value: string }[];
}
