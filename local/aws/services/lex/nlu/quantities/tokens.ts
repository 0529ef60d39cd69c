import { scriptPattern } from '../script-pattern.ts';
import { fold } from '../words.ts';

/** The smallest pieces that numbers, dates and times are written with. */
export interface Token {
  readonly kind: 'word' | 'figures' | 'sign' | 'fullDate' | 'shortDate' | 'clock';
  /** Folded; "p.m." is "pm". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const tokensIn = scriptPattern(
  [
    String.raw`(?<fullDate>\d{1,4}(?<mark>[./-])\d{1,2}\k<mark>\d{1,4}(?!\d))`,
    String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}\s?[hH]\s?\d{2}(?!\d))`,
    String.raw`(?<shortDate>\d{1,2}[/-]\d{1,2}(?![\d/-]))`,
    String.raw`(?<figures>\d+(?:[.,]\d{3}(?!\d))*(?:[.,]\d+)?(?![.,]?\d)|(?<![\d.])\.\d+)`,
    String.raw`(?<abbreviation>(?<![\p{L}])[ap]\.\s?m\b\.?)`,
    // French and Italian elide articles: "l'après-midi", "dell'hotel".
    String.raw`(?<elided>(?<![\p{L}])(?:[ldjcnst]|qu|un|dell|nell|all|sull|dall)['’](?=[\p{L}]{2}))`,
    String.raw`(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)`,
    String.raw`(?<sign>[^\s\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokensIn(text))) {
    const { groups = {}, index } = match;
    if (isJoiningHyphen(text, index)) continue;
    tokens.push({
      kind: kindOf(groups),
      text: plainText(fold(match[0]), groups),
      start: index,
      end: index + match[0].length,
    });
  }
  return tokens;
}

/** "p.m." is "pm", and the article of "l'hotel" is "l". */
function plainText(folded: string, groups: Groups): string {
  if (groups['abbreviation']) return folded.replaceAll(/[.\s]/g, '');
  return groups['elided'] ? folded.slice(0, -1) : folded;
}

type Groups = Readonly<Record<string, string | undefined>>;

function kindOf(groups: Groups): Token['kind'] {
  for (const kind of ['fullDate', 'clock', 'shortDate', 'figures', 'sign'] as const) if (groups[kind]) return kind;
  return 'word';
}

/** "twenty-five" is two words; "Oct-2" and "-15" keep their hyphen. */
function isJoiningHyphen(text: string, at: number): boolean {
  return text[at] === '-' && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
}
