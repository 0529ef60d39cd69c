import { isSamplePhrase } from '../../../bot-definition/sample-phrase.ts';
import type { Outcome, Turn } from '../../turn.ts';
import { isBotWord, isInWordsOf, speaksOfIntent } from '../words/bot-words.ts';
import type { AskDocuments } from '../ask-documents.ts';
import { answerDraft } from '../ask-documents.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { readsAsQuestion, readsAsRequest, wordCount } from '../words/cues.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { valueOf } from '../intent-handler.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { wordsIn } from '../words/sample-words.ts';
import { withResumption } from './resumption.ts';
import { isDate, isoDate } from '../travel-dates.ts';
import { wordsBeside } from '../words/words-around.ts';
import { goesOn } from './without-correction.ts';

/** Whoever names one of these wants something done, however they put it: "how much is a flight to Rome?" */
const NAMED_BY_REQUESTS = ['Origin', 'Destination', 'City', 'FlightNumber', 'BookingCode'];

const namesNothing = (turn: Turn): boolean => NAMED_BY_REQUESTS.every((slot) => valueOf(turn, slot) === undefined);

/** "And to Tokyo?" after an answer asks the same of another case, whatever city it names. */
const goesOnFromAnswer = (turn: Turn): boolean => turn.session.topic === undefined && goesOn(turn);

const asks = (turn: Turn): boolean =>
  readsAsQuestion(turn) && !readsAsRequest(turn) && (namesNothing(turn) || goesOnFromAnswer(turn));

/** Fewer words than this name what somebody wants: "hotel room", "my booking". */
const WORDS_OF_A_SUBJECT = 4;

/** What the documents speak of as much as requests do: "refund of a business ticket". */
const SPOKEN_OF = 'Cabin';

/**
 * "PayPal limit per booking", "my boss needs an invoice", "I lost my luggage yesterday evening": no wish, and a form was recognised
 * of which nothing was said, or nothing that has to do with it.
 */
const tells = (turn: Turn): boolean => {
  const { utterance, localeId, intent } = turn;
  if (wordCount(utterance) < WORDS_OF_A_SUBJECT || isWished(turn)) return false;
  const said = Object.entries(intent.slots).filter(([name, slot]) => slot !== undefined && name !== SPOKEN_OF);
  const beside = wordsBeside(
    utterance,
    said.flatMap(([, slot]) => slot ?? []),
  );
  const isStory = said.length > 0 && said.every(([, slot]) => isPastDay(slot?.interpreted, turn));
  const isOfOther = namesNothing(turn) && !speaksOfIntent(beside, { intent: intent.name, localeId });
  return said.length === 0 || isStory || isOfOther;
};

/** "I can't find the check-in page" wishes for nothing; "I can't find my booking" speaks of what the form is for. */
function isWished({ utterance, localeId, intent }: Turn): boolean {
  const { wish, failure } = cueWordsOf(localeId);
  const failed = failure.exec(utterance)?.[0];
  if (failed === undefined) return wish.test(utterance);
  // Who checks in for a flight asks for no room.
  const rest = utterance.replace(failed.split(' ').at(-1) ?? '', ' ').replace(/check[- ]?in(?!\p{L})/iu, ' ');
  return wish.test(rest) || speaksOfIntent(wordsIn(rest), { intent: intent.name, localeId });
}

/** Nobody travels yesterday: whoever names such a day tells of something. */
const isPastDay = (value: string | undefined, { now }: Turn): boolean =>
  value !== undefined && isDate(value) && value < isoDate(now);

const opens = (turn: Turn): boolean =>
  turn.session.topic !== turn.intent.name &&
  turn.intent.confirmation === 'None' &&
  !isSamplePhrase(turn.utterance, { localeId: turn.localeId, intent: turn.intent.name }) &&
  !isInWordsOf(wordsIn(turn.utterance), { localeId: turn.localeId, intent: turn.intent.name });

/**
 * What the form cannot take, the documents may have other ways for, when there is a word for it: "a group of 15". Gives the turn
 * without the value, which is a figure in many documents. "A hotel for 6 people" is only too many for one room.
 */
function refusedWish(turn: Turn, { next, slots = {} }: Outcome): Turn | undefined {
  const value = next.type === 'ElicitSlot' && slots[next.slot] === null ? turn.intent.slots[next.slot] : undefined;
  if (!value || !namesNothing(turn)) return undefined;
  const { localeId } = turn;
  const isOwn = (word: string) => isPlainWord(word, localeId) || isBotWord(word, localeId);
  if (wordsBeside(turn.utterance, [value]).every(isOwn)) return undefined;
  return { ...turn, utterance: turn.utterance.replace(value.original, '').replaceAll(/ {2,}/g, ' ') };
}

/**
 * A question is not the beginning of a form because it has words in common with one: "How many people may share a family account?"
 * books no room. When the documents answer it, it is answered, and what was open before goes on. So is a wish that no form fulfils.
 */
export function withOpeningQuestions(handler: IntentHandler, ask: AskDocuments): IntentHandler {
  return async (turn, wording) => {
    if (!opens(turn)) return handler(turn, wording);
    const outcome = asks(turn) || tells(turn) ? undefined : await handler(turn, wording);
    const asking = outcome ? refusedWish(turn, outcome) : turn;
    if (!asking) return outcome ?? handler(turn, wording);
    const { kind, draft } = await answerDraft(ask, asking, wording);
    if (kind !== 'answered') return outcome ?? handler(turn, wording);
    const answer: IntentHandler = async () => ({ next: { type: 'Close', state: 'Fulfilled' }, draft });
    return withResumption(answer)(turn, wording);
  };
}
