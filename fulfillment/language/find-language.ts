import { languages, profiles } from './language-profiles.ts';
import type { Language } from './language-profiles.ts';
import { findWish } from './language-wish.ts';

/**
 * What an utterance tells of its language. A `wish` names it; `clear` is a sentence of it; `some` is a word or two, which may be
 * a name or a guest from another language.
 */
export interface LanguageFinding {
  readonly language: Language;
  readonly evidence: 'wish' | 'clear' | 'some';
  /** The utterance asks for nothing but the language. */
  readonly isOnlyWish: boolean;
}

/** Undefined when nothing tells: figures, codes, names. */
export function findLanguage(utterance: string): LanguageFinding | undefined {
  const wish = findWish(utterance, (words) => greeted(words) !== undefined);
  if (wish) return { language: wish.language, evidence: 'wish', isOnlyWish: wish.isAll };
  const words = wordsOf(utterance);
  const greeting = greeted(words.join(' '));
  if (greeting) return { language: greeting, evidence: 'some', isOnlyWish: false };
  const [best, second] = scoresOf(words);
  if (!best || best.score < 1 || best.score < 1.4 * (second?.score ?? 0)) return undefined;
  return { language: best.language, evidence: isClear(best, words) ? 'clear' : 'some', isOnlyWish: false };
}

interface Score {
  readonly language: Language;
  readonly score: number;
  /** How many different words speak for it. */
  readonly hits: number;
}

/** A sentence: three words of a language, and they are most of what was written. */
const isClear = ({ score, hits }: Score, words: readonly string[]) =>
  words.length >= 3 && hits >= 3 && score >= 1.6 && hits >= words.length * 0.4;

/** "l'hotel" and "c'è" are two words each; "don't" is one. */
const wordsOf = (utterance: string): readonly string[] =>
  (
    utterance
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}]+(?:'[\p{L}]*)?|[¿¡]/gu) ?? []
  ).flatMap((word) => {
    const [, elided, rest] = /^((?:[cdjlmnst]|qu|dell|all|nell|un)')([\p{L}]+)$/u.exec(word) ?? [];
    return elided !== undefined && rest !== undefined && rest.length > 1 ? [elided, rest] : [word];
  });

const greetings = new Map(
  languages.flatMap((language) => profiles[language].greetings.map((greeting) => [greeting, language] as const)),
);

const greeted = (words: string): Language | undefined => greetings.get(words);

/** A word of several languages is worth less for each of them. */
const worth = (word: string): number =>
  1 / Math.max(1, languages.filter((one) => profiles[one].words.has(word)).length);

/** Marks tell less than words: names and places have them too. */
const markWorth = 0.3;

function scoresOf(words: readonly string[]): readonly Score[] {
  const distinct = [...new Set(words)];
  return languages
    .map((language) => {
      const { words: known, marks } = profiles[language];
      const hits = distinct.filter((word) => known.has(word));
      const marked = distinct.filter((word) => marks.test(word));
      const score = hits.reduce((sum, word) => sum + worth(word), 0) + marked.length * markWorth;
      return { language, score, hits: new Set([...hits, ...marked]).size };
    })
    .sort((a, b) => b.score - a.score);
}
