import type { HeardText } from './heard-text.ts';
import type { IntentSlots } from './intent-slots.ts';
import { findAll, mark, type TypedFinding } from './mark-values.ts';
import { openValues } from './open-values.ts';
import { typeMark } from './sample-utterances.ts';
import { overlap, type Finding } from './slots/slot-finder.ts';
import type { ResolvedSlot, UtteranceSlot } from './understanding.ts';
import { asSlot } from './resolved-slot.ts';

/** A value that may fill a slot. */
interface Option {
  readonly slot: UtteranceSlot;
  readonly found: Finding;
  /** Among the slots of the value's type. */
  readonly probability: number;
}

/** Below it, a value that another slot did not take is not given to this one: "to Paris or Rome" has one destination. */
const LEAST_PROBABILITY = 0.1;

/** Which values of a text fill which slots: the likeliest pair first, each slot and each word once. */
export function fillSlots(heard: HeardText, slots: IntentSlots): Readonly<Record<string, ResolvedSlot>> {
  if (slots.intent.slots.length === 0) return {};
  const assigned: Option[] = [];
  for (const option of options(heard, slots).sort((a, b) => b.probability - a.probability)) {
    const { slot, found, probability } = option;
    const isTaken = assigned.some(
      (other) => overlap(other.found, found) || (other.slot === slot && !slot.allowMultipleValues),
    );
    if (!isTaken && probability >= LEAST_PROBABILITY) assigned.push(option);
  }
  const filled = slots.intent.slots.flatMap((slot) => {
    const values = assigned.filter((option) => option.slot === slot).map(({ found }) => found);
    const resolved = asSlot(heard, slot, values);
    return resolved ? [[slot.name, resolved] as const] : [];
  });
  return Object.fromEntries(filled);
}

function options(heard: HeardText, slots: IntentSlots): Option[] {
  const known = findAll(heard, slots.readers).filter(({ onlyIfAsked }) => !onlyIfAsked);
  const findings = [...known, ...openValues(heard, slots, mark(heard, known))];
  const marked = mark(heard, findings);
  return findings.flatMap((found) => {
    const at = marked.place(found);
    const text = marked.words.with(at, typeMark(found.typeName));
    const likely = slots.contexts.probabilities(text, at);
    const own = slots.intent.slots.filter(({ typeName }) => typeName === found.typeName);
    const share = (slot: UtteranceSlot): number => (likely.get(slot.name) ?? 0) + 1e-6;
    const sum = own.reduce((total, slot) => total + share(slot), 0);
    return own
      .filter((slot) => !isBareNumber(found) || slots.contexts.isFamiliar(slot.name, text, at))
      .map((slot) => ({ slot, found, probability: share(slot) / sum }));
  });
}

/** Sentences are full of numbers that are no answer to any question. */
const isBareNumber = ({ value }: TypedFinding): boolean => /^-?[\d.]+$/.test(value.interpretedValue ?? '');
