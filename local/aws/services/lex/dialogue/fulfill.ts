import type { Stage } from '../bot-model.ts';
import { callHook, type HookResult } from './call-hook.ts';
import { activateOutputs } from './contexts.ts';
import { DialogueError } from './dialogue-error.ts';
import { isFilled } from './slot-values.ts';
import { enterStage, isConfigured, type Step } from './step.ts';
import { changeIntent, currentIntent } from './turn-intent.ts';
import type { Turn } from './turn.ts';

const closing: Step = { kind: 'close-intent', silent: false };

/** Fulfils the intent, by the Lambda or at once, and goes through the post-fulfilment steps (DG intent-fulfillment). */
export async function fulfill(turn: Turn): Promise<Step> {
  const { fulfillment } = currentIntent(turn).model;
  changeIntent(turn, { state: 'ReadyForFulfillment' });
  if (!fulfillment.hook || !turn.dialogue.invokeHook) {
    changeIntent(turn, { state: turn.dialogue.stateWithoutHook });
    return fulfilled(turn, false);
  }
  const result = await callHook(turn, { source: 'FulfillmentCodeHook' });
  switch (result.kind) {
    case 'directed':
      return result.step.kind === 'fulfill' ? notFulfilled(turn, result.step) : result.step;
    case 'failed':
      return afterTrouble(turn, fulfillment.failure, result.reason);
    case 'timed-out':
      return afterTrouble(turn, fulfillment.timeout, result.reason);
    case 'closed':
    case 'delegated':
      return afterAnswer(turn, result);
  }
}

function afterAnswer(turn: Turn, result: Extract<HookResult, { kind: 'closed' | 'delegated' }>): Step {
  const { intent, model } = currentIntent(turn);
  if (intent.state === 'Fulfilled') return fulfilled(turn, result.spoke);
  if (intent.state === 'Failed') return enterStage(model.fulfillment.failure, closing, result.spoke);
  return result.kind === 'closed' ? { kind: 'end-conversation' } : notFulfilled(turn, { kind: 'default-path' });
}

/** What the Lambda said stands in for the bot's own success response; its next step holds. */
function fulfilled(turn: Turn, spoke: boolean): Step {
  activateOutputs(turn);
  return enterStage(currentIntent(turn).model.fulfillment.success, closing, spoke);
}

function afterTrouble(turn: Turn, stage: Stage, reason: string): Step {
  if (!isConfigured(stage)) throw new DialogueError('LAMBDA_FAILED', reason);
  changeIntent(turn, { state: 'Failed' });
  return enterStage(stage, closing);
}

/** A fulfilment that hands the turn back must have emptied a slot, as it would be called again at once (runtime API errors). */
function notFulfilled(turn: Turn, onward: Step): Step {
  const { intent, model } = currentIntent(turn);
  if (model.slots.every((slot) => !slot.required || isFilled(slot, intent.slots[slot.name]))) {
    const reason = 'the fulfillment code hook answered Delegate without clearing a slot';
    throw new DialogueError('LAMBDA_ANSWER_REFUSED', `Invalid Lambda Response: ${reason}`);
  }
  changeIntent(turn, { state: 'InProgress' });
  return onward.kind === 'fulfill' ? { kind: 'default-path' } : onward;
}
