import type { Turn } from '../turn.ts';
import { readsAsCorrection, wayBack, wordCount } from './cues.ts';
import { formOf, slotsOfForm } from './form-state.ts';
import type { FormState } from './form-state.ts';
import { isForm, slotsOfIntent } from './open-slot.ts';

/** "make it for", "no, rather": so many words beside the new value; with more of them, it is about something new. */
const wordsOfACorrection = 3;

/**
 * "Make it for the 25th", said when a flight was to be confirmed, is for Lex the beginning of whatever intent it sounds like. It is
 * a correction of the form that stands open when it says little more than values of which that form has some of the same type.
 * Gives the turn as a turn of that form; undefined when it is none.
 */
export function correctionOfForm(turn: Turn): Turn | undefined {
  const { intent, session } = turn;
  const form = session.offer === undefined ? undefined : formOf(turn);
  if (!form || form.intent === intent.name || !isForm(intent.name) || !readsAsCorrection(turn)) return undefined;
  const said = Object.entries(intent.slots).flatMap(([slot, value]) => (value ? [{ slot, value }] : []));
  const words = said.reduce((sum, { value }) => sum + wordCount(value.original), 0);
  if (said.length === 0 || wordCount(turn.utterance) - words > wordsOfACorrection) return undefined;
  const corrected = said.map(
    ({ slot, value }) => [counterpart(form, slotType(intent.name, slot), turn), value] as const,
  );
  if (corrected.some(([slot]) => slot === undefined)) return undefined;
  const { proposed: _ofTheOtherIntent, ...rest } = turn;
  const slots = { ...slotsOfForm(form), ...Object.fromEntries(corrected) };
  return {
    ...rest,
    intent: { name: form.intent, slots, confirmation: 'None' },
    session: { ...session, topic: form.intent },
  };
}

/** The slot of the form that a value of this type puts right: of two dates the second when the way back is spoken of. */
function counterpart({ intent, slots }: FormState, type: string | undefined, turn: Turn): string | undefined {
  const filled = slotsOfIntent(intent).flatMap(([slot, definition]) =>
    definition.type === type && slots[slot] !== undefined ? [slot] : [],
  );
  return wayBack(turn) === 'yes' ? filled.at(-1) : filled[0];
}

const slotType = (intent: string, slot: string): string | undefined =>
  slotsOfIntent(intent).find(([name]) => name === slot)?.[1].type;
