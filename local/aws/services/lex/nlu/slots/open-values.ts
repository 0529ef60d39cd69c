import type { HeardText } from '../heard-text.ts';
import type { IntentSlots } from './intent-slots.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { findAll, mark, type Marked, type TypedFinding } from '../mark-values.ts';
import { isMark, openMark } from '../sample-utterances.ts';
import { NO_SLOT } from './slot-contexts.ts';
import { finding, overlap, type Finding, type Span } from '../values/value-finder.ts';
import type { UtteranceSlot } from '../understanding.ts';
import type { Word } from '../words.ts';

const MOST_WORDS = 5;

/** The values that lists and rules know, and those that only their places tell. */
export function findValues(heard: HeardText, slots: IntentSlots): readonly TypedFinding[] {
  const found = completeNames(heard, findAll(heard, slots.readers), slots);
  if (slots.openTypes.length === 0) return found;
  const marked = mark(
    heard,
    found.filter(({ certainty }) => certainty !== 'answer'),
  );
  return [...found, ...openValues(heard, slots, marked)];
}

/** Values that no list knows ("fly to Anaheim on Friday"): unknown words where the samples have a placeholder. */
function openValues(heard: HeardText, slots: IntentSlots, marked: Marked): readonly TypedFinding[] {
  return unknownRuns(heard, slots, marked).flatMap((words) => {
    const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
    return slots.openTypes.flatMap((typeName) =>
      isExpected(slots, typeName, withMark(marked, span, openMark(typeName)))
        ? [{ typeName, ...asSaid(heard, span) }]
        : [],
    );
  });
}

/** For who was asked: the unknown words, those in capitals and in the likeliest place first. */
export function likeliestRun(heard: HeardText, slots: IntentSlots, slot: UtteranceSlot): Finding | undefined {
  const known = findAll(heard, slots.readers).filter(({ certainty }) => certainty !== 'answer');
  const marked = mark(heard, known);
  const ranked = unknownRuns(heard, slots, marked).map((words) => {
    const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
    const place = withMark(marked, span, openMark(slot.typeName));
    const names = words.filter((word) => isNameLike(heard, heard.words.indexOf(word))).length;
    return { span, rank: names + (slots.contexts.probabilities(place.words, place.at).get(slot.name) ?? 0) };
  });
  const best = ranked.sort((a, b) => b.rank - a.rank)[0];
  return best && asSaid(heard, best.span);
}

function isExpected(
  { intent, contexts }: IntentSlots,
  typeName: string,
  { words, at }: { readonly words: readonly string[]; readonly at: number },
): boolean {
  const likely = contexts.probabilities(words, at);
  return intent.slots.some(
    (slot) =>
      slot.typeName === typeName &&
      contexts.isFamiliar(slot.name, words, at) &&
      (likely.get(slot.name) ?? 0) > (likely.get(NO_SLOT) ?? 0),
  );
}

const asSaid = (heard: HeardText, span: Span) => {
  const found = finding(heard, span, heard.text.slice(span.start, span.end));
  return { ...found, value: { ...found.value, resolvedValues: [] } };
};

/** The marked text with one more value. */
function withMark({ words, place }: Marked, span: Span, mark: string) {
  const from = place(span);
  const to = place({ start: span.end - 1, end: span.end });
  return { at: from, words: [...words.slice(0, from), mark, ...words.slice(to + 1)] };
}

/** Runs of words that are neither values, nor function words, nor words of the intent's samples. */
function unknownRuns(heard: HeardText, { sampleWords }: IntentSlots, marked: Marked): readonly (readonly Word[])[] {
  const { functionWords } = vocabularyOf(heard.localeId);
  const isUnknown = (word: Word, at: number): boolean =>
    !isMark(marked.words[marked.place(word)]) &&
    !functionWords.has(word.folded) &&
    (!sampleWords.has(word.folded) || isNameLike(heard, at));
  const runs: Word[][] = [[]];
  for (const [at, word] of heard.words.entries()) {
    if (isUnknown(word, at)) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 0 && length <= MOST_WORDS);
}

/** Values of open types with the names that go on beside them: "Wake Park" for "Wake", "Toronto, Ontario". */
function completeNames(heard: HeardText, found: readonly TypedFinding[], { openTypes }: IntentSlots) {
  return found.map((value): TypedFinding => {
    if (!openTypes.includes(value.typeName)) return value;
    const isOfOther = (word: Word): boolean => found.some((other) => overlap(other, word) && !overlap(other, value));
    const span = withNames(heard, value, isOfOther);
    return span.end - span.start === value.end - value.start ? value : { ...value, ...asSaid(heard, span) };
  });
}

function withNames(heard: HeardText, value: Span, isOfOther: (word: Word) => boolean): Span {
  const { words } = heard;
  const goesOn = (at: number): boolean =>
    isNameLike(heard, at) && words.slice(at, at + 1).every((word) => !isOfOther(word));
  let first = words.findIndex((word) => overlap(word, value));
  let last = words.findLastIndex((word) => overlap(word, value));
  while (isNear(heard, first - 1, /^ $/) && goesOn(first - 1)) first--;
  while (isNear(heard, last, /^,? $/) && goesOn(last + 1)) last++;
  return { start: words[first]?.start ?? value.start, end: words[last]?.end ?? value.end };
}

/** Whether only this stands between a word and the next one. */
const isNear = ({ text, words }: HeardText, at: number, between: RegExp): boolean =>
  between.test(text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? 0));

/** A capital inside of a sentence that is not all capitals. */
function isNameLike({ text, words }: HeardText, at: number): boolean {
  const word = words[at];
  if (!word || at === 0 || !/\p{Lu}/u.test(text[word.start] ?? '') || text === text.toUpperCase()) return false;
  return !/[.!?]\s*$/.test(text.slice(0, word.start));
}
