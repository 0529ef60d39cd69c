import { isNoise } from '../grammar/bot-grammar.ts';
import { codeCharacters } from '../grammar/codes.ts';
import { partsOf } from '../grammar/lexicon.ts';
import type { Row } from '../grammar/likelihood.ts';

export interface Transcription {
  /** In lower case, codes in capitals and figures ("my code is KPQ234"); empty when nothing was understood. */
  readonly transcript: string;
  /** 0–1: how much of the sound is words, and how much the words are this bot's. */
  readonly confidence: number;
}

export interface Heard extends Transcription {
  /** What may have been said instead, surest first; none when what was heard is beyond doubt. */
  readonly others: readonly Transcription[];
}

const NO_WORDS: Transcription = { transcript: '', confidence: 0 };

export const NOTHING_HEARD: Heard = { ...NO_WORDS, others: [] };

/** Surer than this, and it is hardly ever something else. */
const DOUBT = 0.85;

/** Whether it is worth hearing again. */
export const isDoubtful = ({ transcript, confidence }: Transcription): boolean =>
  transcript !== '' && confidence < DOUBT;

/** A word as the recogniser found it: numbered when it is said in several ways ("to(2)"), in brackets for a pause. */
export interface FoundWord {
  readonly word: string;
  readonly sound?: WordSound;
}

export interface WordSound {
  readonly seconds: number;
  /** 0–1, falling with every frame that is not quite like the model. */
  readonly fit: number;
}

/** Phonemes in a word, on average. */
const PHONEMES_A_WORD = 4;
/** What the words of this bot's callers have a word, as a natural logarithm: half of that is certain, below it guessed. */
const DOUBTFUL_LIKELIHOOD = -4.6;
const STEEPNESS = 1.2;
/** Below, the words are those that sound most like what was no word of this bot. */
const LEAST_CONFIDENCE = 0.3;

/** What words were said, of those that sound like the ones that were found. */
export type ReadWords = (found: readonly string[]) => Row;

export function readHypothesis(found: readonly FoundWord[], read: ReadWords): Transcription {
  const words = found.map((one) => ({ ...one, word: bare(one.word) })).filter(({ word }) => isSound(word));
  const spoken = words.filter(({ word }) => !isNoise(word));
  if (spoken.length === 0 || isSteady(spoken)) return NO_WORDS;
  const row = read(spoken.map(({ word }) => word));
  const said = row.words.flatMap(partsOf);
  const noise = (words.length - spoken.length) / PHONEMES_A_WORD;
  const perWord = row.likelihood / (said.length + 1);
  const isOurs = 1 / (1 + Math.exp(-STEEPNESS * (perWord - DOUBTFUL_LIKELIHOOD)));
  const confidence = (isOurs * said.length) / (said.length + noise);
  return confidence < LEAST_CONFIDENCE ? NO_WORDS : { transcript: transcriptOf(said), confidence };
}

/** The words of the grammar that were found. */
export const wordsIn = (found: readonly string[]): readonly string[] =>
  found.map(bare).filter((word) => isSound(word) && !isNoise(word));

/** Words of the grammar as they are written. */
export const readTranscript = (words: readonly string[]): string => transcriptOf(words.flatMap(partsOf));

const bare = (word: string): string => word.replace(/\(\d+\)$/, '');

/** Not a pause, nor nothing. */
const isSound = (word: string): boolean => /^[^<[(]/.test(word);

/** Nobody says one word for so long. */
const LONGEST_WORD_SECONDS = 1.5;
/** A word changes all the time and loses at least so much of its fit a second; what loses less is one sound that goes on. */
const LEAST_CHANGE = 0.16;
const LEAST_FIT = 1e-9;

const hardlyChanges = ({ seconds, fit }: WordSound): boolean =>
  -Math.log(Math.max(fit, LEAST_FIT)) < LEAST_CHANGE * seconds;

/** A hiss or hum that was taken for a word. */
function isSteady(words: readonly FoundWord[]): boolean {
  const sounds = words.flatMap(({ word, sound }) => (sound ? { ...sound, words: partsOf(word).length } : []));
  const [first] = sounds;
  // Of several words, one sound would have to be all.
  if (sounds.length === 1 && first?.words === 1 && hardlyChanges(first)) return true;
  return sounds.some(({ seconds, words: parts }) => seconds > parts * LONGEST_WORD_SECONDS);
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
