import { escaped } from '../escaped.ts';
import type { Slots, Turn } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { readsAsQuestion } from './cues.ts';
import { denialOf, fromDenials, mayDeny } from './denial.ts';
import { NAME, nameOf } from './name-said.ts';
import { slotsOfIntent, typeOfSlot } from './open-slot.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';
import { bySlot, heardIn, valuesHeard } from './values-for-form.ts';
import { NUMBER, valuesSaid } from './values-said.ts';
import type { ValueSaid } from './values-said.ts';
import { textBeside } from './words-around.ts';
import type { Place } from './words-around.ts';
import { withoutCorrection } from './without-correction.ts';

/** How a value is denied in what was said, if it is. A bare "no" denies what was said before, or where nothing was. */
function denialIn({ original, interpreted, type }: ValueSaid, { turn, form, isOwn }: SaidToForm): string | undefined {
  // Most values were said in an earlier turn, and to make the pattern takes as long as the rest of the turn.
  if (!turn.utterance.toLowerCase().includes(original.toLowerCase())) return undefined;
  const slots = slotsOfIntent(form.intent).filter(([, one]) => one.type === type);
  const isHeld = slots.some(([slot]) => form.slots[slot] === interpreted);
  const holdsNone = slots.every(([slot]) => form.slots[slot] === undefined);
  const isForEmpty = slots.some(
    ([slot]) => isOwn && form.slots[slot] === undefined && turn.intent.slots[slot]?.interpreted === interpreted,
  );
  const wordsAfterNo = isHeld || holdsNone ? 0 : isForEmpty ? 1 : undefined;
  return denialOf(escaped(original), turn.localeId, wordsAfterNo).exec(turn.utterance)?.[0];
}

/**
 * The turn without the values that Lex, or we, read in an utterance that denies them, and with what is said instead: "not to
 * Paris but to Berlin". A slot that would hold what was denied is asked for again. Undefined when it denies none.
 */
export function withoutDenied(said: SaidToForm): Turn | undefined {
  const { turn } = said;
  if (!mayDeny(turn.utterance, turn.localeId) || readsAsQuestion(turn)) return undefined;
  return eachDenied(said) ?? deniedOnce(said);
}

/** "Not Berlin, London, and not Paris, Rome": each denial is read with what follows it, and after the one before it. */
function eachDenied(said: SaidToForm): Turn | undefined {
  const clauses = fromDenials(said.turn.utterance, said.turn.localeId);
  if (clauses.length === 1) return undefined;
  const rests: string[] = [];
  let read: Turn | undefined;
  let unread = '';
  for (const clause of clauses) {
    const text = unread + clause;
    const next = deniedOnce(inClause(text, said, read));
    unread = next ? '' : text;
    read = next ?? read;
    if (next) rests.push(next.utterance);
  }
  return read && unread === ''
    ? turnOfForm(said.form, { ...said.turn, utterance: rests.join(' ') }, read.intent.slots)
    : undefined;
}

/** A part of what was said, to the form as the parts before it have left it. */
function inClause(utterance: string, said: SaidToForm, before: Turn | undefined): SaidToForm {
  const { intent, localeId } = said.turn;
  const slots = Object.entries(intent.slots).filter(([, value]) => value && utterance.includes(value.original));
  const turn = { ...said.turn, utterance, intent: { ...intent, slots: Object.fromEntries(slots) } };
  const form = before ? { ...said.form, slots: textsOf(before.intent.slots) } : said.form;
  return { ...said, turn, form, text: withoutCorrection({ utterance, localeId }) };
}

const textsOf = (slots: Slots): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(slots).flatMap(([slot, value]) => (value ? [[slot, value.interpreted]] : [])));

function deniedOnce(said: SaidToForm): Turn | undefined {
  const { turn, form } = said;
  const read = [...valuesHeard(turn), ...valuesSaid(heardIn(said, turn.utterance))];
  const denied = read.flatMap((value) => {
    const words = denialIn(value, said);
    return words === undefined ? [] : [{ value, words }];
  });
  if (denied.length === 0) return undefined;
  // The form reads days and routes in what was said, too.
  const utterance = textBeside(
    turn.utterance,
    denied.map(({ words }) => ({ original: words })),
  ).trim();
  const kept = keptSlots(
    said,
    denied.map(({ value }) => value),
  );
  const instead = saidInstead(said, kept, utterance);
  // With a no, it is a no.
  if (!instead && said.isOffered && turn.intent.confirmation === 'Denied') return undefined;
  return turnOfForm(form, { ...turn, utterance }, instead ?? kept);
}

/**
 * What is said beside the denial. "Not London, Berlin" is about the slot that held London, whichever Lex has filled with Berlin,
 * unless it is said in the words of another: "not from London, to Berlin".
 */
function saidInstead(said: SaidToForm, kept: Slots, rest: string): Slots | undefined {
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

/** What Lex heard for the form, and what the form held, without what is denied. */
function keptSlots({ turn: { intent }, form, isOwn }: SaidToForm, denied: readonly ValueSaid[]): Slots {
  return Object.fromEntries(
    slotsOfIntent(form.intent).map(([slot, { type }]) => {
      const isDenied = (text: string) =>
        denied.some((value) => value.interpreted === text && (value.slot ?? slot) === slot && value.type === type);
      const heard = isOwn ? intent.slots[slot] : undefined;
      if (heard && !isDenied(heard.interpreted)) return [slot, heard];
      const held = form.slots[slot];
      const isHeld = held !== undefined && !isDenied(held);
      return [slot, isHeld ? { interpreted: held, original: held } : undefined];
    }),
  );
}
