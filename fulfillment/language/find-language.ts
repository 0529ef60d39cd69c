import { findScript } from './find-script.ts';
import { furtherLanguages } from './further-languages.ts';
import { profiles, wellKnown } from './language-profiles.ts';
import type { LanguageProfile } from './language-profiles.ts';
import type { Language } from './languages.ts';
import { further, isFurther } from './languages.ts';
import { isNameParticle } from '../name-particles.ts';
import { languageWords } from '../language-words.ts';
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
  const script = findScript(utterance);
  if (script) return { language: script.language, evidence: script.isSentence ? 'clear' : 'some', isOnlyWish: false };
  const words = wordsOf(utterance);
  const greeting = greeted(words.join(' '));
  if (greeting) return { language: greeting, evidence: 'some', isOnlyWish: false };
  const best = leadingScore(scoresOf(words));
  return best && { language: best.language, evidence: isClear(best, words) ? 'clear' : 'some', isOnlyWish: false };
}

function leadingScore([best, ...others]: readonly Score[]): Score | undefined {
  const second = best && others.find(({ language }) => !isSibling(language, best.language));
  const isLeading = best && best.score >= leastScore && best.score >= leastLead * (second?.score ?? 0);
  return isLeading && best.isTold && best.hits >= (isFurther(best.language) ? leastFurtherHits : 1) ? best : undefined;
}

/** Less tells nothing: one word that two languages have, one ending. */
const leastScore = 0.5;
const leastLead = 1.25;
/** One word of a further language is as likely one of everybody's: "ok" is Hungarian without its accent, "min" Danish. */
const leastFurtherHits = 2;

interface Score {
  readonly language: Language;
  readonly score: number;
  /** How many different words speak for it. */
  readonly hits: number;
  /** Not by articles and the look of words alone: "Las Vegas", "Den Haag" and "von der Leyen" are names in every language. */
  readonly isTold: boolean;
}

/** A sentence: three words of a language, and they are most of what was written. */
const isClear = ({ score, hits }: Score, words: readonly string[]) =>
  words.length >= 3 && hits >= 3 && score >= 1.6 && hits >= words.length * 0.4;

/** "l'hotel" and "c'è" are two words each; "don't" is one. Letters beside a figure are none: a booking code has an "e" and an "o" of others. */
const wordsOf = (utterance: string): readonly string[] =>
  (
    utterance
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/(?<![\p{L}\p{M}\p{N}])\p{L}+(?:'\p{L}*)?(?![\p{L}\p{M}\p{N}])|[¿¡]/gu) ?? []
  ).flatMap((word) => {
    const [, elided, rest] = /^((?:[cdjlmnst]|qu|dell|all|nell|un)')([\p{L}]+)$/u.exec(word) ?? [];
    return elided !== undefined && rest !== undefined && rest.length > 1 ? [elided, rest] : [word];
  });

/** A greeting of several languages is that of the first. */
const greetings = new Map<string, Language>();
for (const [language, { greetings: own }] of [...latinProfiles()].reverse()) {
  for (const greeting of own) greetings.set(greeting, language);
}

function* latinProfiles(): Generator<readonly [Language, LanguageProfile]> {
  for (const language of wellKnown) yield [language, profiles[language]];
  for (const language of further) yield [language, furtherLanguages[language]];
}

const greeted = (words: string): Language | undefined => greetings.get(words);

const withoutAccents = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Two that share most of their words: one is no evidence against the other, and the better of them is good enough. */
const isSibling = (one: Language, other: Language) =>
  (one === 'da' && other === 'no') || (one === 'no' && other === 'da');

type Owners = ReadonlyMap<string, ReadonlySet<Language>>;

/**
 * The languages that have a word; people leave out accents, so a word stands without them too. Not a Vietnamese one: bare, its
 * syllables are words of half the world.
 */
function ownersOf<Known extends Language>(known: readonly Known[], wordsOfOne: (language: Known) => string): Owners {
  const owners = new Map<string, Set<Language>>();
  for (const language of known) {
    const words = wordsOfOne(language);
    const bare = language === 'vi' ? [] : withoutAccents(words).split(' ');
    for (const word of new Set([...words.split(' '), ...bare])) {
      owners.set(word, (owners.get(word) ?? new Set()).add(language));
    }
  }
  return owners;
}

const nobody: ReadonlySet<Language> = new Set();
const owners = ownersOf(wellKnown, (language) => languageWords[language]);
const furtherOwners = ownersOf(further, (language) => furtherLanguages[language].words);

/** Marks tell less than words: names and places have them too. */
const markWorth = 0.4;

/**
 * A word of several languages is worth less for each of them. What the further languages share with a well-known one tells less
 * for them alone: a caller of the bot's own languages is not taken for somebody else because of a short word.
 */
function scoresOf(words: readonly string[]): readonly Score[] {
  const scores = new Map<Language, Score>();
  for (const word of new Set(words)) {
    const isTelling = !isNameParticle(word) && (owners.has(word) || furtherOwners.has(word));
    const add = (language: Language, worth: number) => {
      const { score = 0, hits = 0, isTold = false } = scores.get(language) ?? {};
      scores.set(language, { language, score: score + worth, hits: hits + 1, isTold: isTold || isTelling });
    };
    const known = owners.get(word) ?? nobody;
    const others = [...(furtherOwners.get(word) ?? [])];
    for (const language of known) add(language, 1 / known.size);
    for (const language of others) add(language, 1 / (known.size + rivals(language, others)));
    if (known.size === 0 && others.length === 0) addMarks(word, add);
  }
  return [...scores.values()].sort((a, b) => b.score - a.score);
}

const rivals = (language: Language, others: readonly Language[]) =>
  others.filter((other) => !isSibling(language, other)).length;

function addMarks(word: string, add: (language: Language, worth: number) => void): void {
  for (const [language, { marks }] of latinProfiles()) if (marks.test(word)) add(language, markWorth);
}
