import { invalidSsml } from './parse-xml.ts';

/**
 * Pairs of a symbol and the voice's own name of it. Diphthongs and affricates are their two halves; symbols that are not here
 * are passed over.
 */
const symbols = (pairs: string): ReadonlyMap<string, string> =>
  new Map([...pairs.matchAll(/(\S+) (\S+)/g)].map(([, symbol = '', phoneme = '']) => [symbol, phoneme]));

const LETTERS =
  'b b  d d  f f  h h  j j  k k  l l  m m  n n  p p  s s  t t  v v  w w  x x  z z  e e  i i  o o  u u  y y';

const IPA = symbols(`${LETTERS}  ˈ '  ˌ ,  ː :  ˑ :
  ɑ A  a a  æ a  ɐ a#  ɒ 0  ɔ O  ə @  ɚ 3  ɜ 3  ɝ 3:  ɛ E  ɪ I  ʊ U  ʌ V  ø Y  œ W  ʏ y
  θ T  ð D  ʃ S  ʒ Z  ŋ N  ç C  ɡ g  g g  ʔ ?  ɲ n^  ʎ l^  r r  ɹ r  ʁ r  ʀ r  ɾ t  β B  ɣ Q`);

const X_SAMPA = symbols(`${LETTERS}  " '  % ,  : :
  A A  a a  { a  6 a#  Q 0  O O  @ @  @\` 3  3 3  3\` 3:  E E  I I  U U  V V  2 Y  9 W  Y y
  T T  D D  S S  Z Z  N N  C C  g g  ? ?  J n^  L l^  r r  r\\ r  R r  4 t  B B  G Q`);

const ALPHABETS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['ipa', IPA],
  ['x-sampa', X_SAMPA],
]);

const LONGEST_SYMBOL = 2;

/** Undefined when the voice has no sound for any of it; then the element's text is read. Throws InvalidSsmlException. */
export function readPhonemes(alphabet: string, written: string): string | undefined {
  if (alphabet.startsWith('x-amazon-')) return undefined;
  const symbols = ALPHABETS.get(alphabet);
  if (!symbols) throw invalidSsml(`alphabet="${alphabet}" is not known in <phoneme>.`);
  let phonemes = '';
  for (let at = 0; at < written.length;) {
    const length = symbols.has(written.slice(at, at + LONGEST_SYMBOL)) ? LONGEST_SYMBOL : 1;
    phonemes += symbols.get(written.slice(at, at + length)) ?? '';
    at += length;
  }
  return phonemes || undefined;
}
