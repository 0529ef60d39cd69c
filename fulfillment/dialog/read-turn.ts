import type { Slots, Turn } from '../turn.ts';
import { answerTold } from './offer/answer-told.ts';
import { askedAfterAssent, askedNotDenied } from './offer/asked-not-denied.ts';
import { withoutArticle } from './values/articles-counted.ts';
import { bookingInHand, codeInHand } from './form/booking-in-hand.ts';
import { choiceOfForm } from './values/choices.ts';
import { countTold } from './values/count-told.ts';
import { correctionOfForm } from './form/corrected-form.ts';
import { asksForOther, readsAsQuestion } from './words/cues.ts';
import { withoutDenied } from './values/denied-values.ts';
import { againstDeclined } from './offer/against-declined.ts';
import { agreedForWhom, oneMoreTold } from './offer/for-whom.ts';
import { formAskedFor } from './form/form-asked-for.ts';
import { formOf } from './form/form-state.ts';
import { agreedAndMore } from './offer/more-wished.ts';
import { movedAtOffer } from './offer/moved-at-offer.ts';
import { nameAfterCode } from './values/name-after-code.ts';
import { cityForName, nameDenied } from './offer/name-at-offer.ts';
import { nameInstead } from './values/name-instead.ts';
import { NAME, nameSaid, slotOfName, speaksOfName } from './values/name-said.ts';
import { nightsTold } from './values/nights-told.ts';
import { isNumberWord } from './values/number-words.ts';
import { openSlotOf, slotsOfIntent } from './form/open-slot.ts';
import { asPutRight } from './values/own-correction.ts';
import { isPlainWord } from './words/plain-words.ts';
import { saidTo, saidToForm } from './form/said-to-form.ts';
import type { SaidToForm } from './form/said-to-form.ts';
import { wordsIn } from './words/sample-words.ts';
import { toldOfForm } from './form/told-of-form.ts';
import { atOpenSlot } from './form/turn-of-form.ts';
import { bySlot, heardIn, valuesFor } from './values/values-for-form.ts';
import { countsSaid } from './values/values-said.ts';
import type { ValueSaid } from './values/values-said.ts';
import { wayBackTold } from './offer/way-back-told.ts';
import { withoutCorrection } from './form/without-correction.ts';
import { textBeside } from './words/words-around.ts';

/**
 * What a turn says to the form that stands open, or that it begins, whatever Lex took it for. Gives the turn as Lex read it when
 * that stands.
 */
export function readTurn(given: Turn): Turn {
  const turn = asPutRight(given);
  return saidToOffer(turn) ?? againstDeclined(turn) ?? readForm(turn);
}

function readForm(turn: Turn): Turn {
  const said = saidToForm(turn);
  if (!said) return formAskedFor(turn) ?? turn;
  const counts = readsAsQuestion(turn) ? [] : countsSaid(heardIn(said, turn.utterance));
  const read = firstOf(readings, said);
  if (!read && !isBeingFilled(said)) return turn;
  const missed = read ? counts : valuesUnasked(said, counts);
  const named = withName(withMissed(withoutUntoldName(read ?? turn, said), missed, said), counts, said);
  const beside = { ...codeInHand(said), ...nameAfterCode(named) };
  const whole = Object.keys(beside).length === 0 ? named : withSlots(named, beside);
  return whole === turn ? withAlternative(said) : whole;
}

/** What was said instead of what was asked for may be another value, alone; else there is what was counted, and said beside the answer. */
function valuesUnasked(said: SaidToForm, counts: readonly ValueSaid[]): readonly ValueSaid[] {
  const values = valuesFor(said);
  const isInstead = asksForOther(said.turn) || openSlotOf(said.turn)?.failed === true;
  if (isInstead && values.length > 0) return values;
  return [...counts, ...values.filter((value) => isBesideAnswer(value, said))];
}

/** "Two, economy", said to how many: what can only be for one slot of the form, which is empty and was not asked for. */
function isBesideAnswer({ type, slot: counted }: ValueSaid, { form, asked }: SaidToForm): boolean {
  const ofType = slotsOfIntent(form.intent).filter(([, definition]) => definition.type === type);
  const [slot] = ofType.length === 1 && counted === undefined && type !== NAME ? (ofType[0] ?? []) : [];
  return slot !== undefined && slot !== asked && form.slots[slot] === undefined;
}

/** Whatever it would begin where nothing was offered. */
function saidToOffer(turn: Turn): Turn | undefined {
  const form = turn.session.offer === undefined ? undefined : formOf(turn);
  return form && firstOf(answers, { ...saidTo(form, turn), isOffered: true });
}

type Reading = (said: SaidToForm) => Turn | undefined;

