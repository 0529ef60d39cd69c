import type { Turn } from '../../turn.ts';
import { slotsBefore } from './form-state.ts';

/** Takes back what Lex has filled in from words of a language that it does not know: `null` for each such slot. */
export function slotsUnsaid(turn: Turn): Readonly<Record<string, null>> {
  const before = slotsBefore(turn);
  const unsaid = Object.entries(turn.intent.slots).filter(
    ([name, slot]) => slot !== undefined && before[name] === undefined && turn.utterance.includes(slot.original),
  );
  return Object.fromEntries(unsaid.map(([name]) => [name, null]));
}
