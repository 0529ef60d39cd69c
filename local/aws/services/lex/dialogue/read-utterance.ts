import { readConfirmation } from './read-confirmation.ts';
import { readSlotAnswer } from './read-slot-answer.ts';
import type { Step } from './step.ts';
import type { Turn } from './turn.ts';
import { enter, understand } from './understand.ts';

/** What the text means in this conversation: the first step to take. Fills the slots that it names. */
export function readUtterance(turn: Turn): Step {
  const { open, intent } = turn;
  if (intent && open?.kind === 'slot') return readSlotAnswer(turn, open);
  if (intent && open?.kind === 'confirmation') return readConfirmation(turn, open);
  understand(turn);
  const [best] = turn.candidates;
  if (best && best.score >= turn.dialogue.locale.confidenceThreshold) return enter(turn, best);
  return enter(turn, { intent: turn.dialogue.locale.fallback.name, score: 0, slots: {} });
}
