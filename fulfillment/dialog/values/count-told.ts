import { isForm, typeOfSlot } from '../form/open-slot.ts';
import { readsAsQuestion } from '../words/cues.ts';
import { isPlainWord } from '../words/plain-words.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { turnOfForm } from '../form/turn-of-form.ts';
import type { Turn } from '../../turn.ts';
import { bySlot, heardIn } from './values-for-form.ts';
import { countsSaid, NUMBER } from './values-said.ts';
import { wordsBeside } from '../words/words-around.ts';

/** "Just me", said to a question how many there are: for Lex it may be of no form at all. */
export function countTold(said: SaidToForm): Turn | undefined {
  const { turn, form, asked } = said;
  const isOfForm = said.isOwn || isForm(turn.intent.name);
  if (isOfForm || typeOfSlot(form.intent, asked) !== NUMBER || readsAsQuestion(turn)) return undefined;
  const counts = countsSaid(heardIn(said, said.text));
  const isAnswer = counts.length > 0 && counts.every(({ slot }) => slot === asked);
  const isAll = wordsBeside(said.text, counts).every((word) => isPlainWord(word, turn.localeId));
  const slots = isAnswer && isAll ? bySlot(counts, said) : undefined;
  return slots && turnOfForm(form, turn, slots);
}
