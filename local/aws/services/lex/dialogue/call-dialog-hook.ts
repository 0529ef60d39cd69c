import { callHook, type HookResult } from './call-hook.ts';
import { activateOutputs } from './contexts.ts';
import { proposedSlot } from './propose.ts';
import type { Step } from './step.ts';
import { currentIntent } from './turn-intent.ts';
import type { Turn } from './turn.ts';

interface DialogHook {
  readonly invokes: boolean;
  readonly label?: string;
}

/** Hooks of stages and elicitations are called only if the intent uses a Lambda for initialization and validation. */
export const isCalled = (turn: Turn, hook: DialogHook): boolean =>
  hook.invokes && turn.dialogue.invokeHook !== undefined && currentIntent(turn).model.dialogHookEnabled;

/** `onward` is where Lex goes if the hook delegates: the Lambda is told the question it leads to. */
export async function callDialogHook(
  turn: Turn,
  { label }: DialogHook,
  onward: Step,
): Promise<Exclude<HookResult, { kind: 'closed' }>> {
  const result = await callHook(turn, { source: 'DialogCodeHook', label, proposed: proposedSlot(turn, onward) });
  if (result.kind !== 'closed') return result;
  if (currentIntent(turn).intent.state === 'Fulfilled') activateOutputs(turn);
  return { kind: 'directed', step: { kind: 'end-conversation' } };
}
