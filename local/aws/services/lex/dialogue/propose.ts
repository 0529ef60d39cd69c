import { followStage } from './stage-flow.ts';
import { defaultStep, elicitSlot, retrySlot, slotCaptured } from './slot-steps.ts';
import type { Step } from './step.ts';
import type { Turn } from './turn.ts';

/** A slot that Lex would ask for next, and how often it has been asked before: 0 is the first time. */
export interface ProposedSlot {
  readonly slot: string;
  readonly attempt: number;
}

/** A flow that has not come to a question by then does not come to one. */
const MOST_STEPS = 30;

/**
 * What Lex tells a dialog hook as proposedNextState: where the steps would lead if the hook changed nothing. They are walked on
 * a copy of the turn, and hooks on the way count as successful.
 */
export function proposedSlot(turn: Turn, from: Step): ProposedSlot | undefined {
  const copy: Turn = {
    ...turn,
    justFilled: new Set(turn.justFilled),
    dialogue: { ...turn.dialogue, trace: undefined },
  };
  let step: Step | undefined = from;
  for (let count = 0; step && count < MOST_STEPS; count++) {
    if (step.kind === 'ask-slot') return { slot: step.slot, attempt: step.attempt };
    step = stepWithoutWords(copy, step);
  }
  return undefined;
}

function stepWithoutWords(turn: Turn, step: Step): Step | undefined {
  switch (step.kind) {
    case 'stage': {
      const way = followStage(turn, step);
      return 'to' in way ? way.to : { ...step, stage: way.through.success };
    }
    case 'default-path':
      return defaultStep(turn);
    case 'elicit-slot':
      return elicitSlot(turn, step);
    case 'slot-captured':
      return slotCaptured(turn, step);
    case 'retry-slot':
      return retrySlot(turn, step);
    default:
      return undefined;
  }
}
