import type { Turn } from '../turn.ts';
import type { AskDocuments } from './ask-documents.ts';
import { answerDraft } from './ask-documents.ts';
import { cueWordsOf } from './cue-words.ts';
import { readsAsQuestion } from './cues.ts';
import type { IntentHandler } from './intent-handler.ts';
import { valueOf } from './intent-handler.ts';
import { withResumption } from './resumption.ts';

/** Whoever names one of these wants something done, however they put it: "how much is a flight to Rome?" */
const NAMED_BY_REQUESTS = ['Origin', 'Destination', 'City', 'FlightNumber', 'BookingCode'];

/** "Can you book …?", "how do I cancel?" */
const readsAsRequest = ({ utterance, localeId }: Turn): boolean => cueWordsOf(localeId).request.test(utterance.trim());

const opensWithQuestion = (turn: Turn): boolean =>
  turn.session.topic !== turn.intent.name &&
  turn.intent.confirmation === 'None' &&
  readsAsQuestion(turn) &&
  !readsAsRequest(turn) &&
  NAMED_BY_REQUESTS.every((slot) => valueOf(turn, slot) === undefined);

/**
 * A question is not the beginning of a form because it has words in common with one: "How many people may share a family account?"
 * books no room. When the documents answer it, it is answered, and what was open before goes on.
 */
export function withOpeningQuestions(handler: IntentHandler, ask: AskDocuments): IntentHandler {
  return async (turn, wording) => {
    if (!opensWithQuestion(turn)) return handler(turn, wording);
    const { kind, draft } = await answerDraft(ask, turn, wording);
    if (kind !== 'answered') return handler(turn, wording);
    const answer: IntentHandler = async () => ({ next: { type: 'Close', state: 'Fulfilled' }, draft });
    return withResumption(answer)(turn, wording);
  };
}
