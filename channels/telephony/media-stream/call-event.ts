import type { Reply } from '../../channel.ts';

export type EndReason = 'hung up' | 'finished' | 'silence' | 'too long' | 'handed over' | 'failed' | 'cut off';

/** What happens in a call, for logs and for `npm run call`. A reply holds what people said: it is nothing for a log. */
export type CallEvent =
  | {
      readonly kind: 'turn';
      readonly reply: Reply;
      /** The pause that ends what is said, from its transcript to the answer, and from the answer to the bot's first sound. */
      readonly milliseconds: { readonly window: number; readonly turn: number; readonly synthesis: number };
    }
  /** The caller spoke or pressed a key while the bot was speaking. */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'failed'; readonly cause: unknown }
  | { readonly kind: 'ended'; readonly reason: EndReason; readonly seconds: number };

/** @param callSid Twilio's id of the call, which says nothing of the caller. */
export type WatchCalls = (event: CallEvent, callSid: string) => void;
