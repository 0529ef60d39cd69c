import type { Turn } from '../../turn.ts';
import { speaksOfOther } from '../words/bot-words.ts';
import { withoutExtras } from '../offer/extras-wished.ts';
import { formOf, slotOpenIn } from './form-state.ts';
import type { FormState } from './form-state.ts';
import { isForm } from './open-slot.ts';
import { qualityIn } from '../values/qualities.ts';
import { wordsIn } from '../words/sample-words.ts';
import { textBeside } from '../words/words-around.ts';
import { withoutCorrection } from './without-correction.ts';

/** An utterance against the form that it may be about. Read once a turn: all that is made of it is made of this. */
export interface SaidToForm {
  readonly turn: Turn;
  /** The form that stands open, or the one that this turn begins. */
  readonly form: FormState;
  /** The slot that stands open in it; none at an offer. */
  readonly asked: string | undefined;
  readonly isOffered: boolean;
  /** What was said without "yes, but", "no", "sorry, I meant", and at an offer without "two bags". */
  readonly text: string;
  /** Lex took it for the form itself. */
  readonly isOwn: boolean;
  /** It has a word by which another intent is known, and not this form. */
  readonly isOfOther: boolean;
}

/** Undefined when no form stands open, and none begins. */
export function saidToForm(turn: Turn): SaidToForm | undefined {
  const form = formOf(turn);
  const open = form && { ...saidTo(form, turn), isOffered: turn.session.offer !== undefined };
  const begun = formBegun(turn, form);
  return begun && (!open || open.isOfOther) ? { ...saidTo(begun, turn), isOfOther: false } : open;
}

/** As it would be said to a form of which nothing stands offered. */
export function saidTo(form: FormState, turn: Turn): SaidToForm {
  const whole = withoutCorrection(turn);
  const text = turn.session.offer === undefined ? whole : withoutExtras(whole, turn.localeId);
  return {
    turn,
    form,
    asked: slotOpenIn(form, turn.session.asked),
    isOffered: false,
    text,
    isOwn: turn.intent.name === form.intent,
    isOfOther: isAboutOther(besideChoice(text, turn), form, turn),
  };
}

const formBegun = ({ intent: { name } }: Turn, open: FormState | undefined): FormState | undefined =>
  isForm(name) && name !== open?.intent ? { intent: name, slots: {} } : undefined;

/** "The earlier one" is one of those that were shown, though flights are moved by that word as well. */
function besideChoice(text: string, { localeId, session }: Turn): string {
  const quality = session.choices === undefined ? undefined : qualityIn({ utterance: text, localeId });
  return quality ? textBeside(text, [{ original: quality.said }]) : text;
}

/** Of what Lex heard, when that is a form, else of any. */
function isAboutOther(text: string, { intent }: FormState, { intent: heard, localeId }: Turn): boolean {
  const others = heard.name !== intent && isForm(heard.name) ? [heard.name] : undefined;
  return speaksOfOther(wordsIn(text), { intent, localeId }, others);
}
