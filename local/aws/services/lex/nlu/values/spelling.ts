import type { HeardText } from '../heard-text.ts';
import { vocabularyOf } from '../languages/languages.ts';
import type { Word } from '../words.ts';

/** Letters and digits that were said one by one or in groups, put together. */
export interface SpeltOut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many words it was said with. */
  readonly words: number;
}

export interface Unit {
  readonly start: number;
  readonly end: number;
  /** As said; a digit for a digit's word. */
  readonly text: string;
  /** "a as in apple", "double five", "seven": certainly spelt. */
  readonly isSpelt: boolean;
}

/** A text as units of spelling: words, with "k as in kilo" as K and "double five" as 55. */
export function spellingUnits(heard: HeardText): readonly Unit[] {
  return heard.once('spelling', () => {
    const units: Unit[] = [];
    for (let at = 0; at < heard.words.length;) {
      const { length, ...unit } = unitAt(heard, at);
      units.push(unit);
      at += length;
    }
    return units;
  });
}

function unitAt(heard: HeardText, at: number): Unit & { readonly length: number } {
  const { cardinals, repeats, spellingLike } = vocabularyOf(heard.localeId);
  const word = heard.words[at];
  const next = heard.words[at + 1];
  if (!word) throw new RangeError('No word at this place');
  const times = repeats.get(word.folded);
  const repeated = next && times !== undefined ? character(next, cardinals) : undefined;
  if (next && repeated !== undefined) {
    return { start: word.start, end: next.end, text: repeated.repeat(times ?? 1), isSpelt: true, length: 2 };
  }
  const own = character(word, cardinals);
  const like = own === undefined ? undefined : spellingLike.find((words) => isLike(heard.words, at, words));
  if (own !== undefined && like !== undefined) {
    const length = like.length + 2;
    return { start: word.start, end: heard.words[at + length - 1]?.end ?? word.end, text: own, isSpelt: true, length };
  }
  const text = own ?? heard.text.slice(word.start, word.end);
  return { start: word.start, end: word.end, text, isSpelt: own !== undefined, length: 1 };
}

/** A letter, or the digit that a word stands for. */
function character({ folded }: Word, cardinals: ReadonlyMap<string, number>): string | undefined {
  if (/^[a-z0-9]$/.test(folded)) return folded;
  if (folded === 'oh') return '0';
  const value = cardinals.get(folded);
  return value !== undefined && value < 10 ? String(value) : undefined;
}

/** "a as in apple": the word begins with the letter, so that "two for Monday" is none. */
function isLike(words: readonly Word[], at: number, like: readonly string[]): boolean {
  const said = words.slice(at + 1, at + 1 + like.length).map(({ folded }) => folded);
  const example = words[at + 1 + like.length]?.folded ?? '';
  return said.join(' ') === like.join(' ') && example.length > 1 && example.startsWith(words[at]?.folded ?? ' ');
}

const SHORTEST_SPELLING = 3;

/** A whole answer that was spelt, as Lex writes it: lower-case. With a style that asks for spelling one letter will do. */
export function spelt(heard: HeardText): string | undefined {
  const units = spellingUnits(heard);
  const isAsked = heard.settings.spelling !== 'Default';
  const isSpelt = units.length >= (isAsked ? 1 : SHORTEST_SPELLING) && units.every((unit) => unit.isSpelt);
  return isSpelt ? units.map(({ text }) => text.toLowerCase()).join('') : undefined;
}

/** Runs of spelt units: "m t two zero four" as "mt204". */
export function spellOut(heard: HeardText): readonly SpeltOut[] {
  const runs: SpeltOut[] = [];
  let last: SpeltOut | undefined;
  for (const { start, end, text, isSpelt } of spellingUnits(heard)) {
    const belongs = isSpelt || /\d/.test(text);
    if (belongs)
      last = last ? { ...last, end, text: last.text + text, words: last.words + 1 } : { start, end, text, words: 1 };
    if (!belongs && last) {
      runs.push(last);
      last = undefined;
    }
  }
  return last ? [...runs, last] : runs;
}
