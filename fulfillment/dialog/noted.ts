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
  const guessed = turn.guessed === undefined ? undefined : turn.intent.slots[turn.guessed];
  if (guessed) return prefixedBy([wording.say(heard, { value: guessed.original })], outcome);
  const notes = slotsOfIntent(turn.intent.name).flatMap(([slot, { type }]) => {
    const value = turn.intent.slots[slot];
    if (!value || value.interpreted === before[slot] || slot === turn.session.asked) return [];
    if (type === NAME && before[slot] !== undefined) return [wording.say(corrected, { value: value.interpreted })];
    const isCount = type === NUMBER && asks && value.original !== value.interpreted;
    return isCount ? [wording.say(heard, { value: value.original })] : [];
  });
  return prefixedBy(notes, outcome);
}

const prefixedBy = (notes: readonly string[], outcome: Outcome): Outcome =>
  notes.length === 0 ? outcome : { ...outcome, draft: prefixed(notes.join(' '), outcome.draft) };
