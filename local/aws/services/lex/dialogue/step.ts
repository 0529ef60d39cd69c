import type { Stage } from '../bot-model.ts';
import type { ConfirmationState, ElicitationStyle, Slots } from '../runtime-types.ts';

/** What an attempt to fill a slot came to. `aside`: other slots were filled or corrected, and the question stands. */
export type Attempt = 'filled' | 'aside' | 'missed';

/** Puts a question and waits. `asked`: a Lambda or the client has worded it already. */
export interface SlotQuestion {
  readonly kind: 'ask-slot';
  readonly slot: string;
  readonly attempt: number;
  readonly asked?: boolean;
  readonly style?: ElicitationStyle | undefined;
  readonly subSlot?: string | undefined;
}

/**
 * One thing the engine does next. A step says or changes something and gives the step after it; a turn ends with a step that
 * has none. `silent` leaves out the message the step would say.
 */
export type Step =
  | { readonly kind: 'start-intent'; readonly intent: string; readonly slots: Slots; readonly silent: boolean }
  /** A slot that the bot's own steps name: passed over when it is filled. */
  | { readonly kind: 'elicit-slot'; readonly slot: string; readonly silent: boolean }
  | SlotQuestion
  | { readonly kind: 'after-slot-attempt'; readonly slot: string; readonly attempt: number; readonly result: Attempt }
  | { readonly kind: 'slot-captured'; readonly slot: string }
  | { readonly kind: 'slot-failed'; readonly slot: string }
  | { readonly kind: 'retry-slot'; readonly slot: string; readonly attempt: number }
  | { readonly kind: 'ask-confirmation'; readonly attempt: number; readonly asked: boolean }
  | { readonly kind: 'after-confirmation-attempt'; readonly attempt: number; readonly answer: ConfirmationState }
  | {
      readonly kind: 'stage';
      readonly stage: Stage;
      readonly home: Stage;
      readonly otherwise: Step;
      readonly silent: boolean;
    }
  /** What Lex does where the bot says nothing: slots by priority, confirmation, fulfilment. */
  | { readonly kind: 'default-path' }
  | { readonly kind: 'fulfill' }
  | { readonly kind: 'close-intent'; readonly silent: boolean }
  | { readonly kind: 'await-intent' }
  | { readonly kind: 'end-conversation' };

export const enterStage = (stage: Stage, otherwise: Step, silent = false): Step => ({
  kind: 'stage',
  stage,
  home: stage,
  otherwise,
  silent,
});

/** Whether the bot says anything at all about this point. */
export const isConfigured = (stage: Stage): boolean => Object.values(stage).some((part) => part !== undefined);
