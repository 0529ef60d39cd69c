import type { Turn } from '../../turn.ts';
import { afterAssent } from './after-assent.ts';
import { readsAsQuestion } from '../words/cues.ts';
import { beginsWithNo } from '../values/denial.ts';
import { saysFarewell } from '../farewell.ts';
import { endsAsQuestion } from '../words/question-mark.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { turnOfForm, unheardOf } from '../form/turn-of-form.ts';
import { heardIn } from '../values/values-for-form.ts';
import { valuesSaid } from '../values/values-said.ts';
import { goesOn, withoutCorrection } from '../form/without-correction.ts';

/** The question that is asked of an offer, which then stands; undefined when none is. */
const asking = ({ turn, form }: SaidToForm, utterance: string): Turn => {
  const { session } = turn;
  return { ...turnOfForm(form, turn, {}), utterance, session };
};

/** "Is there no way back?" is for Lex a no to the offer, and "is that good?" a farewell; both ask something. "That's not good" is no farewell either. */
export function askedNotDenied(said: SaidToForm): Turn | undefined {
  const { isOffered, isOwn } = said;
  const { intent, utterance, localeId } = said.turn;
  if (!isOffered) return undefined;
  const isDenied = isOwn && intent.confirmation === 'Denied';
  const isFarewell = intent.name === 'Stop';
  const asks = readsAsQuestion(said.turn) && (endsAsQuestion(utterance) || !beginsWithNo(utterance, localeId));
  if (asks) return isDenied || isFarewell ? asking(said, utterance) : undefined;
  return isFarewell && !saysFarewell(said.turn) ? unheardOf(said.form, said.turn) : undefined;
}

/** "Super, aber wie viel Gepäck" and "exactly, how do I cancel" may be for Lex the beginning of another form. */
export function askedAfterAssent(said: SaidToForm): Turn | undefined {
  const { turn, isOffered } = said;
  const { localeId } = turn;
  if (!isOffered || turn.intent.confirmation === 'Confirmed') return undefined;
  const rest = afterAssent(turn);
  if (rest === undefined) return undefined;
  const asked = goesOn({ utterance: rest, localeId }) ? withoutCorrection({ utterance: rest, localeId }) : rest;
  const isAsked = readsAsQuestion({ utterance: asked, localeId }) && valuesSaid(heardIn(said, asked)).length === 0;
  return isAsked ? asking(said, asked) : undefined;
}
