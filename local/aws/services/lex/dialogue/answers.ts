import type { ElicitationHook, Stage } from '../bot-model.ts';
import { callDialogHook, isCalled } from './call-dialog-hook.ts';
import { DialogueError } from './dialogue-error.ts';
import { defaultStep } from './slot-steps.ts';
import { isFilled } from './slot-values.ts';
import { enterStage, type Step } from './step.ts';
import { changeIntent, currentIntent } from './turn-intent.ts';
import { slotNamed, slotValue } from './turn-slots.ts';
import type { Turn } from './turn.ts';

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** After an attempt to fill a slot: the elicitation hook, then on by whether the slot is filled now. */
export async function afterSlotAttempt(turn: Turn, step: StepOf<'after-slot-attempt'>): Promise<Step> {
  const { slot, attempt, result } = step;
  const model = slotNamed(turn, slot);
  const onward = (): Step => {
    if (isFilled(model, slotValue(turn, slot))) return { kind: 'slot-captured', slot };
    // A hook may have emptied what was filled: that is a failed try too.
    return result === 'aside' ? { kind: 'ask-slot', slot, attempt } : { kind: 'retry-slot', slot, attempt };
  };
  const directed = await callElicitationHook(turn, model.elicitationHook, onward());
  if (directed) return directed;
  return currentIntent(turn).intent.state === 'Failed' ? { kind: 'slot-failed', slot } : onward();
}

/** After an answer to "shall I?": the elicitation hook, then on by what the confirmation state is now. */
export async function afterConfirmationAttempt(turn: Turn, step: StepOf<'after-confirmation-attempt'>): Promise<Step> {
  changeIntent(turn, { confirmationState: step.answer });
  const { confirmation } = currentIntent(turn).model;
  if (confirmation && turn.open?.kind === 'confirmation') {
    const directed = await callElicitationHook(turn, confirmation.elicitationHook, { kind: 'default-path' });
    if (directed) return directed;
  }
  return afterConfirmation(turn, step.attempt + 1);
}

function afterConfirmation(turn: Turn, retry: number): Step {
  const { intent, model } = currentIntent(turn);
  switch (intent.confirmationState) {
    case 'Confirmed':
      return enterStage(model.confirmation?.confirmed ?? {}, { kind: 'fulfill' });
    case 'Denied':
      // As exports do; by DG intent-confirm a declined intent without a next step is fulfilled, which nobody means.
      return enterStage(model.confirmation?.declined ?? {}, { kind: 'end-conversation' });
    case 'None': {
      // A correction, or the hook, may have left a slot to see to first.
      const next = defaultStep(turn);
      return next.kind === 'ask-confirmation' ? retryConfirmation(turn, retry) : next;
    }
  }
}

function retryConfirmation(turn: Turn, retry: number): Step {
  const { model } = currentIntent(turn);
  const prompt = model.confirmation?.prompt;
  if (retry <= (prompt?.maxRetries ?? 0)) return { kind: 'ask-confirmation', attempt: retry, asked: false };
  return throughFailure(turn, model.confirmation?.failed ?? {});
}

/** Where retries are used up: the bot's own failure steps, else the FallbackIntent. */
export const throughFailure = (turn: Turn, stage: Stage): Step =>
  enterStage(stage, { kind: 'start-intent', intent: turn.dialogue.locale.fallback.name, slots: {}, silent: false });

/** The step the Lambda asks for; undefined when it leaves it to Lex, or is not called. */
async function callElicitationHook(turn: Turn, hook: ElicitationHook, onward: Step): Promise<Step | undefined> {
  if (!isCalled(turn, hook)) return undefined;
  const result = await callDialogHook(turn, hook, onward);
  if (result.kind === 'directed') return result.step;
  if (result.kind === 'delegated') return undefined;
  throw new DialogueError('LAMBDA_FAILED', result.reason);
}
