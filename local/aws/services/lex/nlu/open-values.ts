import type { HeardText } from './heard-text.ts';
import type { IntentSlots } from './intent-slots.ts';
import { vocabularyOf } from './languages/languages.ts';
import type { Marked, TypedFinding } from './mark-values.ts';
import { isMark, typeMark } from './sample-utterances.ts';
import { finding } from './slots/slot-finder.ts';
import type { Word } from './words.ts';

const MOST_WORDS = 5;

/**
 * Values that no list knows ("fly to Anaheim on Friday"): the unknown words after, or before, what the samples have next to
 * the slot's placeholder.
 */
export function openValues(heard: HeardText, slots: IntentSlots, marked: Marked): readonly TypedFinding[] {
  const types = [...slots.readers].flatMap(([name, { takesAsSaid }]) =>
    takesAsSaid && name !== 'AMAZON.FreeFormInput' ? [name] : [],
  );
  return types.flatMap((typeName) => {
    const own = slots.intent.slots.filter((slot) => slot.typeName === typeName);
    return unknownRuns(heard, slots, marked).flatMap((words) => {
      const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
      const text = withMarkFor(marked, span, typeMark(typeName));
      const isExpected = own.some(({ name }) => slots.contexts.isFamiliar(name, text.words, text.at));
      return isExpected ? [{ ...asSaid(heard, span), typeName }] : [];
    });
  });
}

const asSaid = (heard: HeardText, span: { start: number; end: number }) => {
  const found = finding(heard, span, heard.text.slice(span.start, span.end));
  return { ...found, value: { ...found.value, resolvedValues: [] } };
};

/** The marked text with one more value. */
function withMarkFor({ words, place }: Marked, span: { start: number; end: number }, mark: string) {
  const from = place(span);
  const to = place({ start: span.end - 1, end: span.end });
  return { at: from, words: [...words.slice(0, from), mark, ...words.slice(to + 1)] };
}

/** Runs of words that are neither values, nor function words, nor words of the intent's samples. */
function unknownRuns(heard: HeardText, { sampleWords }: IntentSlots, marked: Marked): readonly (readonly Word[])[] {
  const { functionWords } = vocabularyOf(heard.localeId);
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of heard.words) {
    const isOther =
      isMark(marked.words[marked.place(word)]) || functionWords.has(word.folded) || sampleWords.has(word.folded);
    if (!isOther) run.push(word);
    if (isOther && run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter(({ length }) => length > 0 && length <= MOST_WORDS);
}
