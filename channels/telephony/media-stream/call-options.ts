import type { DoorSession, Reply } from '../../channel.ts';
import type { Conversation } from '../../conversation.ts';
import type { CallEvent } from './call-event.ts';
import type { CallLine } from './call-line.ts';
import type { CallTiming } from './call-timing.ts';
import type { CallWords } from './call-words.ts';
import type { Clock } from './clock.ts';
import type { OpenTalk, TalkEvent } from './talk.ts';
import type { Voice } from './voice.ts';

export type InAnotherLanguage = Extract<TalkEvent, { readonly kind: 'in another language' }>;

export interface CallOptions {
  readonly session: DoorSession;
  /** Begins and ends the session; what is said in between goes over a talk. */
  readonly conversation: Conversation;
  readonly openTalk: OpenTalk;
  readonly voice: Voice;
  readonly words: CallWords;
  readonly line: CallLine;
  readonly timing: CallTiming;
  readonly clock: Clock;
  readonly watch: (event: CallEvent) => void;
  /** When the call began, on the clock: it may go on in another language. */
  readonly begunAt: number;
  /** This part of the call is over, and it goes on in another one. */
  readonly goOn: (inAnother: InAnotherLanguage) => void;
}

/** What the bot says first: to a new caller, or to one who goes on in another language. */
export interface FirstWords {
  readonly isGreeting: boolean;
  /** Rejects with ConversationError. */
  readonly reply: () => Promise<Reply>;
}
