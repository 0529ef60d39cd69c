import { authored, prefixed } from '../../draft.ts';
import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { hasReservation } from './yes-but.ts';
import type { AskDocuments } from '../ask-documents.ts';
import { answerDraft } from '../ask-documents.ts';
import type { IntentHandler } from '../intent-handler.ts';

/**
 * Nothing is bought, moved or cancelled on a "yes, but …", which Lex takes for a yes: what was asked is answered, and the
 * confirmation is put again. So it is when nobody understood what was said to an offer: Lex would ask for the yes in words of its
 * own, with days as it keeps them.
 */
export function withPlainYes(handler: IntentHandler, ask: AskDocuments): IntentHandler {
  return async (turn, wording) => {
    const agreed = turn.hook === 'fulfillment' && turn.intent.confirmation === 'Confirmed';
    if (!agreed || !hasReservation(turn)) {
      const outcome = await handler(turn, wording);
      return isUnheard(turn, outcome) ? offeredAgain(await handler(asIfUnsaid(turn), wording), wording) : outcome;
    }
    const offered = await handler(asIfUnsaid(turn), wording);
    const { kind, draft } = await answerDraft(ask, turn, wording);
    const aside = kind === 'unknown' ? authored({ text: wording.say(wording.replies.cannotAnswerAside, {}) }) : draft;
    // To delegate here would be to fulfil.
    return { ...offered, aside, next: offered.next.type === 'Delegate' ? { type: 'ConfirmIntent' } : offered.next };
  };
}

/** An offer stands, and what was said to it is no yes, no no, and changes nothing. */
const isUnheard = ({ hook, intent, session }: Turn, { next }: Outcome): boolean =>
  hook === 'dialog' && intent.confirmation === 'None' && session.offer !== undefined && next.type === 'Delegate';

function offeredAgain(offered: Outcome, wording: Wording): Outcome {
  const { offerNotUnderstood, askForPerson } = wording.replies;
  const { draft = authored({ text: '' }) } = offered;
  const said = prefixed(wording.say(offerNotUnderstood, {}), draft);
  return { ...offered, draft: { ...said, suggestions: [...draft.suggestions, wording.say(askForPerson, {})] } };
}

/** The turn before the yes; without the offer it is made anew, price and all. */
const asIfUnsaid = (turn: Turn): Turn => ({
  ...turn,
  hook: 'dialog',
  intent: { ...turn.intent, confirmation: 'None' },
  session: { ...turn.session, offer: undefined },
});
