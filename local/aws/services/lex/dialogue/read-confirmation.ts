import { answerSlot } from '../answer-slots.ts';
import type { ResolvedSlot } from '../nlu/understanding.ts';
import type { ConfirmationState } from '../runtime-types.ts';
import type { OpenPrompt } from './session.ts';
import type { Step } from './step.ts';
import type { Turn } from './turn.ts';
import { evidenceFor, fillFrom, leave, resolutionSettings, understand } from './understand.ts';
import { restated } from './weigh-readings.ts';

type ConfirmationPrompt = Extract<OpenPrompt, { kind: 'confirmation' }>;

/** Reads the answer to "shall I?": yes, no, a correction ("no, to Boston"), another intent, or nothing of the kind. */
export function readConfirmation(turn: Turn, { attempt }: ConfirmationPrompt): Step {
  understand(turn);
  const value = resolveYesOrNo(turn);
  const evidence = evidenceFor(turn, { typeName: 'AMAZON.Confirmation', value, isSampled: false });
  const elsewhere = leave(turn, evidence);
  if (elsewhere) return elsewhere;
  const correction = restated(evidence);
  const corrected = Object.keys(correction?.slots ?? {});
  if (correction && corrected.length > 0) {
    fillFrom(turn, correction, corrected);
    // Not a failed try: the question is put afresh, with attempt 0.
    return { kind: 'after-confirmation-attempt', attempt: -1, answer: 'None' };
  }
  return { kind: 'after-confirmation-attempt', attempt, answer: stateFor(value) };
}

function resolveYesOrNo(turn: Turn): ResolvedSlot | undefined {
  const { dialogue, input } = turn;
  const { intent, slot } = answerSlot(dialogue.locale);
  return dialogue.understanding.resolveSlot(intent, slot, { text: input.text, settings: resolutionSettings(turn) });
}

/** "Maybe" and "Don't know" are neither (DG built-in-slot-confirmation). */
function stateFor(value: ResolvedSlot | undefined): ConfirmationState {
  const said = value?.shape === 'Scalar' ? value.value.interpretedValue : undefined;
  if (said === 'Yes') return 'Confirmed';
  return said === 'No' ? 'Denied' : 'None';
}
