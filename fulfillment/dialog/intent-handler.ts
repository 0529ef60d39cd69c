import { authored } from '../draft.ts';
import type { Said } from '../draft.ts';
import type { NextStep, Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';

/** What an intent does with a turn. It reads and writes only through the ports it was made with. */
export type IntentHandler = (turn: Turn, wording: Wording) => Promise<Outcome>;

/** Ends the intent. */
export const close = (said: Said, state: 'Fulfilled' | 'Failed' = 'Fulfilled'): Outcome => ({
  next: { type: 'Close', state },
  draft: authored(said),
});

/** Says something and goes on with `next`. */
export const say = (next: NextStep, said: Said, rest: Omit<Outcome, 'next' | 'draft'> = {}): Outcome => ({
  next,
  draft: authored(said),
  ...rest,
});

/** A slot's value; undefined when it is empty. */
export const valueOf = (turn: Turn, slot: string): string | undefined => turn.intent.slots[slot]?.interpreted;
