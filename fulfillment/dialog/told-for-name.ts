import type { Turn } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { formOf, slotOpenIn } from './form-state.ts';
import { isNameParticle } from './name-particles.ts';
import { slotsOfIntent } from './open-slot.ts';
import { isPlainWord } from './plain-words.ts';
import { wordsIn } from './sample-words.ts';
import { wordsAround, wordsAroundOthers } from './words-around.ts';

const NAME = 'AMAZON.LastName';

/** With fewer words it may be any name. */
const wordsOfASentence = 3;
/** Of them, so many are words of the language: "Good Day" is nobody's name, but "Long" and "Price" are. */
const plainWords = 2;

/** "Long", in a name as it is written. */
const isCapitalised = (word: string, at: number): boolean => at > 0 && /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word);

/**
 * The slot for a name in which Lex, for which any words may be a name, has put a sentence or a word of one: "coming", of "my boss
 * is coming with me".
 */
export function toldForName(turn: Turn): string | undefined {
  const slot = nameAskedFor(turn);
  const value = slot === undefined ? undefined : turn.intent.slots[slot];
  return slot !== undefined && value && isSentence(value.original, slot, turn) ? slot : undefined;
}

/** The slot that the person was asked for, if it is one for a name. */
function nameAskedFor(turn: Turn): string | undefined {
  const { intent, session } = turn;
  const form = formOf(turn);
  const asked = form?.intent === intent.name ? slotOpenIn(form, session.asked) : undefined;
  return slotsOfIntent(intent.name).find(([slot, { type }]) => slot === asked && type === NAME)?.[0];
}

/** What speaks of the name, in words that the bot expects around no other value, is believed. */
function isSentence(name: string, slot: string, { intent, localeId, utterance }: Turn): boolean {
  if (plainWordsOf(name, localeId).length >= plainWords) return true;
  const said = utterance.trim().replace(cueWordsOf(localeId).courtesy, '');
  const around = wordsAround(slot, { intent: intent.name, localeId });
  const elsewhere = wordsAroundOthers(NAME, localeId);
  const words = wordsIn(said);
  if (words.some((word) => around.has(word) && !elsewhere.has(word))) return false;
  // "It's" has two words of the language.
  const parts = new Set([...around].flatMap((word) => word.split(/['’-]/)));
  const plain = plainWordsOf(said, localeId).filter((word) => !parts.has(word));
  return words.length >= wordsOfASentence && plain.length >= plainWords;
}

/** The words of the language in a text, as a sentence has them. */
const plainWordsOf = (text: string, localeId: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word, at) => {
    const lower = word.toLowerCase();
    return !isCapitalised(word, at) && !isNameParticle(lower) && isPlainWord(lower, localeId) ? [lower] : [];
  });
