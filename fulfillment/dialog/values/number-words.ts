import { onceEach } from '../../once-each.ts';
import { cueWordsOf } from './cue-words.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** A price, a time and a share count nobody. */
const figure = String.raw`(?<![$€£:.,])\d{1,3}(?![:.,]\d| ?[$€£%])`;

/** Figures and number words of a locale; a pattern's source. */
export const numberPattern = onceEach((localeId: string) => `${figure}|${cueWordsOf(localeId).numbers.join('|')}`);

export function numberOf(said: string, localeId: string): string {
  const spelled = cueWordsOf(localeId).numbers.findIndex((forms) => forms.split('|').includes(said.toLowerCase()));
  return spelled < 0 ? String(Number(said)) : String(spelled + 1);
}

const wholeNumber = onceEach((localeId: string) =>
  wordsPattern(String.raw`(?<![\p{L}\p{N}])(?:${numberPattern(localeId)})(?![\p{L}\p{N}])`, 'iu'),
);

/** "Two", and nothing else. */
export const isNumberWord = (text: string, localeId: string): boolean =>
  cueWordsOf(localeId).numbers.some((forms) => forms.split('|').includes(text.toLowerCase()));

/** The first number in a text, as it was said. */
export const numberIn = (text: string, localeId: string): string | undefined => wholeNumber(localeId).exec(text)?.[0];
