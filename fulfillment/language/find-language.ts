import { languages, profiles } from './language-profiles.ts';
import type { Language } from './language-profiles.ts';
import { languageWords } from './language-words.ts';
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
  if (!best || best.score < leastScore || best.score < leastLead * (second?.score ?? 0)) return undefined;
  return { language: best.language, evidence: isClear(best, words) ? 'clear' : 'some', isOnlyWish: false };
}

/** Less tells nothing: one word that two languages have, one ending. */
const leastScore = 0.5;
const leastLead = 1.25;

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

const withoutAccents = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The languages that have a word; people leave out accents, so a word stands without them too. */
const owners = new Map<string, Set<Language>>();
for (const language of languages) {
  const words = languageWords[language].split(' ');
  for (const word of new Set([...words, ...words.map(withoutAccents)])) {
    owners.set(word, (owners.get(word) ?? new Set()).add(language));
  }
}

/** Marks tell less than words: names and places have them too. */
const markWorth = 0.4;

/** A word of several languages is worth less for each of them. */
function scoresOf(words: readonly string[]): readonly Score[] {
  const scores = new Map(languages.map((language) => [language, { language, score: 0, hits: 0 }]));
  const add = (language: Language, worth: number) => {
    const { score = 0, hits = 0 } = scores.get(language) ?? {};
    scores.set(language, { language, score: score + worth, hits: hits + 1 });
  };
  for (const word of new Set(words)) {
    const known = owners.get(word);
    if (known) for (const language of known) add(language, 1 / known.size);
    else for (const language of languages) if (profiles[language].marks.test(word)) add(language, markWorth);
  }
  return [...scores.values()].sort((a, b) => b.score - a.score);
}
