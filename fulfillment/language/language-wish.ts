import { languages } from './language-profiles.ts';
import type { Language } from './language-profiles.ts';

/** What each language is called, in all of them. */
const names: Readonly<Record<Language, string>> = {
  en: 'english englisch inglés ingles anglais inglese inglês engels',
  de: 'german deutsch alemán aleman allemand tedesco alemão alemao duits',
  es: 'spanish spanisch español espanol castellano espagnol spagnolo espanhol spaans',
  fr: 'french französisch franzoesisch francés frances français francais francese francês frans',
  it: 'italian italienisch italiano italien italiaans',
  pt: 'portuguese portugiesisch portugués portugues portugais portoghese português portugees',
  nl: 'dutch niederländisch niederlaendisch holandés neerlandés néerlandais olandese holandês nederlands',
};
const languageOfName = new Map(
  Object.entries(names).flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const)),
);

/** All that may stand beside the name of a language in a wish for it. */
const wishWords = new Set(
  (
    'in to into please can could may we i you do does would like want let us lets speak talk write continue go on switch change prefer now ' +
    'auf bitte können wir ich sie du sprechen sprichst reden schreiben weiter möchte lieber will kann wechseln zu ' +
    'en a al por favor podemos puedo puede hablar habla hablas prefiero quiero cambiar seguir continuar ' +
    "s'il vous plaît plait peut on peux pouvez parler parlez parle préfère je veux continuer passer " +
    'per favore possiamo parlare parla parli preferisco voglio continuare passare ' +
    'em podemos falar fala prefiro quero mudar ' +
    'het graag kunnen spreken praten spreekt u verder liever ik wil'
  ).split(' '),
);

const mostWords = 9;
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];

export interface LanguageWish {
  readonly language: Language;
  /** The utterance holds nothing besides. */
  readonly isAll: boolean;
}

/**
 * "auf Deutsch bitte", "can we speak English?", "en español por favor". The name alone is none: it may be somebody's own, and
 * "do you have it in Spanish" asks for something else.
 */
export function findWish(utterance: string, isGreeting: (words: string) => boolean): LanguageWish | undefined {
  const clauses = utterance
    .split(/[.,;:!?¿¡]+/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const wished = clauses.map(wishIn);
  const language = wished.find((wish) => wish !== undefined);
  if (language === undefined) return undefined;
  const isAll = clauses.every(
    (words, at) => wished[at] !== undefined || isPoliteness(words) || isGreeting(words.join(' ')),
  );
  return { language, isAll };
}

const isPoliteness = (words: readonly string[]) => words.every((word) => wishWords.has(word));

function wishIn(words: readonly string[]): Language | undefined {
  if (words.length < 2 || words.length > mostWords) return undefined;
  const named = words.flatMap((word) => languageOfName.get(word) ?? []);
  const [language] = named;
  const others = words.filter((word) => !languageOfName.has(word));
  return named.length === 1 && isPoliteness(others) ? toLanguage(language) : undefined;
}

const toLanguage = (code: string | undefined) => languages.find((known) => known === code);
