import { asSaid, isName } from './as-said.ts';
import { isAside } from './aside.ts';
import { hear, type HeardText } from '../heard-text.ts';
import type { IntentSlots } from './intent-slots.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { mark, type TypedFinding } from '../mark-values.ts';
import { findValues, likeliestRun } from './open-values.ts';
import { typeMark } from '../sample-utterances.ts';
import { asSlot } from './resolved-slot.ts';
import type { MarkedText } from './slot-contexts.ts';
import { spelt } from '../values/spelling.ts';
import { overlap, type Certainty } from '../values/value-finder.ts';
import type { ResolvedSlot, ResolvedValue, UtteranceSlot } from '../understanding.ts';

/** The answer to "which {slot}?". */
export function resolveSlot(heard: HeardText, slots: IntentSlots, slot: UtteranceSlot): ResolvedSlot | undefined {
  return resolveSpelt(heard, slots, slot) ?? resolveSaid(heard, slots, slot);
}

/** A list's value that was spelt, as the style asked for: the letters are looked up, the value was said in all these words. */
function resolveSpelt(heard: HeardText, slots: IntentSlots, slot: UtteranceSlot): ResolvedSlot | undefined {
  const letters = heard.settings.spelling === 'Default' ? undefined : spelt(heard);
  if (letters === undefined) return undefined;
  const [value] = slots.readers.get(slot.typeName)?.find(hear(letters, heard, heard.settings)) ?? [];
  return value && { shape: 'Scalar', value: { ...value.value, originalValue: heard.text.trim() } };
}

function resolveSaid(heard: HeardText, slots: IntentSlots, slot: UtteranceSlot): ResolvedSlot | undefined {
  if (slot.typeName !== 'AMAZON.FreeFormInput' && isAside(heard, slots)) return undefined;
  const found = answers(heard, slots, slot);
  if (found.length > 0) return asSlot(heard, slot, slot.allowMultipleValues ? found : found.slice(0, 1));
  const value = slots.readers.get(slot.typeName)?.takesAsSaid ? takeAsSaid(heard, slots, slot) : undefined;
  return value && { shape: 'Scalar', value };
}

/** Places and the like stand somewhere in an answer; a name or a comment is the answer. */
function takeAsSaid(heard: HeardText, slots: IntentSlots, slot: UtteranceSlot): ResolvedValue | undefined {
  const whole = asSaid(heard, slots.intent, slot);
  if (!slots.openTypes.includes(slot.typeName) || isName(slot)) return whole;
  return likeliestRun(heard, slots, slot)?.value ?? whole;
}

const RANKS: Readonly<Record<Certainty, number>> = { clear: 2, guess: 1, answer: 0 };

/** The values of the slot's type, best first, without those that belong to other slots: "from Rome" is no destination. */
function answers(heard: HeardText, slots: IntentSlots, slot: UtteranceSlot): readonly TypedFinding[] {
  const all = findValues(heard, slots);
  const sure = all.filter(({ certainty }) => certainty !== 'answer');
  const marked = mark(heard, sure);
  return all
    .filter(({ typeName }) => typeName === slot.typeName)
    .filter((found) => found.certainty !== 'answer' || isWholeAnswer(heard, found, slots))
    .flatMap((found) => {
      const at = marked.place(found);
      const place = { text: marked.words.with(at, typeMark(slot.typeName)), at };
      const likely = slots.contexts.probabilities(place.text, at).get(slot.name) ?? 0;
      return isOthers(slots, slot, place) ? [] : [{ found, rank: RANKS[found.certainty] + likely }];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ found }) => found);
}

/** How much likelier another slot must be to be believed against the question. */
const MUCH_LIKELIER = 3;

/** Whether a value stands where values of another slot do, and not where this slot's do. */
function isOthers(
  { intent, contexts }: IntentSlots,
  slot: UtteranceSlot,
  { text, at }: { readonly text: MarkedText; readonly at: number },
): boolean {
  if (contexts.isFamiliar(slot.name, text, at)) return false;
  const likely = contexts.probabilities(text, at);
  const own = likely.get(slot.name) ?? 0;
  return intent.slots.some(
    ({ name, typeName }) =>
      name !== slot.name &&
      typeName === slot.typeName &&
      contexts.isFamiliar(name, text, at) &&
      (likely.get(name) ?? 0) > MUCH_LIKELIER * own,
  );
}

/** Nothing else is said but words that carry no meaning, and words that the slot is spoken of with. */
function isWholeAnswer(heard: HeardText, found: TypedFinding, { sampleWords }: IntentSlots): boolean {
  const { functionWords } = vocabularyOf(heard.localeId);
  return heard.words.every(
    (word) => overlap(word, found) || functionWords.has(word.folded) || sampleWords.has(word.folded),
  );
}
