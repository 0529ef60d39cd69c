import { escaped } from '../../escaped.ts';
import type { SlotValue, Turn } from '../../turn.ts';
import { isBotWord } from '../words/bot-words.ts';
import { cueWordsOf } from './cue-words.ts';
import { typeOfSlot } from '../form/open-slot.ts';
import { isPlainWord } from '../words/plain-words.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { NUMBER } from './values-said.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** "Ich habe einen Termin", of which Lex takes the article for a count: undefined where it does not. */
export function withoutArticle({ turn, form, asked, isOwn }: SaidToForm): Turn | undefined {
  const value = asked === undefined || !isOwn ? undefined : turn.intent.slots[asked];
  if (asked === undefined || !value || typeOfSlot(form.intent, asked) !== NUMBER || !isArticle(value, turn))
    return undefined;
  const intent = { ...turn.intent, slots: { ...turn.intent.slots, [asked]: undefined } };
  return { ...turn, intent, proposed: { slotToElicit: asked, attempt: 'Retry1' } };
}

/** "One" in a word that is an article as well, before what is no word of the bot, nor one of the commonest. */
function isArticle({ original }: SlotValue, { utterance, localeId }: Turn): boolean {
  const [one = ''] = cueWordsOf(localeId).numbers;
  if (!one.split('|').includes(original.toLowerCase())) return false;
  const next = wordsPattern(`(?<!\\p{L})${escaped(original)}\\s+([\\p{L}'’-]+)`, 'iu')
    .exec(utterance)?.[1]
    ?.toLowerCase();
  return next !== undefined && !isPlainWord(next, localeId) && !isBotWord(next, localeId);
}