const firstOf = (all: readonly Reading[], said: SaidToForm): Turn | undefined =>
  all.reduce<Turn | undefined>((known, reading) => known ?? reading(said), undefined);

/** What an offer is answered with; the first that applies. */
const answers = [
  nameDenied,
  cityForName,
  answerTold,
  askedAfterAssent,
  agreedForWhom,
  oneMoreTold,
  agreedAndMore,
  nightsTold,
  movedAtOffer,
  bookingInHand,
];

/** The first that applies. */
const readings = [
  bookingInHand,
  wayBackTold,
  withoutDenied,
  nightsTold,
  choiceOfForm,
  correctionOfForm,
  toldOfForm,
  countTold,
  withoutArticle,
  askedNotDenied,
];

/** Lex took it for the form, and asks for its slots. */
const isBeingFilled = ({ isOwn, turn: { hook, intent } }: SaidToForm): boolean =>
  isOwn && hook === 'dialog' && intent.confirmation === 'None';

/** Values that Lex has missed: "for one person", at the end of a long sentence; and "two adults and a child", of which it took the two. */
function withMissed(read: Turn, values: readonly ValueSaid[], said: SaidToForm): Turn {
  const { slots } = read.intent;
  const isUnheard = (slot: string) => slots[slot]?.interpreted === said.form.slots[slot];
  const missed = Object.entries(bySlot(values, said) ?? {}).filter(
    ([slot, value]) =>
      ![said.form.slots[slot], slots[slot]?.interpreted].includes(value?.interpreted) &&
      (isUnheard(slot) || value?.original.includes(slots[slot]?.original ?? '') === true),
  );
  if (missed.length === 0) return read;
  const { unheard: _whatWasCounted, ...heard } = read;
  return withSlots(heard, Object.fromEntries(missed));
}

/** Lex asks again, though what it may have misheard is an answer: that is taken, and said back. */
function withAlternative(said: SaidToForm): Turn {
  const { turn, asked } = said;
  const open = openSlotOf(turn);
  if (asked === undefined || open?.slot !== asked || !open.failed) return turn;
  if (!isBeingFilled(said) || readsAsQuestion(turn)) return turn;
  const heard = turn.alternatives?.find((slots) => slots[asked])?.[asked];
  return heard ? { ...withSlots(turn, { [asked]: heard }), guessed: asked } : turn;
}

/** The name, where one was asked for. */
function withName(read: Turn, counts: readonly ValueSaid[], said: SaidToForm): Turn {
  if (counts.length > 0) return withNameBeside(read, counts);
  const heard = nameSaid(read);
  if (!heard) return read;
  const { slot } = heard;
  const name = nameInstead(said) ?? heard.name;
  const isHeard = name === undefined || read.intent.slots[slot]?.interpreted === name;
  return isHeard ? read : withSlots(read, { [slot]: { interpreted: name, original: name } });
}

/** "Für zwei Personen" and "business of course", in a sentence with all that is needed: to Lex "zwei" may be a name. Nobody was asked for one. */
function withoutUntoldName(read: Turn, { turn, form, asked }: SaidToForm): Turn {
  const { localeId, intent } = read;
  const slot = slotOfName(intent.name);
  const value = slot === undefined ? undefined : intent.slots[slot];
  if (slot === undefined || !value || value !== turn.intent.slots[slot]) return read;
  if (value.interpreted === form.slots[slot] || slot === asked) return read;
  const isWritten = /(?<!\p{L})\p{Lu}/u.test(value.original);
  const isTold = isWritten || speaksOfName(wordsIn(read.utterance), slot, { intent: intent.name, localeId });
  return isTold && !isNumberWord(value.original, localeId) ? read : withSlots(read, { [slot]: undefined });
}

/** "Miller, and two people": the name in what else was said. */
function withNameBeside(read: Turn, counts: readonly ValueSaid[]): Turn {
  const rest = inside(textBeside(withoutCorrection(read), counts), read);
  const heard = nameSaid(read, rest);
  if (!heard) return read;
  const { slot, name } = heard;
  if (name === undefined) return withSlots(read, { [slot]: undefined });
  return withSlots({ ...read, utterance: rest }, { [slot]: { interpreted: name, original: name } });
}

/** Without the words of the language that are left at its ends: "Miller", of "Miller, and". */
function inside(text: string, { localeId }: Turn): string {
  const words = text.split(/[\s,.;:!?]+/).filter(Boolean);
  const isName = (word: string) => !isPlainWord(word.toLowerCase(), localeId);
  return words.slice(Math.max(words.findIndex(isName), 0), words.findLastIndex(isName) + 1).join(' ');
}

const withSlots = (turn: Turn, slots: Slots): Turn =>
  atOpenSlot({ ...turn, intent: { ...turn.intent, slots: { ...turn.intent.slots, ...slots } } });
