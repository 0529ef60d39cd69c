import { prefixed } from '../draft.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import { slotsBefore } from './form-state.ts';
import { NAME } from './name-said.ts';
import { slotsOfIntent } from './open-slot.ts';
import { NUMBER } from './values-said.ts';

/**
 * Says back what nothing else shows to have been heard: a new name, which no offer and no question has, and a count that was told
 * beside what was asked; and what Lex may have misheard.
 */
export function noted(turn: Turn, outcome: Outcome, wording: Wording): Outcome {
  const before = slotsBefore(turn);
  const asks = outcome.next.type === 'ElicitSlot';
  const { noted: heard, corrected } = wording.replies;
  const noteOf = (slot: string, type: string): string | undefined => {
    const value = turn.intent.slots[slot];
    if (!value) return undefined;
    const { original, interpreted } = value;
    if (slot === turn.guessed) return wording.say(heard, { value: original });
    if (interpreted === before[slot] || slot === turn.session.asked) return undefined;
    if (type === NAME && before[slot] !== undefined) return wording.say(corrected, { value: interpreted });
    return type === NUMBER && asks && original !== interpreted ? wording.say(heard, { value: original }) : undefined;
  };
  const notes = slotsOfIntent(turn.intent.name).flatMap(([slot, { type }]) => noteOf(slot, type) ?? []);
  return notes.length === 0 ? outcome : { ...outcome, draft: prefixed(notes.join(' '), outcome.draft) };
}
