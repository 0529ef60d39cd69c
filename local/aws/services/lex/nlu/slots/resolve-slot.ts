import { asSaid, isName } from './as-said.ts';
import { isAside } from './aside.ts';
import type { HeardText } from '../heard-text.ts';
import type { IntentSlots } from './intent-slots.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { mark, type TypedFinding } from '../mark-values.ts';
import { findValues, likeliestRun } from './open-values.ts';
import { typeMark } from '../sample-utterances.ts';
import { resolveComposite } from './resolve-composite.ts';
import { asSlot } from './resolved-slot.ts';
import { overlap } from '../values/value-finder.ts';
import type { ResolvedSlot, ResolvedValue, UnderstandableLocale, UtteranceSlot } from '../understanding.ts';

/** The answer to "which {slot}?". */
export interface SlotQuestion {
  readonly locale: UnderstandableLocale;
  readonly slots: IntentSlots;
  readonly slot: UtteranceSlot;
}

export function resolveSlot(heard: HeardText, question: SlotQuestion): ResolvedSlot | undefined {
  const { locale, slots, slot } = question;
  const type = locale.slotTypes.get(slot.typeName);
  if (type?.subSlots) return resolveComposite(heard, type.subSlots, locale);
  if (slot.typeName !== 'AMAZON.FreeFormInput' && isAside(heard, slots)) return undefined;
  const found = answers(heard, question);
  if (found.length > 0) return asSlot(heard, slot, slot.allowMultipleValues ? found : found.slice(0, 1));
  const value = slots.readers.get(slot.typeName)?.takesAsSaid ? takeAsSaid(heard, slots, slot) : undefined;
  return value && { shape: 'Scalar', value: type ? { ...value, resolvedValues: [] } : value };
}

/** Places and the like stand somewhere in an answer; a name or a comment is the answer. */
function takeAsSaid(heard: HeardText, slots: IntentSlots, slot: UtteranceSlot): ResolvedValue | undefined {
  const whole = asSaid(heard, slots.intent, slot);
  if (!slots.openTypes.includes(slot.typeName) || isName(slot)) return whole;
  return likeliestRun(heard, slots, slot)?.value ?? whole;
}

/** The values of the slot's type, best first, without those that belong to other slots: "from Rome" is no destination. */
function answers(heard: HeardText, { slots, slot }: SlotQuestion): readonly TypedFinding[] {
  const all = findValues(heard, slots);
  const marked = mark(
    heard,
    all.filter(({ onlyIfAsked }) => !onlyIfAsked),
  );
  const rivals = slots.intent.slots.filter((other) => other !== slot && other.typeName === slot.typeName);
  return all
    .filter(({ typeName }) => typeName === slot.typeName)
    .filter((found) => !found.onlyIfAsked || isWholeAnswer(heard, found, slots))
    .flatMap((found) => {
      const at = marked.place(found);
      const text = marked.words.with(at, typeMark(slot.typeName));
      const { contexts } = slots;
      const likely = contexts.probabilities(text, at);
      const own = likely.get(slot.name) ?? 0;
      const isOther = rivals.some(
        ({ name }) =>
          (likely.get(name) ?? 0) > 3 * own &&
          contexts.isFamiliar(name, text, at) &&
          !contexts.isFamiliar(slot.name, text, at),
      );
      return isOther ? [] : [{ found, rank: (found.onlyIfAsked ? 0 : 1) + own }];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ found }) => found);
}

/** Nothing else is said but words that carry no meaning, and words that the slot is spoken of with. */
function isWholeAnswer(heard: HeardText, found: TypedFinding, { sampleWords }: IntentSlots): boolean {
  const { functionWords } = vocabularyOf(heard.localeId);
  return heard.words.every(
    (word) => overlap(word, found) || functionWords.has(word.folded) || sampleWords.has(word.folded),
  );
}
