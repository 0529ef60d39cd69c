import type { HeardText } from './heard-text.ts';
import { typeMark } from './sample-utterances.ts';
import { overlap, type Finding, type Span } from './values/value-finder.ts';
import type { TypeReaders } from './values/find-values.ts';

/** A value in a text, of one type. The same words may be values of several types. */
export interface TypedFinding extends Finding {
  readonly typeName: string;
}

/** A text as words and marks, and which of them a span is. */
export interface Marked {
  readonly words: readonly string[];
  /** Where the first word of a span is in `words`. */
  readonly place: (span: Span) => number;
}

/** All values of some types. What is added stands first: behind what is spread, V8 11 makes each object a hidden class of its own. */
export function findAll(heard: HeardText, readers: TypeReaders): readonly TypedFinding[] {
  return [...readers].flatMap(([typeName, { find }]) => find(heard).map((found) => ({ typeName, ...found })));
}

/** Marks values with what `markOf` says of their types; where they overlap, the longer one, and of equally long ones the first. */
export function mark(
  heard: HeardText,
  findings: readonly TypedFinding[],
  markOf: (typeName: string) => string = typeMark,
): Marked {
  const chosen: TypedFinding[] = [];
  for (const found of [...findings].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!chosen.some((other) => overlap(found, other))) chosen.push(found);
  }
  const words: string[] = [];
  const places: { span: Span; at: number }[] = [];
  let last: TypedFinding | undefined;
  for (const word of heard.words) {
    const value = chosen.find((found) => overlap(word, found));
    if (value === undefined || value !== last) words.push(value ? markOf(value.typeName) : word.folded);
    places.push({ span: word, at: words.length - 1 });
    last = value;
  }
  return { words, place: (span) => places.find((place) => overlap(place.span, span))?.at ?? 0 };
}
