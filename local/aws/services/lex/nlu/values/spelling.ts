import { onceAText, type HeardText } from '../heard-text.ts';
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
export const spellingUnits = onceAText((heard): readonly Unit[] => {
  const units: Unit[] = [];
  for (let at = 0; at < heard.words.length;) {
    const { length, text, isSpelt } = readUnit(heard, at);
    const [first, last] = [heard.words[at], heard.words[at + length - 1]];
    units.push({ start: first?.start ?? 0, end: last?.end ?? 0, text, isSpelt });
    at += length;
  }
  return units;
});

function readUnit(heard: HeardText, at: number): Pick<Unit, 'text' | 'isSpelt'> & { readonly length: number } {
  const { cardinals, repeats, spellingLike } = vocabularyOf(heard.localeId);
  const [word, next] = heard.words.slice(at, at + 2);
  if (!word) throw new RangeError('No word at this place');
  const repeated = next && character(next, cardinals);
  const times = repeats.get(word.folded);
  if (repeated !== undefined && times !== undefined) return { text: repeated.repeat(times), isSpelt: true, length: 2 };
  const own = character(word, cardinals);
  if (own === undefined) return { text: heard.text.slice(word.start, word.end), isSpelt: false, length: 1 };
  const like = spellingLike.find((words) => isLike(heard, at, words));
  return { text: own, isSpelt: true, length: like ? 1 + like.length + exampleLength(heard, at + 1 + like.length) : 1 };
}

/** A letter, or the digit that a word stands for. */
function character({ folded }: Word, cardinals: ReadonlyMap<string, number>): string | undefined {
  if (/^[a-z0-9]$/.test(folded)) return folded;
  if (folded === 'oh') return '0';
  const value = cardinals.get(folded);
  return value !== undefined && value < 10 ? String(value) : undefined;
}

/** "a as in apple": the word begins with the letter, so that "two for Monday" is none. */
function isLike(heard: HeardText, at: number, like: readonly string[]): boolean {
  const { words } = heard;
  const said = words.slice(at + 1, at + 1 + like.length).map(({ folded }) => folded);
  const place = at + 1 + like.length;
  const example = words[place];
  if (said.join(' ') !== like.join(' ') || !example?.folded.startsWith(words[at]?.folded ?? ' ')) return false;
  return example.folded.length > 1 || exampleLength(heard, place) > 1;
}

/** In words: "x-ray" is two. */
function exampleLength({ words, text }: HeardText, at: number): number {
  const [example, rest] = words.slice(at, at + 2);
  return example && rest?.start === example.end + 1 && text.charAt(example.end) === '-' ? 2 : 1;
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
