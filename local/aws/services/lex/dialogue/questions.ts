import type { Prompt } from '../bot-model.ts';
import { ask } from './messages.ts';
import { subSlotsToAsk } from './slot-values.ts';
import type { SlotQuestion, Step } from './step.ts';
import { changeIntent, currentIntent } from './turn-intent.ts';
import { slotNamed, slotValue } from './turn-slots.ts';
import type { Turn } from './turn.ts';

type ConfirmationQuestion = Extract<Step, { kind: 'ask-confirmation' }>;

/** Puts a slot's question, unless someone else has worded it, and waits for the answer. */
export function askSlot(turn: Turn, { slot, attempt, asked, style = 'Default', subSlot }: SlotQuestion): void {
  const part = subSlot ?? nextSubSlot(turn, slot);
  changeIntent(turn, { state: 'InProgress' });
  turn.open = { kind: 'slot', slot, subSlot: part, attempt, style };
  turn.dialogAction = {
    type: 'ElicitSlot',
    slotToElicit: slot,
    ...(style !== 'Default' && { slotElicitationStyle: style }),
    ...(part !== undefined && { subSlotToElicit: { name: part } }),
  };
  const prompt = promptOf(turn, slot, part);
  if (!asked && prompt) ask(turn, prompt, attempt);
}

/** A composite slot is asked for as a whole first, and part by part once some of it is known. */
function nextSubSlot(turn: Turn, slot: string): string | undefined {
  const value = slotValue(turn, slot);
  return value ? subSlotsToAsk(slotNamed(turn, slot), value)[0] : undefined;
}

export function promptOf(turn: Turn, slot: string, subSlot: string | undefined): Prompt | undefined {
  const model = slotNamed(turn, slot);
  return model.composite?.subSlots.find(({ name }) => name === subSlot)?.prompt ?? model.prompt;
}

export function askConfirmation(turn: Turn, { attempt, asked }: ConfirmationQuestion): void {
  const { model } = currentIntent(turn);
  changeIntent(turn, { state: 'InProgress', confirmationState: 'None' });
  turn.open = { kind: 'confirmation', attempt };
  turn.dialogAction = { type: 'ConfirmIntent' };
  if (!asked && model.confirmation) ask(turn, model.confirmation.prompt, attempt);
}
