import type { DoorSession, Reply, ReplyMessage } from '../../channel.ts';
import type { ConversationError } from '../../conversation-error.ts';
import type { LexAnswer } from '../../read-lex-answer.ts';

/**
 * A caller and Lex, over one stream for as long as they talk: Lex hears where somebody speaks, what they say and which keys they
 * press, and when they have finished. Nothing throws; what goes wrong is an event.
 */
export interface Talk {
  /** What the line carries, 8 kHz, silence too. */
  hear(samples: Int16Array): void;
  /** 0–9, A–D, * or #. */
  press(key: string): void;
  /** The caller has heard what Lex answered last, to its end: it waits for them now. */
  played(): void;
  close(): void;
}

export type TalkEvent =
  /** The caller has begun to speak, or pressed a key, before they had heard the answer. */
  | { readonly kind: 'interrupted' }
  /** What they have said, so far or in all; empty when nothing was understood. */
  | { readonly kind: 'words'; readonly transcript: string }
  | {
      readonly kind: 'answer';
      readonly reply: Reply;
      /** They said nothing for so long that Lex goes on. */
      readonly afterSilence: boolean;
    }
  /** What they said is to be said again in another language; nothing has been done yet. The reply is for where there is none to go on in. */
  | {
      readonly kind: 'in another language';
      readonly answer: LexAnswer;
      readonly reply: Reply;
      readonly said: string;
    }
  /** The talk is over, and the session is not. */
  | { readonly kind: 'failed'; readonly error: ConversationError };

export interface TalkOpening {
  readonly session: DoorSession;
  /** What the caller is hearing already: they may interrupt it. */
  readonly greeting: readonly ReplyMessage[];
  /** Is told of nothing after `close`. */
  readonly listen: (event: TalkEvent) => void;
}

export type OpenTalk = (opening: TalkOpening) => Talk;
