import { builtInPhrases } from './built-in-intents.ts';
import type { HeardText } from './heard-text.ts';
import { learnFeatures } from './intent-features.ts';
import { markedWords, parseUtterance } from './sample-utterances.ts';
import { softmax, trainSoftmax } from './softmax-regression.ts';
import type { UnderstandableLocale, UtteranceIntent } from './understanding.ts';

export interface ScoredIntent {
  readonly intent: string;
  /** 0–1, see `calibrate`. */
  readonly score: number;
}

interface Sample {
  readonly label: number;
  readonly words: readonly string[];
}

/** Gradient steps, rather than passes: a large bot repeats itself and needs fewer passes over its samples. */
const STEPS = 100_000;

/** Scores all intents but the built-in FallbackIntent, best first. */
export function classifier(locale: UnderstandableLocale): (heard: HeardText) => readonly ScoredIntent[] {
  const intents = locale.intents.filter((intent) => intent.parentIntentSignature !== 'AMAZON.FallbackIntent');
  const samples = intents.flatMap((intent, label) => samplesOf(intent, label, locale));
  const exact = new Map(samples.map(({ label, words }) => [words.join(' '), label]));
  const space = learnFeatures(samples.map(({ words }) => words));
  const examples = samples.map(({ label, words }) => ({ label, vector: space.vector(words) }));
  const epochs = Math.round(Math.min(20, Math.max(8, STEPS / Math.max(1, samples.length))));
  const model = trainSoftmax(examples, { features: space.size, classes: intents.length, epochs, stepSize: 1 });
  return (heard) => {
    const words = heard.words.map((word) => word.folded);
    const meant = exact.get(words.join(' '));
    const shares = softmax(model.logits(space.vector(words)));
    const familiarity = space.familiarity(words);
    return intents
      .map(({ name }, label) => ({
        intent: name,
        score: label === meant ? 1 : calibrate(shares[label] ?? 0, familiarity),
      }))
      .sort((a, b) => b.score - a.score);
  };
}

/**
 * The share of texts with these figures that mean the intent. Softmax shares alone say which intent is the best, not
 * whether any of them is meant. Fitted by logistic regression on bots of 2 to 150 intents with 5 to 100 utterances each,
 * drawn from HWU64 and CLINC150, with one text in eight out of scope.
 */
function calibrate(share: number, familiarity: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, share));
  const evidence = 1.1 * Math.log(bounded / (1 - bounded)) + 3.85 * familiarity - 2.4;
  return 1 / (1 + Math.exp(-evidence));
}

/** Its utterances, and the words of its name: "CancelBooking" says what the intent is for. */
function samplesOf(intent: UtteranceIntent, label: number, locale: UnderstandableLocale): readonly Sample[] {
  const phrases = [...intent.utterances, ...builtInPhrases(intent.parentIntentSignature ?? '', locale.localeId)];
  const name = intent.name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_-]/g, ' ');
  return [...phrases, name].map((phrase) => ({
    label,
    words: markedWords(parseUtterance(phrase), intent),
  }));
}
