import { authored } from '../draft.ts';
import type { Turn } from '../turn.ts';
import { hasReservation } from './assent.ts';
import type { AskDocuments } from './ask-documents.ts';
import { answerDraft } from './ask-documents.ts';
import type { IntentHandler } from './intent-handler.ts';

/**
 * Nothing is bought, moved or cancelled on a "yes, but …", which Lex takes for a yes: what was asked is answered, and the
 * confirmation is put again.
 */
export function withPlainYes(handler: IntentHandler, ask: AskDocuments): IntentHandler {
  return async (turn, wording) => {
    const agreed = turn.hook === 'fulfillment' && turn.intent.confirmation === 'Confirmed';
    if (!agreed || !hasReservation(turn)) return handler(turn, wording);
    const offered = await handler(asIfUnsaid(turn), wording);
    const { kind, draft } = await answerDraft(ask, turn, wording);
    const aside = kind === 'unknown' ? authored({ text: wording.say(wording.replies.cannotAnswerAside, {}) }) : draft;
    // To delegate here would be to fulfil.
    return { ...offered, aside, next: offered.next.type === 'Delegate' ? { type: 'ConfirmIntent' } : offered.next };
  };
}

/** The turn before the yes; without the offer it is made anew, price and all. */
const asIfUnsaid = (turn: Turn): Turn => ({
  ...turn,
  hook: 'dialog',
  intent: { ...turn.intent, confirmation: 'None' },
  session: { ...turn.session, offer: undefined },
});
