import type { SlotModel } from '../bot-model.ts';
import type { Slot, Slots } from '../runtime-types.ts';
import { DialogueError } from './dialogue-error.ts';
import { changeIntent, currentIntent } from './turn-intent.ts';
import type { Turn } from './turn.ts';

export function slotNamed(turn: Turn, name: string): SlotModel {
  const { model } = currentIntent(turn);
  const slot = model.slots.find((candidate) => candidate.name === name);
  if (!slot) throw new DialogueError('BROKEN_FLOW', `The intent ${model.name} has no slot ${name}.`);
  return slot;
}

export const slotValue = (turn: Turn, name: string): Slot | null => turn.intent?.slots[name] ?? null;

/** Slots that the intent does not have are left out. */
export function fillSlots(turn: Turn, slots: Slots): void {
  const { intent, model } = currentIntent(turn);
  const known = Object.entries(slots).filter(([name]) => model.slots.some((slot) => slot.name === name));
  if (known.length > 0) changeIntent(turn, { slots: { ...intent.slots, ...Object.fromEntries(known) } });
}
