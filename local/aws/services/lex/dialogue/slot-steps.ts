import { promptOf } from './questions.ts';
import { isFilled } from './slot-values.ts';
import { enterStage, isConfigured, type Step } from './step.ts';
import { currentIntent } from './turn-intent.ts';
import { slotNamed, slotValue } from './turn-slots.ts';
import type { Turn } from './turn.ts';

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/**
 * Capture steps of what this turn filled unasked, then the first required slot that is empty, confirmation, fulfilment. AWS does not
 * say whether a slot that an utterance fills unasked walks its capture steps; here it does, as they hold its validation.
 */
export function defaultStep(turn: Turn): Step {
  const { intent, model } = currentIntent(turn);
  const filled = (name: string): boolean => isFilled(slotNamed(turn, name), intent.slots[name]);
  const unwalked = model.slots.find(
    ({ name, captured }) => turn.justFilled.has(name) && filled(name) && isConfigured(captured),
  );
  if (unwalked) return { kind: 'slot-captured', slot: unwalked.name };
  const empty = model.slots.find(({ name, required }) => required && !filled(name));
  if (empty) return { kind: 'ask-slot', slot: empty.name, attempt: 0 };
  if (intent.confirmationState === 'Denied')
    return { kind: 'after-confirmation-attempt', attempt: 0, answer: 'Denied' };
  if (model.confirmation && intent.confirmationState === 'None')
    return { kind: 'ask-confirmation', attempt: 0, asked: false };
  return { kind: 'fulfill' };
}

/** Optional slots are only asked for by a Lambda; a filled one leads on as if it had just been captured (DG intent-slots). */
export function elicitSlot(turn: Turn, { slot, silent }: StepOf<'elicit-slot'>): Step {
  const model = slotNamed(turn, slot);
  if (isFilled(model, slotValue(turn, slot))) return { kind: 'slot-captured', slot };
  return model.required ? { kind: 'ask-slot', slot, attempt: 0, asked: silent } : { kind: 'default-path' };
}

export function slotCaptured(turn: Turn, { slot }: StepOf<'slot-captured'>): Step {
  turn.justFilled.delete(slot);
  return enterStage(slotNamed(turn, slot).captured, { kind: 'default-path' });
}

/** The next try, or the slot's failure steps when there is none left. */
export function retrySlot(turn: Turn, { slot, attempt }: StepOf<'retry-slot'>): Step {
  // The same question: in the same style, and for the same part of a composite slot.
  const { subSlot, style } = turn.open?.kind === 'slot' ? turn.open : {};
  const retry = attempt + 1;
  const retries = promptOf(turn, slot, subSlot)?.maxRetries ?? 0;
  return retry <= retries ? { kind: 'ask-slot', slot, attempt: retry, style, subSlot } : { kind: 'slot-failed', slot };
}
