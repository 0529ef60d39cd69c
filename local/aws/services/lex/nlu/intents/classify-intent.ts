import type { HeardText, Listener } from '../heard-text.ts';
import type { UnderstandableLocale } from '../understanding.ts';
import type { TypeReaders } from '../values/find-values.ts';
import { learnEvidence } from './gather-evidence.ts';
import { score } from './score-intent.ts';

export interface ScoredIntent {
  readonly intent: string;
  /** 0–1, see score-intent.ts; 1 for a sample utterance. */
  readonly score: number;
}

/** Scores all intents but the built-in FallbackIntent, best first. */
export function classifier(
  locale: UnderstandableLocale,
  listener: Listener,
  types: TypeReaders,
): (heard: HeardText) => readonly ScoredIntent[] {
  const intents = locale.intents.filter((intent) => intent.parentIntentSignature !== 'AMAZON.FallbackIntent');
  const gather = learnEvidence({ ...locale, intents }, listener, types);
  return (heard) => {
    const evidence = new Map(gather(heard).map((found) => [found.intent, found]));
    const scored = intents.map(({ name }) => {
      const found = evidence.get(name);
      // An intent without samples is entered by other intents' steps only.
      if (!found) return { intent: name, score: 0 };
      return { intent: name, score: found.isSample ? 1 : score(found) };
    });
    return scored.sort((a, b) => b.score - a.score);
  };
}
