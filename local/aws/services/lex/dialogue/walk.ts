import { afterConfirmationAttempt, afterSlotAttempt, throughFailure } from './answers.ts';
import { activateOutputs } from './contexts.ts';
import { DialogueError } from './dialogue-error.ts';
import { fulfill } from './fulfill.ts';
import { askConfirmation, askSlot } from './questions.ts';
import { defaultStep, elicitSlot, retrySlot, slotCaptured } from './slot-steps.ts';
import { startIntent } from './start-intent.ts';
import { enterStage, type Step } from './step.ts';
import { changeIntent, currentIntent } from './turn-intent.ts';
import { slotNamed } from './turn-slots.ts';
import type { Turn } from './turn.ts';
import { walkStage } from './walk-stage.ts';

/** A bot's own steps can send the engine round in a circle; no honest turn takes this many. */
const MOST_STEPS = 100;

/** Walks from step to step until one waits for the person or ends the conversation. */
export async function walk(turn: Turn, first: Step): Promise<void> {
  let step: Step | undefined = first;
  for (let count = 0; step; count++) {
    if (count === MOST_STEPS) {
      throw new DialogueError('BROKEN_FLOW', `The steps of ${turn.intent?.name ?? 'the bot'} go round in a circle.`);
    }
    turn.dialogue.trace?.({ kind: 'step', step: nameOf(step), intent: turn.intent?.name });
    step = await take(turn, step);
  }
}

const nameOf = (step: Step): string => ('slot' in step ? `${step.kind} ${step.slot}` : step.kind);

async function take(turn: Turn, step: Step): Promise<Step | undefined> {
  switch (step.kind) {
    case 'stage':
      return walkStage(turn, step);
    case 'after-slot-attempt':
      return afterSlotAttempt(turn, step);
    case 'after-confirmation-attempt':
      return afterConfirmationAttempt(turn, step);
    case 'fulfill':
      return fulfill(turn);
    case 'ask-slot':
    case 'ask-confirmation':
    case 'await-intent':
    case 'end-conversation':
      return stop(turn, step);
    default:
      return lead(turn, step);
  }
}

type Stop = Extract<Step, { kind: 'ask-slot' | 'ask-confirmation' | 'await-intent' | 'end-conversation' }>;
type Lead = Exclude<Step, Stop | { kind: 'stage' | 'after-slot-attempt' | 'after-confirmation-attempt' | 'fulfill' }>;

function lead(turn: Turn, step: Lead): Step {
  switch (step.kind) {
    case 'start-intent':
      return startIntent(turn, step);
    case 'elicit-slot':
      return elicitSlot(turn, step);
    case 'slot-captured':
      return slotCaptured(turn, step);
    case 'slot-failed':
      return throughFailure(turn, slotNamed(turn, step.slot).failed);
    case 'retry-slot':
      return retrySlot(turn, step);
    case 'default-path':
      return defaultStep(turn);
    case 'close-intent':
      return enterStage(currentIntent(turn).model.closing ?? {}, { kind: 'end-conversation' }, step.silent);
  }
}

/** Waits for the person, unless it turns out that there is nothing to ask. */
function stop(turn: Turn, step: Stop): Step | undefined {
  switch (step.kind) {
    case 'ask-slot':
      askSlot(turn, step);
      return undefined;
    case 'ask-confirmation':
      if (!step.asked && !currentIntent(turn).model.confirmation) return { kind: 'fulfill' };
      askConfirmation(turn, step);
      return undefined;
    case 'await-intent':
      turn.open = { kind: 'intent' };
      turn.dialogAction = { type: 'ElicitIntent' };
      return undefined;
    case 'end-conversation':
      endConversation(turn);
      return undefined;
  }
}

function endConversation(turn: Turn): void {
  turn.open = undefined;
  turn.dialogAction = { type: 'Close' };
  if (turn.intent?.state !== 'InProgress') return;
  // A declined intent that no step took further has failed. A confirmed one without a fulfilment hook is done: that is what the
  // console exports for "fulfilment not active" (DG exercise-2 ends Fulfilled).
  if (turn.intent.confirmationState === 'Denied') changeIntent(turn, { state: 'Failed' });
  if (turn.intent.confirmationState === 'Confirmed' && !currentIntent(turn).model.fulfillment.hook) {
    changeIntent(turn, { state: turn.dialogue.stateWithoutHook });
    activateOutputs(turn);
  }
}
