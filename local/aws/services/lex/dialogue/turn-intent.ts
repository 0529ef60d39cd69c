import type { IntentModel } from '../bot-model.ts';
import type { Intent } from '../runtime-types.ts';
import { DialogueError } from './dialogue-error.ts';
import { emptySlots } from './slot-values.ts';
import type { Turn } from './turn.ts';

export function intentNamed(turn: Turn, name: string): IntentModel {
  const intent = turn.dialogue.locale.intentsByName.get(name);
  if (!intent) throw new DialogueError('BROKEN_FLOW', `The bot has no intent ${name}.`);
  return intent;
}

/** The intent under way with its model. Steps that need one are only reached with one. */
export function currentIntent(turn: Turn): { readonly intent: Intent; readonly model: IntentModel } {
  if (!turn.intent) throw new DialogueError('BROKEN_FLOW', 'A step needs an intent and none is under way.');
  return { intent: turn.intent, model: intentNamed(turn, turn.intent.name) };
}

export function changeIntent(turn: Turn, change: Partial<Intent>): void {
  turn.intent = { ...currentIntent(turn).intent, ...change };
}

export function enterIntent(turn: Turn, name: string): void {
  const model = intentNamed(turn, name);
  turn.intent = { name, slots: emptySlots(model), state: 'InProgress', confirmationState: 'None' };
}
