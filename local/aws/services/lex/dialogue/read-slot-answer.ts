import type { CompositeModel } from '../bot-model.ts';
import type { ResolvedSlot } from '../nlu/understanding.ts';
import type { Slot, Slots } from '../runtime-types.ts';
import type { OpenPrompt } from './session.ts';
import { compositeSlot, toSlot } from './make-slot.ts';
import { resolveAnswer } from './resolve-answer.ts';
import { isSampleOf } from './slot-samples.ts';
import { isFilled } from './slot-values.ts';
import type { Step } from './step.ts';
import { currentIntent } from './turn-intent.ts';
import { fillSlots, slotNamed, slotValue } from './turn-slots.ts';
import type { Turn } from './turn.ts';
import { evidenceFor, fillFrom, leave, understand } from './understand.ts';
import { elaborated, restated, type Evidence } from './weigh-readings.ts';

type SlotPrompt = Extract<OpenPrompt, { kind: 'slot' }>;

/** Reads the answer to "which {slot}?". First the slot is tried; see weigh-readings.ts for when the text means something else. */
export function readSlotAnswer(turn: Turn, open: SlotPrompt): Step {
  const slot = slotNamed(turn, open.slot);
  const { typeName } = slot;
  const { intent } = currentIntent(turn);
  const value = resolveAnswer(turn, { ...open, intent: intent.name, text: turn.input.text });
  turn.dialogue.trace?.({
    kind: 'slot-resolved',
    intent: intent.name,
    slot: open.slot,
    value: value ? toSlot(value) : null,
  });
  // Free-form input is whatever is said: no other intent is looked for (DG built-in-slot-free-form).
  if (typeName !== 'AMAZON.FreeFormInput') {
    understand(turn);
    const isSampled = isSampleOf(slot, turn.input.text, value);
    const evidence = evidenceFor(turn, { typeName, value, isSampled });
    const elsewhere = leave(turn, evidence);
    if (elsewhere) return elsewhere;
    const beside = fillBeside(turn, evidence, open.slot);
    if (beside.settled) return afterAttempt(turn, open, true);
  }
  return afterAttempt(turn, open, value !== undefined && keepAnswer(turn, open, value));
}

/** `progress`: something was learned, though perhaps not all that was asked. */
function afterAttempt(turn: Turn, { slot, attempt }: SlotPrompt, progress: boolean): Step {
  const model = slotNamed(turn, slot);
  const step = { kind: 'after-slot-attempt', slot } as const;
  if (isFilled(model, slotValue(turn, slot))) return { attempt, result: 'filled', ...step };
  if (!progress) return { attempt, result: 'missed', ...step };
  // The next part of a composite slot is a question of its own.
  return { attempt: model.composite ? 0 : attempt, result: 'aside', ...step };
}

/** Puts the answer into its slot. False if it answers nothing. */
function keepAnswer(turn: Turn, open: SlotPrompt, answer: ResolvedSlot): boolean {
  const value = toSlot(answer);
  const { composite } = slotNamed(turn, open.slot);
  turn.answered = { [open.slot]: value };
  if (composite) return keepParts(turn, composite, { ...open, value });
  fillSlots(turn, { [open.slot]: value });
  // An ambiguous time is kept for the Lambda to see, and asked for again.
  return value.value?.interpretedValue !== null;
}

/** Parts of a composite slot join those known before, in the order of its type: "red" after "Toyota" makes "red Toyota". */
function keepParts(turn: Turn, { subSlots }: CompositeModel, answer: SlotPrompt & { readonly value: Slot }): boolean {
  const { slot, subSlot, value } = answer;
  const parts: Slots = subSlot === undefined ? (value.subSlots ?? {}) : { [subSlot]: value };
  const known: Slots = { ...slotValue(turn, slot)?.subSlots, ...parts };
  const ordered = subSlots.flatMap(({ name }) => (known[name] ? [[name, known[name]] as const] : []));
  fillSlots(turn, { [slot]: compositeSlot(Object.fromEntries(ordered)) });
  return Object.keys(parts).length > 0;
}

/**
 * Slots that the text names besides the one asked for. A decisive reading overwrites what is known, and may say that the answer
 * belongs to another slot ("no, to Boston" when the origin is asked for); a weaker one fills empty slots next to an answer.
 * `settled`: there is nothing left to put into the slot asked for.
 */
function fillBeside(turn: Turn, evidence: Evidence, asked: string): { readonly settled: boolean } {
  const { value } = evidence.answer;
  const whole = restated(evidence);
  if (whole) {
    const found = Object.keys(whole.slots);
    fillFrom(turn, whole, found);
    return {
      settled: found.some((name) => name === asked || value === undefined || saysSame(whole.slots[name], value)),
    };
  }
  const more = elaborated(evidence);
  if (more && value) {
    const isNew = (name: string): boolean =>
      name !== asked && !slotValue(turn, name) && !saysSame(more.slots[name], value);
    fillFrom(turn, more, Object.keys(more.slots).filter(isNew));
  }
  return { settled: false };
}

const saysSame = (one: ResolvedSlot | undefined, other: ResolvedSlot): boolean =>
  one !== undefined && originalOf(one) === originalOf(other);

const originalOf = (slot: ResolvedSlot): string | undefined => toSlot(slot).value?.originalValue?.toLowerCase();
