import { isNoise } from '../grammar/bot-grammar.ts';
import { codeCharacters } from '../grammar/codes.ts';
import type { Likelihood } from '../grammar/likelihood.ts';

export interface Heard {
  /** In lower case, codes in capitals and figures ("my code is KPQ234"); empty when nothing was understood. */
  readonly transcript: string;
  /** 0–1: how much of the sound is words, and how much the words are this bot's. */
  readonly confidence: number;
}

export const NOTHING_HEARD: Heard = { transcript: '', confidence: 0 };

/** A word as the recogniser found it: numbered when it is said in several ways ("to(2)"), in brackets for a pause. */
export interface FoundWord {
  readonly word: string;
  readonly seconds: number;
}

/** Phonemes in a word, on average. */
const PHONEMES_A_WORD = 4;
/** What the words of this bot's callers have a word, as a natural logarithm: half of that is certain, below it guessed. */
const DOUBTFUL_LIKELIHOOD = -4.6;
const STEEPNESS = 1.2;
/** Below, the words are those that sound most like what was no word of this bot. */
const LEAST_CONFIDENCE = 0.3;
/** Nobody says a word for so long: it is a steady sound that was taken for one. */
const LONGEST_WORD_SECONDS = 1.5;

export function readHypothesis(found: readonly FoundWord[], likelihood: Likelihood): Heard {
  const words = found.map(({ word }) => word.replace(/\(\d+\)$/, '')).filter((word) => /^[^<[(]/.test(word));
  const spoken = words.filter((word) => !isNoise(word));
  const isSteady = found.some(({ word, seconds }) => /^[^<[(~]/.test(word) && seconds > LONGEST_WORD_SECONDS);
  if (spoken.length === 0 || isSteady) return NOTHING_HEARD;
  const noise = (words.length - spoken.length) / PHONEMES_A_WORD;
  const perWord = likelihood(spoken) / (spoken.length + 1);
  const isOurs = 1 / (1 + Math.exp(-STEEPNESS * (perWord - DOUBTFUL_LIKELIHOOD)));
  const confidence = (isOurs * spoken.length) / (spoken.length + noise);
  return confidence < LEAST_CONFIDENCE ? NOTHING_HEARD : { transcript: transcriptOf(spoken), confidence };
}

/** Characters of a code are written as one word when there is a figure among them; letters alone stay apart, as a spelled name. */
function transcriptOf(words: readonly string[]): string {
  const written: string[] = [];
  let code: string[] = [];
  const finishCode = (): void => {
    const isCode = code.some((characters) => /\d/.test(characters));
    if (code.length > 0) written.push(code.join(isCode ? '' : ' '));
    code = [];
  };
  for (const word of words) {
    const characters = codeCharacters(word);
    if (characters !== undefined) {
      code.push(characters);
      continue;
    }
    finishCode();
    written.push(word);
  }
  finishCode();
  return written.join(' ');
}
