import type { SpeechNode } from './ssml.ts';
import { wordsPattern } from '../words-pattern.ts';

/** How a word is said that a voice would get wrong: one of both. */
export interface Lexeme {
  readonly grapheme: string;
  readonly alias?: string;
  readonly ipa?: string;
}

export interface PronunciationLexicon {
  /** Such as "en-US": its words are said so in each locale of that language. */
  readonly language: string;
  readonly lexemes: readonly Lexeme[];
}

/** Cuts a text where words are that are said in their own way. */
export type Lexicon = (text: string) => readonly SpeechNode[];

/** The file is no lexicon; says what is wrong with it. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '').trim();
const contentOf = (tag: string, xml: string): readonly string[] =>
  [...xml.matchAll(new RegExp(String.raw`<${tag}(?:\s[^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) =>
    decode(text),
  );

/**
 * A W3C Pronunciation Lexicon (PLS 1.0), the same file that Polly's PutLexicon takes. Lex cannot be told of a lexicon when it
 * speaks, so its words are written into what is said. @throws LexiconError
 */
export function parseLexicon(xml: string): PronunciationLexicon {
  const plain = xml.replaceAll(/<!--[\s\S]*?-->/g, '');
  const root = /<lexicon\s([^>]*)>([\s\S]*)<\/lexicon>\s*$/.exec(plain);
  if (!root) throw new LexiconError('There is no <lexicon> around the words.');
  const [, attributes = '', content = ''] = root;
  const language = /xml:lang="([a-zA-Z-]+)"/.exec(attributes)?.[1];
  if (language === undefined) throw new LexiconError('<lexicon> has to say its xml:lang, such as "en-US".');
  if (!/alphabet="ipa"/.test(attributes) && /<phoneme/.test(content)) {
    throw new LexiconError('<lexicon> has to say alphabet="ipa", in which its phonemes are written.');
  }
  const lexemes = [...content.matchAll(/<lexeme(?:\s[^>]*)?>([\s\S]*?)<\/lexeme>/g)].flatMap(([, lexeme = '']) => {
    const [alias] = contentOf('alias', lexeme);
    const [ipa] = contentOf('phoneme', lexeme);
    const graphemes = contentOf('grapheme', lexeme);
    if (graphemes.length === 0 || (alias === undefined && ipa === undefined)) {
      throw new LexiconError(
        `A <lexeme> needs a <grapheme>, and an <alias> or a <phoneme>: ${lexeme.trim().slice(0, 80)}`,
      );
    }
    return graphemes.map((grapheme) => ({ grapheme, ...(alias === undefined ? { ipa: ipa ?? '' } : { alias }) }));
  });
  return { language, lexemes };
}

/** Reads nothing in another way. */
export const noLexicon: Lexicon = (text) => [{ kind: 'text', text }];

/** The words of a locale ("en_US") out of all lexicons. Whole words only, written just so. */
export function lexiconFor(lexicons: readonly PronunciationLexicon[], localeId: string): Lexicon {
  const language = localeId.slice(0, 2);
  const lexemes = new Map(
    lexicons
      .filter((lexicon) => lexicon.language.slice(0, 2) === language)
      .flatMap((lexicon) => lexicon.lexemes.map((lexeme) => [lexeme.grapheme, lexeme] as const)),
  );
  if (lexemes.size === 0) return noLexicon;
  const words = [...lexemes.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  const pattern = wordsPattern(String.raw`(?<![\p{L}\p{N}])(${words.join('|')})(?![\p{L}\p{N}])`, 'u');
  return (text) =>
    text.split(pattern).flatMap((piece): SpeechNode[] => {
      if (piece === '') return [];
      const { alias, ipa } = lexemes.get(piece) ?? {};
      if (alias !== undefined) return [{ kind: 'alias', text: piece, alias }];
      return [ipa === undefined ? { kind: 'text', text: piece } : { kind: 'phoneme', text: piece, ipa }];
    });
}
