import { intents } from '../../../bot-definition/intents/intents.ts';
import type { IntentDefinition, SlotDefinition } from '../../../bot-definition/schema.ts';
import type { Turn } from '../../turn.ts';
import { valueOf } from '../intent-handler.ts';

const definitions = new Map<string, IntentDefinition>(Object.entries(intents));

/** An intent's slots in the order in which they are asked for. */
export const slotsOfIntent = (intent: string): readonly (readonly [string, SlotDefinition])[] =>
  Object.entries(definitions.get(intent)?.slots ?? {});

export const typeOfSlot = (intent: string, slot: string | undefined): string | undefined =>
  slotsOfIntent(intent).find(([name]) => name === slot)?.[1].type;

/** Whether the Lambda takes part in filling its slots. */
export const isForm = (intent: string): boolean => definitions.get(intent)?.dialogHook ?? false;

/** Whether it is done only on a yes. */
export const asksToConfirm = (intent: string): boolean => definitions.get(intent)?.confirms ?? false;

export interface OpenSlot {
  readonly slot: string;
  /** It was asked for, and what was said was no value for it. */
  readonly failed: boolean;
}

/**
 * The slot that stands open after this turn. Lex says which it would ask for next; when it has given up, because every retry
 * failed, it says nothing, and it is the one we asked for, or the first that has to be filled.
 */
export function openSlotOf(turn: Turn): OpenSlot | undefined {
  const { proposed, session, intent } = turn;
  if (proposed) return { slot: proposed.slotToElicit, failed: proposed.attempt.startsWith('Retry') };
  const isEmpty = (slot: string) => valueOf(turn, slot) === undefined;
  const slots = slotsOfIntent(intent.name);
  // What was asked for last may be a slot of the form that this intent interrupts.
  const asked = slots.filter(([slot]) => slot === session.asked && session.topic === intent.name);
  const required = slots.filter(([, definition]) => definition.required);
  const slot = [...asked, ...required].map(([name]) => name).find(isEmpty);
  return slot === undefined ? undefined : { slot, failed: true };
}
