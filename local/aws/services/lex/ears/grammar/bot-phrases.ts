import { builtInPhrases } from '../../nlu/built-in-intents.ts';
import { vocabularyOf } from '../../nlu/languages/languages.ts';
import type { UnderstandableLocale } from '../../nlu/understanding.ts';
import { wordsOf } from './words-of.ts';
import type { SpokenLanguage } from '../languages/spoken-language.ts';
import type { CountedPhrase } from './word-model.ts';

/** What the bot has just asked for: its answers are then more likely than all else. */
export type Expected = { readonly intent: string; readonly slot: string } | 'confirmation' | undefined;

export interface GrammarContext {
  readonly expected: Expected;
  /** What callers may ask about, such as "hand luggage": what a bot's documents speak of. */
  readonly topics: readonly string[];
}

/** What is said, and to which question it is an answer. */
interface Saying {
  readonly tokens: readonly string[];
  readonly count: number;
  readonly answers: Expected;
}

/** Has no words of its own. */
const FREE_TEXT = 'AMAZON.FreeFormInput';

const PLACEHOLDER = /\{\s*([^{}]+?)\s*\}/g;

/** How often a value is said alone, compared with a sample utterance of its slot. */
const VALUE_ALONE = 4;
const VALUE_POLITELY = 0.5;
/** How often yes and no are said, their commoner variants, and the rarer ones, alone or after them, compared with a sample utterance. */
const COMMON_ANSWER = 12;
const FREQUENT_ANSWER = 1.6;
const RARE_ANSWER = 0.2;
/** How often each language is asked for in one of these ways, compared with a sample utterance. */
const LANGUAGE_WISH = 0.3;
/** The share of callers who answer the question they were asked. */
const ANSWERING = 0.6;

/** The class of what may be asked about. No slot type has such a name. */
export const TOPIC = '{?topic}';

/** What callers of this bot say, with `{TypeName}` in the place of each slot, and what they ask about its topics. */
export function botPhrases(
  locale: UnderstandableLocale,
  language: SpokenLanguage,
  context: GrammarContext,
): readonly CountedPhrase[] {
  const sayings = [
    ...intentSayings(locale, language),
    ...confirmationSayings(locale, language),
    ...languageSayings(language),
  ];
  if (context.topics.length > 0) sayings.push(...questionSayings(language));
  const { expected } = context;
  const answers = sayings.filter((saying) => expected !== undefined && isSame(saying.answers, expected));
  const boost = (ANSWERING / (1 - ANSWERING)) * (total(sayings) / Math.max(1, total(answers)));
  return sayings
    .filter(({ tokens }) => tokens.length > 0)
    .map((saying) => ({ tokens: saying.tokens, count: saying.count * (answers.includes(saying) ? boost : 1) }));
}

function* intentSayings(locale: UnderstandableLocale, { please }: SpokenLanguage): Generator<Saying> {
  for (const intent of locale.intents) {
    const types = new Map(intent.slots.map((slot) => [slot.name, slot.typeName]));
    const builtIn = builtInPhrases(intent.parentIntentSignature ?? '', locale.localeId);
    for (const utterance of [...intent.utterances, ...builtIn]) {
      yield { tokens: tokensOf(utterance, types), count: 1, answers: undefined };
    }
    for (const { name: slot, typeName, utterances } of intent.slots) {
      const answers = { intent: intent.name, slot };
      for (const utterance of utterances) yield { tokens: tokensOf(utterance, types), count: 1, answers };
      yield { tokens: [`{${typeName}}`], count: VALUE_ALONE, answers };
      if (typeName !== FREE_TEXT)
        yield { tokens: [`{${typeName}}`, ...wordsOf(please)], count: VALUE_POLITELY, answers };
    }
  }
}

function* confirmationSayings({ localeId }: UnderstandableLocale, { answers }: SpokenLanguage): Generator<Saying> {
  const { confirmations } = vocabularyOf(localeId);
  const doubled = [...confirmations].flatMap(([phrase, answer]) =>
    answers.common.filter((word) => confirmations.get(word) === answer).map((word) => `${word} ${phrase}`),
  );
  const counted = [
    ...answers.common.map((phrase) => [phrase, COMMON_ANSWER] as const),
    ...answers.frequent.map((phrase) => [phrase, FREQUENT_ANSWER] as const),
    ...[...confirmations.keys(), ...doubled].map((phrase) => [phrase, RARE_ANSWER] as const),
  ];
  for (const [phrase, count] of counted) yield { tokens: wordsOf(phrase), count, answers: 'confirmation' };
}

function* languageSayings({ otherLanguages: { names, wishes } }: SpokenLanguage): Generator<Saying> {
  for (const wish of wishes) {
    for (const name of names) {
      yield { tokens: wordsOf(wish.replace('{language}', name)), count: LANGUAGE_WISH, answers: undefined };
    }
  }
}

function* questionSayings({ questions }: SpokenLanguage): Generator<Saying> {
  for (const question of questions) {
    const [before = '', after = ''] = question.split('{topic}');
    yield { tokens: [...wordsOf(before), TOPIC, ...wordsOf(after)], count: 1, answers: undefined };
  }
}

const total = (sayings: readonly Saying[]): number => sayings.reduce((sum, { count }) => sum + count, 0);

const isSame = (one: Expected, other: Expected): boolean =>
  typeof one === 'object' && typeof other === 'object'
    ? one.intent === other.intent && one.slot === other.slot
    : one === other;

function tokensOf(utterance: string, types: ReadonlyMap<string, string>): readonly string[] {
  const parts = utterance.split(PLACEHOLDER);
  return parts.flatMap((part, position) => {
    if (position % 2 === 0) return wordsOf(part);
    return types.has(part) ? [`{${types.get(part)}}`] : [];
  });
}
