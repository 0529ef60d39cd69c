import { displayNames } from '../formatters.ts';
import { furtherLanguages } from './further-languages.ts';
import { wellKnown } from './language-profiles.ts';
import type { WellKnown } from './language-profiles.ts';
import { further, scriptLanguages } from './languages.ts';
import type { Language } from './languages.ts';

/** What each language is called in the best-known of them, where people write it in more ways than one. */
const names: Readonly<Record<WellKnown, string>> = {
  en: 'english englisch inglés ingles anglais inglese inglês engels',
  de: 'german deutsch alemán aleman allemand tedesco alemão alemao duits',
  es: 'spanish spanisch español espanol castellano espagnol spagnolo espanhol spaans',
  fr: 'french französisch franzoesisch francés frances français francais francese francês frans',
  it: 'italian italienisch italiano italien italiaans',
  pt: 'portuguese portugiesisch portugués portugues portugais portoghese português portugees',
  nl: 'dutch niederländisch niederlaendisch holandés neerlandés néerlandais olandese holandês nederlands',
};

/** "in Japanese", "auf Japanisch", "en japonés": by the names that ICU has, and by those that their own speakers use. */
function* namesOf(language: Language): Generator<string> {
  for (const spoken of [...wellKnown, language]) {
    const name = displayNames(spoken, { type: 'language', fallback: 'none' }).of(language);
    if (name !== undefined && /^[\p{L}\p{M}]+$/u.test(name)) yield name.toLowerCase();
  }
}

function languagesByName(): ReadonlyMap<string, Language> {
  const found = new Map<string, Language>();
  for (const language of scriptLanguages) for (const name of namesOf(language)) found.set(name, language);
  for (const language of further) {
    for (const name of [...namesOf(language), ...furtherLanguages[language].names.split(' ')])
      found.set(name, language);
  }
  for (const language of wellKnown) for (const name of names[language].split(' ')) found.set(name, language);
  return found;
}

let languages: ReadonlyMap<string, Language> | undefined;
const languageOf = (name: string): Language | undefined => (languages ??= languagesByName()).get(name);

/** All that may stand beside the name of a language in a wish for it. */
const wishWords = new Set(
  (
    'in to into please can could may we i you do does would like want let us lets speak talk write continue go on switch change prefer now ' +
    "the language set answer reply respond rather i'd let's only understand " +
    'auf bitte können könnten wir ich sie du sprechen sprichst spreche reden schreiben weiter möchte lieber will kann wechseln zu ' +
    'weitermachen weiterreden antworten antworte mir nur verstehe lass lassen uns geht das auch die sprache umstellen ' +
    'en a al por favor podemos puedo puede puedes podría hablar habla hable hablas hablo prefiero quiero cambiar cambie cambia seguir continuar ' +
    'el idioma me atender responder responda responde solo sólo entiendo ser ' +
    "s'il vous plaît plait peut on peux pouvez pourriez parler parlez parle préfère je veux voudrais continuer passer passez changer changez " +
    'est ce que ne le la langue répondre répondez moi seulement uniquement comprends ' +
    'per favore possiamo parlare parla parli preferisco voglio continuare passare ' +
    'em podemos falar fala prefiro quero mudar ' +
    'het graag kunnen spreken praten spreekt u verder liever ik wil ' +
    'po proszę mówić możemy czy lütfen konuşalım konuşabilir miyiz på kan vi tala snakke tale tack tak takk kiitos puhutaan voimmeko ' +
    'prosím mluvit můžeme vorbim putem vă rog beszélhetünk kérem bằng tiếng nói vui lòng indonesia dalam bicara tolong'
  ).split(' '),
);

const mostWords = 9;
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}'’]+/gu) ?? [];

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
  if (language === undefined) return namedBeside(clauses);
  const isAll = clauses.every(
    (words, at) => wished[at] !== undefined || isPoliteness(words) || isGreeting(words.join(' ')),
  );
  return { language, isAll };
}

/** "French, please", "Sprache: Englisch": a name in a clause of its own, beside such as only ask for it. */
function namedBeside(clauses: readonly (readonly string[])[]): LanguageWish | undefined {
  const others = clauses.filter((words) => !isPoliteness(words));
  const [[name, ...more] = []] = others;
  const isAlone = others.length === 1 && clauses.length > 1 && more.length === 0;
  const language = isAlone && name !== undefined ? languageOf(name) : undefined;
  return language && { language, isAll: true };
}

const isPoliteness = (words: readonly string[]) => words.every((word) => wishWords.has(word));

function wishIn(words: readonly string[]): Language | undefined {
  if (words.length < 2 || words.length > mostWords) return undefined;
  const others = words.filter((word) => !wishWords.has(word));
  const [name] = others;
  return name !== undefined && others.length === 1 ? languageOf(name) : undefined;
}
