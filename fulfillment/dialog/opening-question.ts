import { isSamplePhrase } from '../../bot-definition/sample-phrase.ts';
import type { Turn } from '../turn.ts';
import type { AskDocuments } from './ask-documents.ts';
import { answerDraft } from './ask-documents.ts';
import { cueWordsOf } from './cue-words.ts';
import { readsAsQuestion, wordCount } from './cues.ts';
import type { IntentHandler } from './intent-handler.ts';
import { valueOf } from './intent-handler.ts';
import { withResumption } from './resumption.ts';
import { goesOn } from './without-correction.ts';

/** Whoever names one of these wants something done, however they put it: "how much is a flight to Rome?" */
const NAMED_BY_REQUESTS = ['Origin', 'Destination', 'City', 'FlightNumber', 'BookingCode'];

/** "Can you book …?", "how do I cancel?" */
const readsAsRequest = ({ utterance, localeId }: Turn): boolean => cueWordsOf(localeId).request.test(utterance.trim());

const namesNothing = (turn: Turn): boolean => NAMED_BY_REQUESTS.every((slot) => valueOf(turn, slot) === undefined);

/** "And to Tokyo?" after an answer asks the same of another case, whatever city it names. */
const goesOnFromAnswer = (turn: Turn): boolean => turn.session.topic === undefined && goesOn(turn);

const asks = (turn: Turn): boolean =>
  readsAsQuestion(turn) && !readsAsRequest(turn) && (namesNothing(turn) || goesOnFromAnswer(turn));

/** Fewer words than this name what somebody wants: "hotel room", "my booking". */
const WORDS_OF_A_SUBJECT = 4;

/** What the documents speak of as much as requests do: "refund of a business ticket". */
const SPOKEN_OF = 'Cabin';

/** "PayPal limit per booking", "my boss needs an invoice": a form that was recognised, of which nothing was said, and no wish. */
const tells = ({ utterance, localeId, intent }: Turn): boolean =>
  wordCount(utterance) >= WORDS_OF_A_SUBJECT &&
  !cueWordsOf(localeId).wish.test(utterance) &&
  Object.entries(intent.slots).every(([name, slot]) => slot === undefined || name === SPOKEN_OF);

const opensWithQuestion = (turn: Turn): boolean =>
  turn.session.topic !== turn.intent.name &&
  turn.intent.confirmation === 'None' &&
  !isSamplePhrase(turn.utterance, { localeId: turn.localeId, intent: turn.intent.name }) &&
  (asks(turn) || tells(turn));

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
