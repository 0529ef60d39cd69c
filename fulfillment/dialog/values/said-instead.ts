import { escaped } from '../../escaped.ts';
import type { Slots } from '../../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { NAME, nameOf } from './name-said.ts';
import { slotsOfIntent, typeOfSlot } from '../form/open-slot.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { bySlot, heardIn } from './values-for-form.ts';
import { NUMBER, valuesSaid } from './values-said.ts';
import type { ValueSaid } from './values-said.ts';
import { withoutCorrection } from '../form/without-correction.ts';
import type { Place } from '../words/words-around.ts';

/**
 * What is said beside the denial. "Not London, Berlin" is about the slot that held London, whichever Lex has filled with Berlin,
 * unless it is said in the words of another: "not from London, to Berlin".
 */
export function saidInstead(said: SaidToForm, kept: Slots, rest: string): Slots | undefined {
  const { turn, form } = said;
  const emptied = Object.keys(form.slots).find((slot) => kept[slot] === undefined);
  const others = slotsOfIntent(form.intent).flatMap(([slot, { type }]) => {
    const held = type === typeOfSlot(form.intent, emptied) ? form.slots[slot] : undefined;
    return held === undefined || slot === emptied ? [] : [[slot, { interpreted: held, original: held }] as const];
  });
  const left = { ...kept, ...Object.fromEntries(others) };
  const isKnown = (value: ValueSaid) => Object.values(left).some((one) => one?.interpreted === value.interpreted);
  const read = valuesSaid(heardIn(said, rest));
  const values = read.filter(
    (value) => !isKnown(value) && (value.type !== NUMBER || value.slot || isLast(value, said, rest)),
  );
  const name = nameLeft(rest, emptied, { intent: form.intent, localeId: turn.localeId });
  const session = { ...turn.session, lastSlot: emptied };
  const slots = bySlot(values, { ...said, text: rest, turn: { ...turn, session } });
  return slots || name ? { ...left, ...slots, ...name } : undefined;
}

/** "But three"; the 13 of "in 13 days" counts nobody. */
const isLast = ({ original }: ValueSaid, { turn }: SaidToForm, rest: string): boolean =>
  new RegExp(String.raw`${escaped(original)}\W*$`, 'iu').test(rest.replace(cueWordsOf(turn.localeId).courtesy, ''));

/** "Jones", of "not Smith, Jones", where a name is denied. */
function nameLeft(rest: string, slot: string | undefined, place: Place): Slots | undefined {
  if (slot === undefined || typeOfSlot(place.intent, slot) !== NAME) return undefined;
  const name = nameOf(withoutCorrection({ utterance: rest, localeId: place.localeId }), { slot, ...place });
  return name === undefined ? undefined : { [slot]: { interpreted: name, original: name } };
}
