import { onceEach } from '../../once-each.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { cueWordsOf } from './cue-words.ts';
import { readsAsQuestion } from '../words/cues.ts';
import { mayDeny } from './denial.ts';
import { nameOf, NAME } from './name-said.ts';
import { typeOfSlot } from '../form/open-slot.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { heardIn } from './values-for-form.ts';
import { valuesSaid } from './values-said.ts';
import { withoutCorrection } from '../form/without-correction.ts';

const betweenClauses = onceEach((localeId: string) =>
  wordsPattern(
    String.raw`[,;.]\s*(?:(?:${cueWordsOf(localeId).contrast})\s+)?|\s+(?:${cueWordsOf(localeId).contrast})\s+`,
    'iu',
  ),
);

/** "Ortega", of "not García, Ortega" and of "no, Ortega", asked for a name: the one thing that is not denied, when it can be nothing else. */
export function nameInstead(said: SaidToForm): string | undefined {
  const { turn, form, asked } = said;
  const { localeId, utterance } = turn;
  if (asked === undefined || typeOfSlot(form.intent, asked) !== NAME || readsAsQuestion(turn)) return undefined;
  const clauses = utterance.split(betweenClauses(localeId)).filter((clause) => clause.trim() !== '');
  const isTakenBack = (clause: string) =>
    mayDeny(clause, localeId) || withoutCorrection({ utterance: clause, localeId }) === '';
  // "Novák, no, sorry, Novak", and "Ortega, not García".
  const last = clauses.slice(clauses.findLastIndex(isTakenBack) + 1);
  const [left, ...more] = last.length > 0 ? last : clauses.filter((clause) => !isTakenBack(clause));
  if (left === undefined || more.length > 0 || clauses.length < 2) return undefined;
  const text = withoutCorrection({ utterance: left, localeId });
  if (valuesSaid(heardIn(said, text)).length > 0) return undefined;
  return nameOf(text, { slot: asked, intent: form.intent, localeId });
}
