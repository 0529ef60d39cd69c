import type { Slots, Turn } from '../../turn.ts';
import { isNameParticle } from '../../name-particles.ts';
import { isBotWord } from '../words/bot-words.ts';
import { cueWordsOf } from './cue-words.ts';
import { CODE } from '../form/forms-of-bookings.ts';
import { nameOf, slotOfName, speaksOfName } from './name-said.ts';
import { slotsOfIntent } from '../form/open-slot.ts';
import { namesDay } from './other-day.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { wordsIn } from '../words/sample-words.ts';

/** "Silva", of "find 4S6TM7, Silva" and "cancel 4S6TM7 in the name of Silva": what stands alone after the code, or is announced there. */
export function nameAfterCode(turn: Turn): Slots | undefined {
  const { intent, localeId } = turn;
  const slot = slotOfName(intent.name);
  if (slot === undefined || intent.slots[slot]) return undefined;
  const place = { slot, intent: intent.name, localeId };
  const rest = afterCode(turn);
  const isTold = isBareName(rest, localeId) || speaksOfName(wordsIn(rest), slot, place);
  const name = isTold ? nameOf(rest, place) : undefined;
  return name === undefined ? undefined : { [slot]: { interpreted: name, original: name } };
}

function afterCode({ intent, utterance, localeId }: Turn): string {
  const [codeSlot = ''] = slotsOfIntent(intent.name).find(([, { type }]) => type === CODE) ?? [];
  const code = intent.slots[codeSlot]?.original;
  const rest = code === undefined ? undefined : utterance.split(code)[1];
  return (rest ?? '').replace(cueWordsOf(localeId).courtesy, '').replace(/^[^\p{L}]+/u, '');
}

/** Written as one, with no word of the language or of the bot. */
function isBareName(text: string, localeId: string): boolean {
  const isWord = (word: string) => !isNameParticle(word) && (isPlainWord(word, localeId) || isBotWord(word, localeId));
  return /^\p{Lu}/u.test(text) && !wordsIn(text).some(isWord) && !namesDay(text, localeId);
}
