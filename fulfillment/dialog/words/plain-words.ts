import { languageWords } from '../../language-words.ts';
import { ofLocale } from '../../of-locale.ts';

const wordsOf = (language: keyof typeof languageWords) => () => new Set(languageWords[language].split(' '));
const plainWords = ofLocale<ReadonlySet<string>>({
  en_US: wordsOf('en'),
  de_DE: wordsOf('de'),
  es_US: wordsOf('es'),
  fr_FR: wordsOf('fr'),
});

/** One of the commonest words of the locale's language, in small letters. */
export const isPlainWord = (word: string, localeId: string): boolean => plainWords(localeId).has(word);
