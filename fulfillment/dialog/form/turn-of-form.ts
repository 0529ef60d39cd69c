import { authored } from '../../draft.ts';
import type { Outcome, Slots, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { declines } from '../offer/declines.ts';
import type { FormState } from './form-state.ts';
import { openSlotOf, slotsOfIntent } from './open-slot.ts';

/** As slots of a turn. What a person's words were is not kept. */
export const slotsOfForm = ({ slots }: FormState): Slots =>
  Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, { interpreted: value, original: value }]));

/** The turn as one of the form that stands open, whatever Lex took it for. */
const inForm = (form: FormState, { proposed: _asLexReadIt, ...turn }: Turn): Turn => ({
  ...turn,
  hook: 'dialog',
  intent: { name: form.intent, slots: slotsOfForm(form), confirmation: 'None' },
});

/** With what was said to it. What was offered is offered again, also when it stays the same. */
export function turnOfForm(form: FormState, turn: Turn, said: Slots): Turn {
  const { intent, session, ...rest } = inForm(form, turn);
  const slots = { ...intent.slots, ...said };
  return atOpenSlot({ ...rest, intent: { ...intent, slots }, session: { ...session, offer: undefined } });
}

/** The same, where what was said was not understood: the offer is made again, and that is said. */
export const unheardOf = (form: FormState, turn: Turn): Turn => ({ ...turnOfForm(form, turn, {}), unheard: true });

/** With the answer to what it offered. */
export function answerToOffer(form: FormState, turn: Turn, confirmation: 'Confirmed' | 'Denied'): Turn {
  const { intent, ...rest } = inForm(form, turn);
  const hook = confirmation === 'Confirmed' ? 'fulfillment' : 'dialog';
  return { ...rest, hook, intent: { ...intent, confirmation } };
}

/** Something was understood: the slot that is now open has not been asked for in vain, and one that may be left out need not be open. */
export function atOpenSlot({ proposed: _asLexReadIt, ...heard }: Turn): Turn {
  const { intent, session } = heard;
  const isRequired = slotsOfIntent(intent.name).some(([slot, { required }]) => required && slot === session.asked);
  const turn = isRequired ? heard : { ...heard, session: { ...session, asked: undefined } };
  const slot = openSlotOf(turn)?.slot;
  return slot === undefined ? turn : { ...turn, proposed: { slotToElicit: slot, attempt: 'Initial' } };
}

/** Lex, which took the turn for something else, is told to go back to the form, and with which values. */
export function backToForm(turn: Turn, outcome: Outcome, wording: Wording): Outcome {
  const { intent } = turn;
  const before = Object.entries(intent.slots).map(([slot, value]) => [slot, value?.interpreted ?? null] as const);
  const values = Object.entries({ ...Object.fromEntries(before), ...outcome.slots });
  const slots = Object.fromEntries(values.filter((entry): entry is [string, string] => entry[1] !== null));
  const resumes = { intent: intent.name, slots };
  if (declines(turn, outcome)) return { ...outcome, ...declined(intent.name, wording), resumes };
  const open = outcome.next.type === 'Delegate' ? openSlotOf(turn)?.slot : undefined;
  if (open === undefined) return { ...outcome, resumes };
  const draft = authored({ text: wording.prompt(intent.name, open, intent.slots) });
  return { draft, ...outcome, next: { type: 'ElicitSlot', slot: open }, resumes };
}

/** Lex, sent back to a form that it had left, would not know of the no. */
const declined = (intent: string, wording: Wording): Pick<Outcome, 'draft' | 'next'> => ({
  draft: authored({ text: wording.declination(intent) }),
  next: { type: 'Close', state: 'Failed' },
});
