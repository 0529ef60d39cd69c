import type { Vocabulary } from '../languages/vocabulary.ts';
import { isMark } from '../sample-utterances.ts';

/** What speaks for an intent and against it, each between 0 and 1. */
export interface Evidence {
  /** The intent's share among all intents: which one is the likeliest, not whether any is meant. */
  readonly share: number;
  /** How many of the words with a meaning of their own any sample has. */
  readonly familiarity: number;
  /** How unusual the form is: a question, where the intent's samples are requests. */
  readonly oddity: number;
}

/** No more than this is believed of a text whose every telling word is foreign, whatever its function words are like. */
const FOREIGN = 0.3;

/**
 * The share of texts with this evidence that mean the intent. The weights are what bench/nlu/fit-scores.ts prints: a
 * regression over bots of 2 to 150 intents with 5 to 100 utterances each, and texts of which three in thirteen mean none of them.
 */
export function score({ share, familiarity, oddity }: Evidence): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, share));
  const sum = 1.04 * Math.log(bounded / (1 - bounded)) + 1.46 * Math.log(0.1 + familiarity) - 1.34 * oddity + 1.14;
  const likely = 1 / (1 + Math.exp(-sum));
  return familiarity === 0 ? Math.min(FOREIGN, likely) : likely;
}

/** Of a text of values and function words only, if samples have any of them at all. */
const NOTHING_TOLD = 0.5;

/** How many of a text's telling words are known; values tell as much where they are more than the foreign words. */
export function familiarity(
  words: readonly string[],
  knows: (word: string) => boolean,
  { functionWords }: Vocabulary,
): number {
  const values = words.filter(isMark).length;
  const telling = words.filter((word) => !functionWords.has(word) && !isMark(word));
  const known = telling.filter(knows).length;
  if (known > 0) return known / telling.length;
  return words.some(knows) && (telling.length === 0 || values > telling.length) ? NOTHING_TOLD : 0;
}

/** "How …" and "is there …", but not "can you …", which is a request. */
export function isQuestion(words: readonly string[], { questionWords, requests }: Vocabulary): boolean {
  const [first = '', second = ''] = words;
  return questionWords.has(first) && !requests.has(`${first} ${second}`);
}
