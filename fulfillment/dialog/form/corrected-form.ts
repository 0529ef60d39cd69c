import type { Slots, SlotValue, Turn } from '../../turn.ts';
import { hasReservation } from '../offer/yes-but.ts';
import { dayOfMonthIn } from '../values/day-of-month.ts';
import { readsAsRequest } from '../words/cues.ts';
import { mayDeny } from '../values/denial.ts';
import { nameBesideAssent } from '../offer/name-beside-assent.ts';
import { typeOfSlot } from './open-slot.ts';
import { namesDay, namesOtherDay } from '../values/other-day.ts';
import { meansOther } from '../offer/other-meant.ts';
import { isPlainWord } from '../words/plain-words.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm, unheardOf } from './turn-of-form.ts';
import { bySlot, heardIn, valuesFor } from '../values/values-for-form.ts';
import { DATE, NUMBER, valuesSaid } from '../values/values-said.ts';
import type { ValueSaid } from '../values/values-said.ts';
import { beginsWithYes, withoutCorrection } from './without-correction.ts';
import { wordsBeside } from '../words/words-around.ts';

/**
 * "Make it for the 25th", said when a flight was to be confirmed, is for Lex the beginning of whatever intent it sounds like, and
 * "my last name is Miller" nothing at all. It is a correction of the form that stands open when it says little more than values
 * of which that form has some of the same type. Gives the turn as a turn of that form; undefined when it is none.
 */
export function correctionOfForm(said: SaidToForm): Turn | undefined {
  if (!said.isOffered) return undefined;
  if (isNamedTwice(said, putRight(said))) return unheardOf(said.form, said.turn);
  return isUnderstood(said) ? undefined : corrected(said);
}

function corrected(said: SaidToForm): Turn | undefined {
  const { form, turn } = said;
  const name = nameBesideAssent(said);
  if (name) return turnOfForm(form, turn, name);
  if (isAgreed(said) && !saysOther(said)) return undefined;
  const slots = bySlot(valuesFor(said), said) ?? saidLast(said) ?? saidPlainly(said);
  if (slots) return isPlainNo(slots, said) ? undefined : withValues(slots, said);
  return isNoAnswer(said) ? unheardOf(form, turn) : undefined;
}

/** "Make it one night", of "no, that's too expensive, make it one night". */
function saidLast(said: SaidToForm): Slots | undefined {
  const clause = said.text.split(/[,;.:!]\s+/).at(-1) ?? '';
  if (clause === said.text) return undefined;
  const turn = { ...said.turn, utterance: clause };
  const last = { ...said, turn, text: withoutCorrection(turn) };
  return bySlot(valuesFor(last), last);
}

/** "No, I wanted to go on the 17th", "can you make it two people?": one value among the commonest words. */
function saidPlainly(said: SaidToForm): Slots | undefined {
  const { text, turn } = said;
  const [value, ...more] = valuesSaid(heardIn(said, text));
  if (value === undefined || more.length > 0 || mayDeny(text, turn.localeId)) return undefined;
  const isPlain = wordsBeside(text, [value]).every((word) => isPlainWord(word, turn.localeId));
  return isPlain && isMeant(value, turn) ? bySlot([value], said) : undefined;
}

/** "Can you tell me about Rome?" asks, and wishes for nothing. */
function isMeant({ type, slot }: ValueSaid, turn: Turn): boolean {
  const isCount = type === NUMBER && slot !== undefined;
  if (turn.intent.confirmation === 'Denied') return isCount || type !== NUMBER;
  return readsAsRequest(turn) && (isCount || type === DATE);
}

const withValues = (slots: Slots, said: SaidToForm): Turn =>
  isNamedTwice(said, putRight(said, slots)) ? unheardOf(said.form, said.turn) : turnOfForm(said.form, said.turn, slots);

const isAgreed = ({ turn }: SaidToForm): boolean => turn.intent.confirmation === 'Confirmed';

/** Nothing is bought on a yes to something else, nor given up on a no to a day, not even when what else is not understood. */
function isNoAnswer(said: SaidToForm): boolean {
  const { confirmation } = said.turn.intent;
  return confirmation === 'Confirmed' ? !hasReservation(said.turn) : confirmation === 'Denied' && namesOtherDay(said);
}

/** "No, Paris", where Paris was offered. */
const isPlainNo = (slots: Slots, { form, turn: { intent } }: SaidToForm): boolean =>
  intent.confirmation === 'Denied' &&
  Object.entries(slots).every(([slot, value]) => form.slots[slot] === value?.interpreted);

/** "Yes, on December 20", though another day was offered. */
function saysOther(said: SaidToForm): boolean {
  if (namesOtherDay(said)) return true;
  const intent = said.turn.intent.name;
  const values = valuesSaid({ ...heardIn(said, said.text), intent });
  const known = new Set(Object.values(said.form.slots).map((value) => value.toLowerCase()));
  if (values.some(({ interpreted }) => !known.has(interpreted.toLowerCase()))) return true;
  // The one of "and one for my son" may count anything.
  const tellsNothing = values.every(({ type, slot }) => type === NUMBER && slot === undefined);
  return tellsNothing && meansOther(said) && !namesDay(said.text, said.turn.localeId);
}

interface PutRight extends SlotValue {
  readonly slot: string;
  readonly type: string | undefined;
}

/** What is another in these slots than in the form; of those of the turn, when Lex has put it right in the form itself. */
const putRight = (
  { turn: { intent }, form, isOwn }: SaidToForm,
  slots: Slots = isOwn ? intent.slots : {},
): readonly PutRight[] =>
  Object.entries(slots).flatMap(([slot, value]) =>
    value && value.interpreted !== form.slots[slot] ? [{ slot, type: typeOfSlot(form.intent, slot), ...value }] : [],
  );

/** The 21 of "am 21." counts nobody. */
function isUnderstood(said: SaidToForm): boolean {
  const { text, turn } = said;
  const day = dayOfMonthIn(text, turn.localeId)?.said;
  return putRight(said).some(({ type, original }) => type !== NUMBER || day?.includes(original) !== true);
}

/** "Berlin" and "yes Berlin", of a flight from there, which Lex takes to be to Berlin as well. */
function isNamedTwice(said: SaidToForm, right: readonly PutRight[]): boolean {
  const { form, turn, text } = said;
  const isElsewhere = ({ slot, type, interpreted }: PutRight) =>
    Object.entries(form.slots).some(
      ([other, held]) => other !== slot && held === interpreted && typeOfSlot(form.intent, other) === type,
    );
  // Who comes back on the day on which they leave names it twice.
  const [one, ...more] = right.filter(({ type }) => type !== DATE);
  if (one === undefined || more.length > 0 || !isElsewhere(one)) return false;
  return beginsWithYes(turn) || wordsBeside(text, [one]).length === 0;
}
