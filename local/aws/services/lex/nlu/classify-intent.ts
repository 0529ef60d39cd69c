import { builtInPhrases } from './built-in-intents.ts';
import { learnFeatures } from './intent-features.ts';
import type { HeardText } from './heard-text.ts';
import { utteranceWords } from './sample-utterances.ts';
import { softmax, trainSoftmax } from './softmax-regression.ts';
import type { UnderstandableLocale, UtteranceIntent } from './understanding.ts';
import { normalise } from './words.ts';

export interface ScoredIntent {
  readonly intent: string;
  readonly score: number;
}

/** Scores all intents but the built-in FallbackIntent, best first. */
export function classifier(locale: UnderstandableLocale): (heard: HeardText) => readonly ScoredIntent[] {
  const intents = locale.intents.filter(
    ({ parentIntentSignature }) => parentIntentSignature !== 'AMAZON.FallbackIntent',
  );
  const samples = intents.flatMap((intent, label) =>
    phrases(intent, locale).map((phrase) => ({ label, phrase, words: utteranceWords(phrase, (slot) => slot) })),
  );
  const exact = new Map(samples.map(({ phrase, label }) => [normalise(phrase), label]));
  const space = learnFeatures(samples.map(({ words }) => words));
  const model = trainSoftmax(
    samples.map(({ label, words }) => ({ label, vector: space.vector(words) })),
    { features: space.size, classes: intents.length, epochs: 30, stepSize: 0.3 },
  );
  return (heard) => {
    const vector = space.vector(heard.words);
    const known = exact.get(normalise(heard.text));
    const shares = softmax(model.logits(vector));
    const covered = vector.indices.length / Math.max(1, heard.words.length * 8);
    return intents
      .map(({ name }, label) => ({
        intent: name,
        score: label === known ? 1 : (shares[label] ?? 0) * Math.min(1, covered) * (known === undefined ? 1 : 0.5),
      }))
      .sort((a, b) => b.score - a.score);
  };
}

function phrases(intent: UtteranceIntent, locale: UnderstandableLocale): readonly string[] {
  return [...intent.utterances, ...builtInPhrases(intent.parentIntentSignature ?? '', locale.localeId)];
}
