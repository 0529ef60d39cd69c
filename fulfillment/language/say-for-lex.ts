import { authored } from '../draft.ts';
import type { Outcome } from '../turn.ts';
import type { Wording } from '../wording.ts';
import { languageOf } from './hear-turn.ts';
import type { HeardTurn } from './hear-turn.ts';

/**
 * Where a handler leaves the next words to Lex, they would come in the locale's language. To a person of another one they are said
 * by us, so that they can be translated: the prompt for the slot that Lex proposes, or what it says to a no.
 */
export function sayForLex(outcome: Outcome, { turn, language }: HeardTurn, wording: Wording): Outcome {
  const isLeftToLex = outcome.next.type === 'Delegate' && outcome.draft === undefined;
  if (!isLeftToLex || language === languageOf(turn.localeId)) return outcome;
  const { intent, proposed } = turn;
  if (proposed) {
    const text = wording.prompt(intent.name, proposed.slotToElicit, intent.slots);
    return { ...outcome, next: { type: 'ElicitSlot', slot: proposed.slotToElicit }, draft: authored({ text }) };
  }
  if (intent.confirmation !== 'Denied') return outcome;
  const text = wording.declination(intent.name);
  return { ...outcome, next: { type: 'Close', state: 'Failed' }, draft: authored({ text }) };
}
