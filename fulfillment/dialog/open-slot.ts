import { intents } from '../../bot-definition/intents/intents.ts';
import type { IntentDefinition, SlotDefinition } from '../../bot-definition/schema.ts';
import type { Turn } from '../turn.ts';
import { valueOf } from './intent-handler.ts';

const definitions = new Map<string, IntentDefinition>(Object.entries(intents));

/** An intent's slots in the order in which they are asked for. */
export const slotsOfIntent = (intent: string): readonly (readonly [string, SlotDefinition])[] =>
  Object.entries(definitions.get(intent)?.slots ?? {});

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
  const required = slotsOfIntent(intent.name).flatMap(([slot, definition]) => (definition.required ? [slot] : []));
  const slot = [session.asked, ...required].find((one) => one !== undefined && isEmpty(one));
  return slot === undefined ? undefined : { slot, failed: true };
}
