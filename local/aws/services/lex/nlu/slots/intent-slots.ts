import { vocabularyOf } from '../languages/languages.ts';
import { markedWords, openMark, samplesOf, type SamplePart } from '../sample-utterances.ts';
import { learnSlotContexts, NO_SLOT, type SlotContexts, type SlotExample } from './slot-contexts.ts';
import type { TypeReaders } from '../values/find-values.ts';
import type { UtteranceIntent } from '../understanding.ts';

/** One intent's slots, ready to be found in texts. */
export interface IntentSlots {
  readonly intent: UtteranceIntent;
  readonly contexts: SlotContexts;
  /** Of the types of its slots. */
  readonly readers: TypeReaders;
  /** Types whose values need not be known: they are what stands in the place of a value. */
  readonly openTypes: readonly string[];
  /** Words of the samples outside of placeholders: they are no values. */
  readonly sampleWords: ReadonlySet<string>;
}

export function learnIntentSlots(intent: UtteranceIntent, localeId: string, all: TypeReaders): IntentSlots {
  const typeNames = new Set(intent.slots.map(({ typeName }) => typeName));
  const readers = new Map([...all].filter(([name]) => typeNames.has(name)));
  const openTypes = [...readers].flatMap(([name, { takesAsSaid }]) =>
    takesAsSaid && name !== 'AMAZON.FreeFormInput' ? [name] : [],
  );
  const samples = samplesOf(intent);
  const { functionWords } = vocabularyOf(localeId);
  return {
    intent,
    readers,
    openTypes,
    contexts: learnSlotContexts([
      ...samples.flatMap((parts) => slotExamples(parts, intent, openTypes)),
      ...samples.flatMap((parts) => noSlotExamples(markedWords(parts, intent), openTypes, functionWords)),
    ]),
    sampleWords: new Set(samples.flat().flatMap((part) => ('word' in part ? [part.word] : []))),
  };
}

function slotExamples(
  parts: readonly SamplePart[],
  intent: UtteranceIntent,
  openTypes: readonly string[],
): readonly SlotExample[] {
  const text = markedWords(parts, intent);
  return parts.flatMap((part, at) => {
    if (!('slot' in part)) return [];
    const type = intent.slots.find(({ name }) => name === part.slot)?.typeName ?? '';
    const known = { slot: part.slot, text, at };
    return openTypes.includes(type) ? [known, { ...known, text: text.with(at, openMark(type)) }] : [known];
  });
}

/** Every word with a meaning, as if it were unknown: what a text says beside its values stands in such places. */
function noSlotExamples(
  text: readonly string[],
  openTypes: readonly string[],
  functionWords: ReadonlySet<string>,
): readonly SlotExample[] {
  return openTypes.flatMap((type) =>
    text.flatMap((word, at) =>
      functionWords.has(word) || word.startsWith('<')
        ? []
        : [{ slot: NO_SLOT, text: text.with(at, openMark(type)), at }],
    ),
  );
}
