import type { Turn } from '../../turn.ts';
import { endsInCancellation } from './cancellation.ts';
import { choiceOfForm } from '../values/choices.ts';
import { readsAsCorrection, readsAsQuestion, wordCount } from '../words/cues.ts';
import { CANCEL } from '../form/forms-of-bookings.ts';
import { declinedForm } from '../form/form-state.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { saidTo } from '../form/said-to-form.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { turnOfForm } from '../form/turn-of-form.ts';
import { bySlot, heardIn, valuesFor, valuesHeard } from '../values/values-for-form.ts';
import { valuesSaid } from '../values/values-said.ts';
import type { ValueSaid } from '../values/values-said.ts';
import { beginsWithYes, goesOn } from '../form/without-correction.ts';
import { wordsAroundSlots, wordsBeside } from '../words/words-around.ts';
import { deniesAfterNo, endsInYes } from './yes-after-all.ts';

/** More words than "okay, no, wait, please book it after all" begin something of their own. */
const wordsOfTakingUp = 8;

/** "To Rome", and no new trip: one value, and nothing but what is said around it. */
const isBare = (said: SaidToForm, values: readonly ValueSaid[]): boolean =>
  Math.max(values.length, valuesHeard(said.turn).length) === 1 && saysLittleElse(said, values);

/** More words than the first and last of "something in Rome then" say something else beside the value. */
const wordsBesideValue = 2;

/** "Something in Rome then", and not "show me flights to Rome". */
function saysLittleElse(said: SaidToForm, values: readonly ValueSaid[]): boolean {
  const { form, isOwn, isOfOther, turn } = said;
  const { localeId } = turn;
  const around = wordsAroundSlots({ intent: form.intent, localeId });
  const rest = wordsBeside(said.text, values).filter((word) => !around.has(word));
  if (rest.length === 0) return true;
  const isPlain = rest.length <= wordsBesideValue && rest.every((word) => isPlainWord(word, localeId));
  return isPlain && (isOwn || !isOfOther);
}

function valuesOf(said: SaidToForm): readonly ValueSaid[] {
  const values = valuesFor(said);
  if (values.length > 0 || readsAsQuestion(said.turn)) return values;
  const read = valuesSaid(heardIn(said, said.text));
  return saysLittleElse(said, read) ? read : [];
}

/** "And in business?" goes on from an answer, where a question was answered in between. */
function isMeant(said: SaidToForm, values: readonly ValueSaid[]): boolean {
  const { turn, form, isOwn } = said;
  if (beginsWithYes(turn)) return true;
  if (turn.session.topic !== form.intent) return false;
  return !isOwn || goesOn(turn) || readsAsCorrection(turn) || isBare(said, values);
}

/** "Actually, yes, book it", of what was declined: it is offered again. "Don't book it" says the same no again. */
function isTakenUp({ turn, form: { intent } }: SaidToForm): boolean {
  if (wordCount(turn.utterance) > wordsOfTakingUp) return false;
  const isWanted = endsInYes(turn) || (intent === CANCEL && endsInCancellation(turn));
  return isWanted && !deniesAfterNo(turn);
}

/** "Show me flights to Rome and book it", where Madrid was declined. */
function namesOther(said: SaidToForm): boolean {
  const held = new Set(Object.values(said.form.slots));
  return valuesSaid(heardIn(said, said.text)).some(({ interpreted }) => !held.has(interpreted));
}

/** "Yes, on the 21st", after a no to the 19th and "what would you like instead?": the same again, but for that. */
export function againstDeclined(turn: Turn): Turn | undefined {
  const form = declinedForm(turn);
  const said = form && saidTo(form, turn);
  if (!said) return undefined;
  const turnAgain = { ...turn, session: { ...turn.session, topic: form.intent } };
  const choice = choiceOfForm({ ...said, turn: turnAgain, isOffered: true });
  if (choice) return choice;
  const values = valuesOf(said);
  const slots = bySlot(values, { ...said, isOffered: true });
  if (isTakenUp(said)) return slots || !namesOther(said) ? turnOfForm(form, turnAgain, slots ?? {}) : undefined;
  return slots && isMeant(said, values) ? turnOfForm(form, turnAgain, slots) : undefined;
}
