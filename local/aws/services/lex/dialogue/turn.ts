import type { Clock } from '../../../service.ts';
import type { LocaleModel } from '../bot-model.ts';
import type { Candidate, Understanding } from '../nlu/understanding.ts';
import type { Attributes, DialogAction, InputMode, Intent, Message, RuntimeHints, Slots } from '../runtime-types.ts';
import type { LiveContext, OpenPrompt } from './session.ts';
import type { TraceSink } from './trace.ts';

/** As the Lambda is told of it. */
export interface BotIdentity {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly aliasId: string;
  readonly aliasName: string;
}

/** How a call of the bot's Lambda ended. `answer` is unchecked JSON. */
export type HookOutcome =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'failed' | 'timed-out'; readonly reason: string };

export type InvokeHook = (event: unknown, limits: { readonly timeoutMs: number }) => Promise<HookOutcome>;

/** One locale of a bot, ready to talk. */
export interface Dialogue {
  readonly bot: BotIdentity;
  readonly locale: LocaleModel;
  readonly understanding: Understanding;
  /** undefined when the bot has no Lambda in this locale: hooks count as successful, and intents fulfil at once. */
  readonly invokeHook: InvokeHook | undefined;
  readonly now: Clock;
  /** 0 ≤ n < 1: chooses among a prompt's variations. */
  readonly random: () => number;
  /** IANA name; "tomorrow" is resolved in it. Lex uses that of the region it runs in. */
  readonly timezone: string;
  /** The state of an intent that no Lambda fulfils. Bots made before August 2022 say ReadyForFulfillment. */
  readonly stateWithoutHook: 'Fulfilled' | 'ReadyForFulfillment';
  readonly trace?: TraceSink | undefined;
}

export interface TurnInput {
  readonly sessionId: string;
  readonly requestId: string;
  /** What was said; empty when the bot goes on by itself (PutSession). */
  readonly text: string;
  readonly inputMode: InputMode;
  /** 0–1: how sure it is that this was said. Only of speech; text and keys are certain. */
  readonly transcriptionConfidence?: number;
  /** What may have been said instead, surest first. Only of speech. */
  readonly otherTranscriptions?: readonly { readonly text: string; readonly confidence: number }[];
  readonly responseContentType: string;
  readonly requestAttributes: Attributes;
}

/** The working copy of a conversation during one turn. Steps change it; the session they started from stays as it was. */
export interface Turn {
  readonly dialogue: Dialogue;
  readonly input: TurnInput;
  /** Epoch milliseconds at the start of the turn. */
  readonly now: number;
  attributes: Attributes;
  requestAttributes: Attributes;
  contexts: readonly LiveContext[];
  hints: RuntimeHints | undefined;
  intent: Intent | undefined;
  open: OpenPrompt | undefined;
  dialogAction: DialogAction | undefined;
  messages: readonly Message[];
  /** Intents the text may mean, best first. */
  candidates: readonly Candidate[];
  /** The intent that was recognised in this turn, not one that was under way. */
  recognised: string | undefined;
  /** The question that the text is taken for an answer to, and the intent it was put for. */
  asked: { readonly intent: string | undefined; readonly open: OpenPrompt | undefined };
  /** The slot that was asked for, with what the text said of it. */
  answered: Slots;
  /** Slots that this turn's text filled and whose capture steps have not been walked yet. */
  readonly justFilled: Set<string>;
}
