import { stepKeepingSlots } from '../apologise.ts';
import { authored } from '../draft.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';

/** What is done with "auf Deutsch, bitte" and nothing else: what was open stays open. localise.ts says that it is granted. */
export function grantWish(turn: Turn, wording: Wording): Outcome {
  const next = stepKeepingSlots(turn);
  const { topic, form } = turn.session;
  if (next.type === 'Close') {
    return { next: { type: 'Close', state: 'Fulfilled' }, draft: authored({ text: '' }), session: { topic, form } };
  }
  const { name, slots } = turn.intent;
  const prompt = next.type === 'ElicitSlot' ? wording.prompt(name, next.slot, slots) : '';
  return { next, draft: authored({ text: prompt }), session: turn.session };
}
