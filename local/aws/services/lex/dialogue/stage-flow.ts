import type { Conditional, NextStep, Stage, StageHook } from '../bot-model.ts';
import { evaluateCondition } from '../conditions/evaluate-condition.ts';
import type { Slot } from '../runtime-types.ts';
import { DialogueError } from './dialogue-error.ts';
import { factsOf, valueToSet } from './references.ts';
import { slotOf } from './make-slot.ts';
import type { Step } from './step.ts';
import { currentIntent, enterIntent, intentNamed } from './turn-intent.ts';
import { fillSlots } from './turn-slots.ts';
import type { Turn } from './turn.ts';

export type StageStep = Extract<Step, { kind: 'stage' }>;
type Way = { readonly to: Step } | { readonly through: StageHook };

/** Where a stage leads once it has spoken: sets its values, takes its branch, or names the hook to call first. */
export function followStage(turn: Turn, step: StageStep): Way {
  const { stage, home, otherwise } = step;
  if (stage.next) setValues(turn, stage.next);
  const { conditional, hook } = meant(stage, home);
  if (conditional) return { to: { ...step, stage: branchTaken(turn, conditional), silent: false } };
  if (hook) return { through: hook };
  return { to: stage.next?.action ? stepFor(turn, stage.next, otherwise) : otherwise };
}

/**
 * What the next step names, or what is active where there is none. A branch, and what follows a hook, may name those of the
 * stage that they belong to.
 */
function meant(
  stage: Stage,
  home: Stage,
): { readonly conditional?: Conditional | undefined; readonly hook?: StageHook | undefined } {
  switch (stage.next?.action) {
    case undefined:
      return stage.conditional ? { conditional: stage.conditional } : stage;
    case 'EvaluateConditional':
      return stage.conditional ? stage : { ...home };
    case 'InvokeDialogCodeHook':
      return { hook: stage.hook ?? home.hook };
    default:
      return {};
  }
}

function branchTaken(turn: Turn, conditional: Conditional): Stage {
  const facts = factsOf(turn);
  for (const { name, when, stage } of conditional.branches) {
    const holds = evaluateCondition(when, facts);
    turn.dialogue.trace?.({ kind: 'condition', branch: name, holds });
    if (holds) return stage;
  }
  return conditional.otherwise;
}

/** The bot's word for the next step → ours. */
function stepFor(turn: Turn, next: NextStep, otherwise: Step): Step {
  const { silent, slotToElicit: slot } = next;
  switch (next.action) {
    case 'StartIntent':
      return { kind: 'start-intent', intent: targetOf(turn, next).name, slots: slotsToSet(turn, next), silent };
    case 'ElicitSlot':
      if (slot === undefined) throw new DialogueError('BROKEN_FLOW', 'A next step ElicitSlot names no slot.');
      return { kind: 'elicit-slot', slot, silent };
    case 'ConfirmIntent':
      return { kind: 'ask-confirmation', attempt: 0, asked: silent };
    case 'FulfillIntent':
      return { kind: 'fulfill' };
    case 'CloseIntent':
      return { kind: 'close-intent', silent };
    case 'ElicitIntent':
      return { kind: 'await-intent' };
    case 'EndConversation':
      return { kind: 'end-conversation' };
    default:
      // EvaluateConditional or InvokeDialogCodeHook where there is nothing of the kind.
      return otherwise;
  }
}

/** Attributes, and slots of the intent under way or of the one the step goes to. What refers to nothing is cleared. */
function setValues(turn: Turn, next: NextStep): void {
  const slots = slotsToSet(turn, next);
  const attributes = new Map(Object.entries(turn.attributes));
  for (const [name, text] of Object.entries(next.sessionAttributes)) {
    const value = valueToSet(turn, text);
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, value);
  }
  turn.attributes = Object.fromEntries(attributes);
  // StartIntent carries its slots itself.
  if (next.action === 'StartIntent') return;
  const target = targetOf(turn, next);
  if (target.name !== turn.intent?.name) enterIntent(turn, target.name);
  fillSlots(turn, slots);
}

const targetOf = (turn: Turn, { intent }: NextStep) =>
  intent === undefined ? currentIntent(turn).model : intentNamed(turn, intent);

function slotsToSet(turn: Turn, next: NextStep): Record<string, Slot | null> {
  const models = targetOf(turn, next).slots;
  return Object.fromEntries(
    Object.entries(next.slots).map(([name, texts]) => {
      const values = (texts ?? []).flatMap((text) => valueToSet(turn, text) ?? []);
      const many = models.find((slot) => slot.name === name)?.allowMultipleValues === true;
      return [name, values.length > 0 ? slotOf(values, many) : null];
    }),
  );
}
