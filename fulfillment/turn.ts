import type { Audience } from '../bot-definition/contract/identity-claims.ts';
import type { Card, Citation } from '../bot-definition/contract/reply.ts';
import type { Channel, ContentType } from '../bot-definition/contract/request-attributes.ts';
import type { HandoffQueue, SessionAttributes } from '../bot-definition/contract/session-attributes.ts';
import type { Passage } from '../knowledge/passage-store.ts';
import type { Meter } from './telemetry/turn-meter.ts';

/** Who is speaking. An unsigned, expired or foreign token gives an unverified member of the public. */
export interface Person {
  /** Opaque id from the door, or the Lex session id of an anonymous person. */
  readonly id: string;
  readonly audience: Audience;
  readonly verified: boolean;
}

/** Who speaks in which session: what one person has said or shown is not the next one's who speaks there. */
export interface Owner {
  readonly sessionId: string;
  readonly person: Person;
  readonly now: Date;
}

export interface Deadline {
  /** Epoch milliseconds by which the answer must have left the Lambda. */
  readonly at: number;
  remaining(): number;
}

/** A slot as the turn sees it: Lex's interpreted value, or what was said when Lex could not resolve it, or nothing. */
export interface SlotValue {
  readonly interpreted: string;
  readonly original: string;
}
export type Slots = Readonly<Record<string, SlotValue | undefined>>;

/** One Lex event after parsing: everything that a step may know about the turn. */
export interface Turn {
  readonly sessionId: string;
  readonly localeId: string;
  readonly channel: Channel;
  readonly accepts: ReadonlySet<ContentType>;
  readonly person: Person;
  /** What the person said or typed, at most 1,024 characters, control characters removed. Untrusted. */
  readonly utterance: string;
  /** The door goes on in another language when it is told of one. */
  readonly followsLanguage?: true;
  /** The door serves the person in this language, though the bot has no locale for it; `said` is what they wrote in it. */
  readonly translated?: { readonly language: string; readonly said?: string };
  readonly hook: 'dialog' | 'fulfillment';
  readonly intent: {
    readonly name: string;
    readonly slots: Slots;
    readonly confirmation: 'None' | 'Confirmed' | 'Denied';
  };
  /** What Lex would do next if the Lambda only delegated; undefined outside slot elicitation. */
  readonly proposed?: { readonly slotToElicit: string; readonly attempt: string };
  /** How Lex would have filled the slots of this intent had something else been said: what it may have misheard, likeliest first. */
  readonly alternatives?: readonly Slots[];
  /** The slot that was filled from these. */
  readonly guessed?: string;
  /** More was said to an offer than was understood: it is made again. */
  readonly unheard?: true;
  /** What may have been meant of what was shown: it has to be asked. */
  readonly unclear?: readonly { readonly value: string; readonly departs?: string | undefined }[];
  readonly session: SessionAttributes;
  /** Values of obfuscated slots of the form that stands open, as they were after the turn before. */
  readonly held?: Readonly<Record<string, string>>;
  /** Where the door looks for the beginning of an answer; absent when it does not. */
  readonly showAt?: string;
  readonly now: Date;
  readonly deadline: Deadline;
  readonly meter: Meter;
}

/** What Lex is told to do next (Lex's dialogAction, in our words). */
export type NextStep =
  | { readonly type: 'Delegate' }
  | { readonly type: 'ElicitIntent' }
  | { readonly type: 'ElicitSlot'; readonly slot: string }
  | { readonly type: 'ConfirmIntent' }
  | { readonly type: 'Close'; readonly state: 'Fulfilled' | 'Failed' };

/**
 * A reply before it is guarded: plain text with paragraphs separated by blank lines, citations as "[1]".
 * `origin` says what it rests on: `authored` sentences with values from our own tables, or an `answer` from passages.
 */
export interface Draft {
  readonly origin: 'authored' | 'answer';
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The passages that the citations stand for; empty for an authored reply. */
  readonly evidence: readonly Passage[];
  readonly cards: readonly Card[];
  readonly suggestions: readonly string[];
}

declare const guardedBrand: unique symbol;
/** A draft that has passed guard-answer.ts, the only file that makes one. Translation and speech accept nothing else. */
export type Guarded = Draft & { readonly [guardedBrand]: true };

declare const localizedBrand: unique symbol;
/** A guarded reply in the language of the person. Only language/localise.ts makes one; the addresses it cites stay as they were. */
export type Localized = Guarded & { readonly [localizedBrand]: true };

declare const spokenBrand: unique symbol;
/** What a turn says, ready for its door. Only speech/shape-speech.ts makes one. */
export type Spoken = {
  readonly replies: readonly Localized[];
  /** For a door that speaks: the replies as SSML documents in Lex's limits. */
  readonly ssml?: readonly string[];
  /** The text is shown, and can be listened to; without it, speech is said in place of text. */
  readonly isShown?: true;
  /** An answer was cut after so many sentences, and the rest was offered. */
  readonly sentencesSaid?: number;
} & { readonly [spokenBrand]: true };

/** What a handler decided: the next step, the slots as they should stand, and what to say (nothing when Lex's own prompt serves). */
export interface Outcome {
  readonly next: NextStep;
  /** Only the slots to change; null clears one. */
  readonly slots?: Readonly<Record<string, string | null>>;
  /** The answer to a question asked on the side, said before `draft`. It rests on passages, and `draft` on our tables. */
  readonly aside?: Draft;
  readonly draft?: Draft;
  readonly handoff?: { readonly queue: HandoffQueue; readonly reason: string };
  readonly session?: Partial<SessionAttributes>;
  /** Goes back to a form of another intent that this turn interrupted; `next` is then about that intent. */
  readonly resumes?: {
    readonly intent: string;
    readonly slots: Readonly<Record<string, string>>;
    /** Everything is known, and was offered: the form's own handler offers it again, after `draft`. */
    readonly offersAgain?: true;
  };
}

/** A question to answer from the documents, guarded and ready for retrieval. */
export interface Question {
  readonly sessionId: string;
  readonly text: string;
  readonly person: Person;
  readonly localeId: string;
  readonly channel: Channel;
  /** The last few turns, oldest first, for "and for dogs?". */
  readonly history: readonly { readonly person: string; readonly bot: string }[];
  readonly now: Date;
  readonly deadline: Deadline;
  readonly meter: Meter;
  /** Where a door looks for what there is of the answer while it is being written (contract/partial-answer.ts). */
  readonly showAt?: string;
}

/** What the answering side gives back. `quoted`: the model failed or was late, and a passage is quoted instead. */
export type Answer =
  | { readonly kind: 'answered'; readonly draft: Draft; readonly quoted: boolean }
  | { readonly kind: 'unknown' }
  /** It is not a question to answer: an attack, or something that the policy forbids. */
  | { readonly kind: 'blocked' };
