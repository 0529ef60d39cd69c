import { markedWords, samplesOf } from './sample-utterances.ts';
import { learnSlotContexts, type SlotContexts } from './slot-contexts.ts';
import { typeReader, type TypeReader } from './slots/find-values.ts';
import type { UnderstandableLocale, UtteranceIntent } from './understanding.ts';

/** One intent's slots, ready to be found in texts. */
export interface IntentSlots {
  readonly intent: UtteranceIntent;
  readonly contexts: SlotContexts;
  /** Types by name. */
  readonly readers: ReadonlyMap<string, TypeReader>;
  /** Words of the samples outside of placeholders: they are no values. */
  readonly sampleWords: ReadonlySet<string>;
}

export function learnIntentSlots(locale: UnderstandableLocale, intent: UtteranceIntent): IntentSlots {
  const types = [...new Set(intent.slots.map(({ typeName }) => typeName))];
  const samples = samplesOf(intent);
  return {
    intent,
    contexts: learnSlotContexts(
      samples.flatMap((parts) => {
        const text = markedWords(parts, intent);
        return parts.flatMap((part, at) => ('slot' in part ? [{ slot: part.slot, text, at }] : []));
      }),
    ),
    readers: new Map(types.map((typeName) => [typeName, typeReader(typeName, locale.slotTypes)])),
    sampleWords: new Set(samples.flat().flatMap((part) => ('word' in part ? [part.word] : []))),
  };
}
