import type { Turn } from '../turn.ts';
import { isAgreement, isAgreementDenied, isYes } from './assent.ts';
import { readsAsQuestion } from './cues.ts';
import { beginsWithNo } from './denial.ts';
import { endsAsQuestion } from './question-mark.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm, unheardOf } from './turn-of-form.ts';
import { heardIn } from './values-for-form.ts';
import { valuesSaid } from './values-said.ts';
import { goesOn, withoutCorrection } from './without-correction.ts';

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
  if (isFarewell && isAgreementDenied(said.turn)) return unheardOf(said.form, said.turn);
  if (!(isDenied || isFarewell) || !readsAsQuestion(said.turn)) return undefined;
  return endsAsQuestion(utterance) || !beginsWithNo(utterance, localeId) ? asking(said, utterance) : undefined;
}

/** More words of an assent than "that sounds good" nobody says before a question. */
const wordsOfAnAssent = 3;

/** "Super, aber wie viel Gepäck" and "exactly, how do I cancel" may be for Lex the beginning of another form. */
export function askedAfterAssent(said: SaidToForm): Turn | undefined {
  const { turn, isOffered } = said;
  const { localeId } = turn;
  if (!isOffered || turn.intent.confirmation === 'Confirmed') return undefined;
  const words = turn.utterance.trim().split(/\s+/);
  const lengths = Array.from({ length: Math.min(wordsOfAnAssent, words.length - 1) }, (_, at) => at + 1);
  const assent = lengths.findLast((length) => {
    const utterance = words.slice(0, length).join(' ');
    return isYes({ utterance, localeId }) || isAgreement({ utterance, localeId });
  });
  if (assent === undefined) return undefined;
  const rest = words.slice(assent).join(' ');
  const asked = goesOn({ utterance: rest, localeId }) ? withoutCorrection({ utterance: rest, localeId }) : rest;
  const isAsked = readsAsQuestion({ utterance: asked, localeId }) && valuesSaid(heardIn(said, asked)).length === 0;
  return isAsked ? asking(said, asked) : undefined;
}
