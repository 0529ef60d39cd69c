import type { Turn } from '../../turn.ts';
import { asksForOther } from '../words/cues.ts';
import { asksToConfirm } from './open-slot.ts';
import { intentsOf } from '../words/sample-words.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';
import { bySlot, heardIn, speaksOfForm } from '../values/values-for-form.ts';
import { valuesSaid } from '../values/values-said.ts';
import { withoutCorrection } from './without-correction.ts';
import { wordsBeside } from '../words/words-around.ts';

/** "Isn't there anything in business?", where no form stands open, begins the only one that has such a value, whatever Lex heard. */
export function formAskedFor(turn: Turn): Turn | undefined {
  if (!asksForOther(turn)) return undefined;
  const text = withoutCorrection(turn);
  const [begun, ...others] = Object.keys(intentsOf(turn.localeId))
    .filter(asksToConfirm)
    .flatMap((intent) =>
      begunBy({
        turn,
        text,
        form: { intent, slots: {} },
        asked: undefined,
        isOffered: false,
        isOwn: false,
        isOfOther: false,
      }),
    );
  return others.length === 0 ? begun : undefined;
}

function begunBy(said: SaidToForm): readonly Turn[] {
  const values = valuesSaid(heardIn(said, said.text));
  const slots = speaksOfForm(wordsBeside(said.text, values), said) ? bySlot(values, said) : undefined;
  // It is no question to the documents.
  return slots ? [turnOfForm(said.form, { ...said.turn, utterance: '' }, slots)] : [];
}
