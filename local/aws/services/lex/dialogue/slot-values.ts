import type { IntentModel, SlotModel } from '../bot-model.ts';
import { missingSubSlots } from '../conditions/completion-rule.ts';
import type { Slot, Slots } from '../runtime-types.ts';

/** The interpreted value as text; empty when there is none. */
export const textOf = (slot: Slot): string => slot.value?.interpretedValue ?? '';

/** The parts of a multi-value slot, or the one value. */
export const valuesOf = (slot: Slot): readonly string[] =>
  slot.values ? slot.values.map(textOf) : [textOf(slot)].filter((text) => text !== '');

/** Whether a slot needs no more asking: an ambiguous value does not fill it, and a composite needs what its rule says. */
export function isFilled(model: SlotModel, slot: Slot | null | undefined): boolean {
  if (!slot) return false;
  if (model.composite) return subSlotsToAsk(model, slot).length === 0;
  return slot.values ? slot.values.length > 0 : typeof slot.value?.interpretedValue === 'string';
}

/** Names of the sub-slots still needed, in the order they are asked for. */
export function subSlotsToAsk({ composite }: SlotModel, slot: Slot | null | undefined): readonly string[] {
  if (!composite) return [];
  return missingSubSlots(
    composite.complete,
    (name) => typeof slot?.subSlots?.[name]?.value?.interpretedValue === 'string',
  );
}

export const emptySlots = (intent: IntentModel): Slots =>
  Object.fromEntries(intent.slots.map(({ name }) => [name, null]));
