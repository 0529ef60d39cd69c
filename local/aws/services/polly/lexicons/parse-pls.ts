import { AwsError } from '../../../wire/aws-error.ts';
import { pollyErrors } from '../polly-errors.ts';
import { readPhonemes } from '../ssml/phonemes.ts';
import { parseXml } from '../ssml/parse-xml.ts';
import type { XmlElement } from '../ssml/parse-xml.ts';
import { languageName } from '../voices.ts';

/** What is said for a word: other words, or the voice's phonemes. */
export type Pronunciation = string | { readonly phonemes: string };

export interface Pls {
  readonly alphabet: string;
  readonly languageCode: string;
  readonly lexemesCount: number;
  readonly pronunciations: ReadonlyMap<string, Pronunciation>;
}

/** Developer guide, "Quotas". */
const LONGEST_CONTENT = 40_000;
const LONGEST_REPLACEMENT = 100;
const ALPHABETS = new Set(['ipa', 'x-sampa']);

const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : '')).join('');
const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []));

/** A W3C Pronunciation Lexicon. Throws Polly's errors of PutLexicon. */
export function parsePls(content: string): Pls {
  if (content.length > LONGEST_CONTENT) throw pollyErrors.lexiconSizeExceeded('The lexicon is too large.');
  const root = read(content);
  const alphabet = root.attributes.get('alphabet') ?? 'ipa';
  const languageCode = root.attributes.get('xml:lang') ?? '';
  if (root.name !== 'lexicon') throw pollyErrors.invalidLexicon('The outermost element must be <lexicon>.');
  if (!ALPHABETS.has(alphabet)) throw pollyErrors.unsupportedPlsAlphabet(`The alphabet ${alphabet} is not supported.`);
  if (languageName(languageCode) === undefined) {
    throw pollyErrors.unsupportedPlsLanguage(`The language "${languageCode}" is not supported.`);
  }
  const lexemes = childrenOf(root, 'lexeme');
  return {
    alphabet,
    languageCode,
    lexemesCount: lexemes.length,
    pronunciations: new Map(lexemes.flatMap((lexeme) => wordsOf(lexeme, alphabet))),
  };
}

function read(content: string): XmlElement {
  try {
    return parseXml(content.replace(/^\s*<\?xml[^>]*\?>\s*/, ''));
  } catch (error) {
    throw pollyErrors.invalidLexicon(error instanceof AwsError ? error.message : 'The lexicon cannot be read.');
  }
}

function wordsOf(lexeme: XmlElement, alphabet: string): readonly (readonly [string, Pronunciation])[] {
  const graphemes = childrenOf(lexeme, 'grapheme').map((grapheme) => textOf(grapheme).trim());
  // Of several, Polly says the first.
  const [alias] = childrenOf(lexeme, 'alias').map(textOf);
  const [phonemes] = childrenOf(lexeme, 'phoneme').map(textOf);
  const said = alias ?? phonemes;
  if (graphemes.length === 0 || said === undefined) {
    throw pollyErrors.invalidLexicon('A <lexeme> needs a <grapheme>, and an <alias> or a <phoneme>.');
  }
  if (said.length > LONGEST_REPLACEMENT) {
    throw pollyErrors.maxLexemeLengthExceeded(
      `What is said for "${graphemes[0]}" is longer than ${LONGEST_REPLACEMENT}.`,
    );
  }
  const sounds = alias === undefined ? readPhonemes(alphabet, said.trim()) : undefined;
  return graphemes.map((grapheme) => [
    grapheme,
    sounds === undefined ? (alias ?? grapheme).trim() : { phonemes: sounds },
  ]);
}
