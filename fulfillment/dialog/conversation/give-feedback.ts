import type { Turn } from '../../turn.ts';
import { askAgain, asCount } from '../form/form.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close, valueOf } from '../intent-handler.ts';

export interface Feedback {
  /** 1 to 5. */
  readonly rating: number;
  readonly comment: string;
}

/** May fail with STORE_UNAVAILABLE. */
export type SaveFeedback = (feedback: Feedback, turn: Turn) => Promise<void>;

/** At this rating and below, somebody should listen. */
const poorRating = 2;

/** A rating from 1 to 5, checked as it comes, and a comment; kept when both are there. */
export function createGiveFeedback(save: SaveFeedback): IntentHandler {
  return async (turn, wording) => {
    const rating = asCount(valueOf(turn, 'Rating'));
    const outOfRange = rating === undefined || rating < 1 || rating > 5;
    if (outOfRange && (turn.hook === 'fulfillment' || valueOf(turn, 'Rating') !== undefined)) {
      const suggestions = ['1', '2', '3', '4', '5'];
      return askAgain({ slot: 'Rating', text: wording.say(wording.replies.ratingOutOfRange, {}), suggestions });
    }
    if (outOfRange || turn.hook === 'dialog') return { next: { type: 'Delegate' } };
    const comment = valueOf(turn, 'Comment') ?? '';
    await save({ rating, comment }, turn);
    const { feedbackSorry, feedbackThanks, askForPerson } = wording.replies;
    if (rating > poorRating) return close({ text: wording.say(feedbackThanks, { rating }) });
    const suggestions = [wording.say(askForPerson, {})];
    const outcome = close({ text: wording.say(feedbackSorry, { rating }), suggestions });
    return { ...outcome, session: { personOffered: 'yes', topic: 'GiveFeedback' } };
  };
}
