import { authored, prefixed } from '../../draft.ts';
import type { Outcome, SlotValue, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { slotsBefore } from '../form/form-state.ts';
import { NAME } from './name-said.ts';
import { numberIn, numberOf } from './number-words.ts';
import { slotsOfIntent } from '../form/open-slot.ts';
import { isDate } from '../travel-dates.ts';
import { NUMBER } from './values-said.ts';

interface Noting {
  readonly turn: Turn;
  readonly outcome: Outcome;
  readonly wording: Wording;
}

/** What was counted, where nothing else shows it; and a sum that nobody said, of who was told one by one. */
function countNoted(
  { slot, interpreted, original }: SlotValue & { readonly slot: string },
  { turn, outcome: { next, slots = {} }, wording }: Noting,
): readonly string[] {
  if (next.type !== 'ElicitSlot' || original === interpreted || slots[slot] === null) return [];
  const { noted: heard, onePassenger, morePassengers, oneGuest, moreGuests } = wording.replies;
  const number = numberIn(original, turn.localeId);
  const isSaid = number !== undefined && numberOf(number, turn.localeId) === interpreted;
  if (isSaid) return slot === turn.session.asked ? [] : [wording.say(heard, { value: original })];
  const people = { Passengers: [onePassenger, morePassengers], Guests: [oneGuest, moreGuests] } as const;
  const words = new Map(Object.entries(people)).get(slot);
  return words ? [wording.say(heard, { value: wording.counted(Number(interpreted), ...words) })] : [];
}

/** A question of its own, in the place of another one. */
function withWhich(turn: Turn, outcome: Outcome, wording: Wording): Outcome {
  const { unclear } = turn;
  if (!unclear) return outcome;
  const choices = wording.list(
    unclear.map((one) => choiceText(one, wording)),
    'or',
  );
  const text = wording.say(wording.replies.whichOne, { choices });
  const asks = outcome.next.type === 'ElicitSlot';
  return { ...outcome, draft: asks ? authored({ text }) : prefixed(text, outcome.draft) };
}

function choiceText({ value, departs }: NonNullable<Turn['unclear']>[number], wording: Wording): string {
  const name = isDate(value) ? wording.day(value) : wording.name(value);
  return departs === undefined ? name : `${name} (${wording.time(departs)})`;
}

/**
 * Says back what nothing else shows to have been heard: a new name, which no offer and no question has, and a count that was told
 * beside what was asked; and what Lex may have misheard.
 */
export function noted(turn: Turn, outcome: Outcome, wording: Wording): Outcome {
  const before = slotsBefore(turn);
  const { noted: heard, corrected } = wording.replies;
  // The form itself may have read a day or a city in it.
  const isRead = Object.values(outcome.slots ?? {}).some((value) => value !== null);
  if (turn.unheard && !isRead) return prefixedBy([wording.say(wording.replies.offerNotUnderstood, {})], outcome);
  const guessed = turn.guessed === undefined ? undefined : turn.intent.slots[turn.guessed];
  if (guessed) return prefixedBy([wording.say(heard, { value: guessed.original })], outcome);
  const notes = slotsOfIntent(turn.intent.name).flatMap(([slot, { type }]) => {
    const value = turn.intent.slots[slot];
    if (!value || value.interpreted === before[slot]) return [];
    if (type === NUMBER) return countNoted({ slot, ...value }, { turn, outcome, wording });
    const isCorrected = type === NAME && before[slot] !== undefined && slot !== turn.session.asked;
    return isCorrected ? [wording.say(corrected, { value: value.interpreted })] : [];
  });
  return prefixedBy(notes, withWhich(turn, outcome, wording));
}

const prefixedBy = (notes: readonly string[], outcome: Outcome): Outcome =>
  notes.length === 0 ? outcome : { ...outcome, draft: prefixed(notes.join(' '), outcome.draft) };
