import { isSamplePhrase } from '../../../bot-definition/sample-phrase.ts';
import { escaped } from '../../escaped.ts';
import type { Slots, Turn } from '../../turn.ts';
import { isFiller } from './filler.ts';
import { isBotWord } from '../words/bot-words.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { readsAsQuestion } from '../words/cues.ts';
import { beginsWithDenial } from '../values/denial.ts';
import { CODE } from '../form/forms-of-bookings.ts';
import { isNameParticle } from '../../name-particles.ts';
import { nameOf, slotOfName } from '../values/name-said.ts';
import { slotsOfIntent } from '../form/open-slot.ts';
import { namesDay } from '../values/other-day.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { endsAsQuestion } from '../words/question-mark.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { intentsOf, wordsIn } from '../words/sample-words.ts';
import { withoutSpelling } from '../values/spelling-told.ts';
import { heardIn } from '../values/values-for-form.ts';
import { valuesSaid } from '../values/values-said.ts';
import { afterYes, beginsWithYes } from '../form/without-correction.ts';
import { namesNeed } from './yes-but.ts';

/** "Yes, Smith", at an offer for Miller: what is no word of the language, nor of the bot, after a yes or a no can only be the name. */
export function nameBesideAssent(said: SaidToForm): Slots | undefined {
  const { turn, form } = said;
  const slot = slotOfOwnName(form.intent);
  const held = slot === undefined ? undefined : form.slots[slot];
  if (slot === undefined || held === undefined || !followsAssent(said)) return undefined;
  const text = withoutSpelling(said.text.replace(cueWordsOf(turn.localeId).courtesy, ''), turn.localeId);
  if (!mayBeName(text, said) || valuesSaid(heardIn(said, text)).length > 0) return undefined;
  const name = nameOf(text, { slot, intent: form.intent, localeId: turn.localeId });
  const isOther = name !== undefined && name.toLowerCase() !== held.toLowerCase();
  return isOther ? { [slot]: { interpreted: name, original: name } } : undefined;
}

/** The name on a booking that has a code proves whose it is: no other one is meant for it. */
export function slotOfOwnName(intent: string): string | undefined {
  return slotsOfIntent(intent).some(([, { type }]) => type === CODE) ? undefined : slotOfName(intent);
}

const followsAssent = ({ turn, text }: SaidToForm): boolean =>
  turn.intent.confirmation !== 'None' && text !== '' && text !== turn.utterance.trim() && !isYesWithMore(turn);

/** "Yes, no stops please" denies something, "yes, wheelchair please" needs something, "yes but is there a gym?" asks for something, and none names anybody. */
function isYesWithMore(turn: Turn): boolean {
  const { utterance, localeId } = turn;
  const rest = afterYes(turn);
  const asked = { localeId, utterance: rest.replace(cueWordsOf(localeId).goesOn, '') };
  if (endsAsQuestion(utterance) || readsAsQuestion(asked) || namesNeed(turn)) return true;
  return beginsWithYes(turn) && beginsWithDenial(rest, localeId);
}

function mayBeName(text: string, { turn: { localeId, utterance } }: SaidToForm): boolean {
  const words = wordsIn(text);
  // Whoever writes "Yes, gladly" would have written "Yes, Smith"; "ja, das passt" is said of no name.
  const isInOneCase = utterance === utterance.toLowerCase() || utterance === utterance.toUpperCase();
  const isWritten = isInOneCase ? words.length === 1 : /(?<!\p{L})\p{Lu}/u.test(text);
  const isKnown = (word: string) => !isNameParticle(word) && (isPlainWord(word, localeId) || isBotWord(word, localeId));
  const isName = words.some(isKnown) ? isWrittenAsName(text, { utterance, localeId }) : isWritten;
  return isName && !isFiller({ utterance: text, localeId }) && !namesDay(text, localeId);
}

/** Where any noun is written as a name is. */
const CAPITALISES_NOUNS = 'de_DE';

/** "Price", of "yes, Price"; not what begins a sentence. */
const isWrittenAsName = (text: string, { utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}]+\W*$/u.test(text) &&
  new RegExp(String.raw`[\p{L},]\s+${escaped(text)}`, 'u').test(utterance) &&
  localeId !== CAPITALISES_NOUNS &&
  !isPhraseOfBot(text, localeId);

/** "Cancel", "help". */
const isPhraseOfBot = (text: string, localeId: string): boolean =>
  Object.keys(intentsOf(localeId)).some((intent) => isSamplePhrase(text, { localeId, intent }));
