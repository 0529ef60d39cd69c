import { isNameParticle } from '../../name-particles.ts';
import { isPlainWord } from '../words/plain-words.ts';

/** "T", and more of them: "two l's". */
const isLetter = (word: string): boolean => /^\p{L}(?:['’]?s)?\W*$/u.test(word);

/** "Haverfort", of "Haverfort with a t": how a name is written is told after it, in words of the language and letters. */
export function withoutSpelling(name: string, localeId: string): string {
  const words = name.trim().split(/\s+/);
  const end = words.findIndex((_word, at) => at > 0 && tellsSpelling(words.slice(at), localeId));
  return end < 0 ? name : words.slice(0, end).join(' ').replace(/[,;]$/, '');
}

/** "At the end". */
const wordsAfterLetter = 3;

/** "With a t". The "a" of "for a day" is no letter; the "y" of "García y López" begins nothing but another name. */
export function tellsSpelling([first = '', ...rest]: readonly string[], localeId: string): boolean {
  const isPlain = (word: string) => isPlainWord(word.toLowerCase(), localeId);
  const last = rest.findLastIndex((word, at) => isLetter(word) && (at === rest.length - 1 || !isPlain(word)));
  const begins = isPlainWord(first, localeId) && !isNameParticle(first);
  const isShort = rest.length - 1 - last <= wordsAfterLetter;
  return begins && last >= 0 && isShort && rest.slice(0, last).every((word) => isLetter(word) || isPlain(word));
}
