import { ofLocale } from '../../of-locale.ts';
import { onceEach } from '../../once-each.ts';
import type { SlotValue, Turn } from '../../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { isNo, isYes } from '../offer/assent.ts';
import { readsAsQuestion } from '../words/cues.ts';
import { isPlausibleName } from '../form/form.ts';
import { formOf, slotOpenIn } from '../form/form-state.ts';
import { isNameParticle } from '../../name-particles.ts';
import { slotsOfIntent, typeOfSlot } from '../form/open-slot.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { withoutSpelling } from './spelling-told.ts';
import { samplesOf, wordsIn } from '../words/sample-words.ts';
import type { Place } from '../words/words-around.ts';
import { wordsAround, wordsAroundOthers } from '../words/words-around.ts';
import { withoutCorrection } from '../form/without-correction.ts';

export const NAME = 'AMAZON.LastName';

export const slotOfName = (intent: string): string | undefined =>
  slotsOfIntent(intent).find(([, { type }]) => type === NAME)?.[0];

/** With fewer words it may be any name. */
const wordsOfASentence = 3;
/** Of them, so many are words of the language: "Good Day" is nobody's name, but "Long" and "Price" are. */
const plainWords = 2;
/** "de la Cruz y García Márquez". */
const mostWords = 5;

/** What was said to a question for a name: Lex takes any words for one. */
export interface NameSaid {
  readonly slot: string;
  /** None in a sentence ("my boss is coming with me"), and in a yes or no. */
  readonly name?: string;
  readonly refused?: true;
}

/** "Long", in a name as it is written. */
const isCapitalised = (word: string, at: number): boolean => at > 0 && /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word);

/**
 * What this turn says to the question for a name; undefined when none was asked for, or nothing was said. `rest` is what is left
 * when other values have been taken out.
 */
export function nameSaid(turn: Turn, rest?: string): NameSaid | undefined {
  const place = nameAskedFor(turn);
  if (!place || wordsIn(turn.utterance).length === 0) return undefined;
  const { slot } = place;
  if (isAssent(turn) || murmur(turn.localeId).test(turn.utterance.trim())) return { slot, refused: true };
  const name = nameIn(turn, place, rest);
  return name === undefined ? { slot } : { slot, name };
}

/** "Huh", "hm", "ähm": heard on the telephone, and nobody's name; "Hein" is one where it is not French. */
const murmur = ofLocale({
  en_US: () => murmurOr('huh|pardon'),
  de_DE: () => murmurOr('hä+|pardon'),
  es_US: () => murmurOr('perdón'),
  fr_FR: () => murmurOr('hein|pardon'),
});

const murmurOr = (words: string) => new RegExp(String.raw`^(?:h+m+|u+h+m*|u+m+|e+h+m*|ä+h*m*|${words})\W*$`, 'iu');

const isAssent = (said: Pick<Turn, 'utterance' | 'localeId'>): boolean => isYes(said) || isNo(said);

/** The words of a text that may be a name, as they are written. */
const wordsOfName = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}'’.-]+/gu) ?? [];

function nameIn(turn: Turn, place: NameAsked, rest?: string): string | undefined {
  const isAsked = /\?\W*$/.test(turn.utterance);
  const told = isAsked ? undefined : announced(rest ?? turn.utterance, place);
  if (told !== undefined || isAsked || readsAsQuestion(turn)) return told;
  return rest === undefined ? believed(turn, place) : asName(rest.split(' '), turn.localeId);
}

interface NameAsked extends Place {
  readonly slot: string;
}

/** The slot for a name that the person was asked for, if it was one. */
function nameAskedFor(turn: Turn): NameAsked | undefined {
  const form = formOf(turn);
  const slot = form && slotOpenIn(form, turn.session.asked);
  const isName = form && slot !== undefined && typeOfSlot(form.intent, slot) === NAME;
  return isName ? { slot, intent: form.intent, localeId: turn.localeId } : undefined;
}

/** The name in a text that is known to tell one: "Jones", "under Jones". */
export const nameOf = (text: string, place: NameAsked): string | undefined =>
  announced(text, place) ??
  asName(
    wordsOfName(withoutSpelling(text.replace(cueWordsOf(place.localeId).courtesy, ''), place.localeId)),
    place.localeId,
  );

/** What Lex took for the name, unless it is a sentence or a word of one; what follows a yes or no that it took: "no, Smith". */
function believed(turn: Turn, { slot, intent }: NameAsked): string | undefined {
  const value = turn.intent.name === intent ? turn.intent.slots[slot] : undefined;
  if (value && isAssent({ ...turn, utterance: value.original }))
    return nameOf(withoutCorrection(turn), { slot, intent, localeId: turn.localeId });
  return value && plainOrSpelled(value, slot, turn);
}

function plainOrSpelled({ interpreted, original }: SlotValue, slot: string, turn: Turn): string | undefined {
  const name = withoutSpelling(original, turn.localeId);
  if (name !== original) return asName(wordsOfName(name), turn.localeId);
  return isSentence(original, slot, turn) || isOwned(original, slot, turn) ? undefined : interpreted;
}

/** "My boss", of "it's my boss": before a name stand other words. */
function isOwned(name: string, slot: string, { intent, localeId, utterance }: Turn): boolean {
  const lead = wordsIn(utterance.slice(0, Math.max(utterance.indexOf(name), 0))).at(-1);
  const { before, words } = announcing(slot, { intent: intent.name, localeId });
  return lead !== undefined && words.has(lead) && !before.has(lead);
}

/** The words that stand right before and right after the name in samples, and all that announce it. */
const announcing = onceEach((slot: string, { intent, localeId }: Place) => {
  const parts = samplesOf(slot, { intent, localeId }).map((sample) => sample.split(`{${slot}}`).map(wordsIn));
  return {
    before: new Set(parts.flatMap(([before = []]) => before.slice(-1))),
    after: new Set(parts.flatMap(([, after = []]) => after.slice(0, 1))),
    words: wordsAround(slot, { intent, localeId }),
  };
});

/** "Green", of "that would be Green", "Green is the name" and "Mr Green": what is left of the words that announce a name. */
function announced(utterance: string, { slot, ...place }: NameAsked): string | undefined {
  const { localeId } = place;
  const { before, after, words } = announcing(slot, place);
  const text = utterance.trim().replace(cueWordsOf(localeId).courtesy, '');
  const said = wordsOfName(withoutSpelling(text, localeId));
  const lower = said.map((word) => word.toLowerCase().replace(/\.$/, ''));
  const start = startOfName(
    said,
    lower.findIndex((word) => !words.has(word)),
    before,
  );
  const end = lower.findLastIndex((word) => !words.has(word)) + 1;
  const name = said.slice(start, end);
  const isAnnounced =
    (start === 0 || before.has(lower[start - 1] ?? '')) && (end === said.length || after.has(lower[end] ?? ''));
  return start < 0 || name.length === said.length || !isAnnounced ? undefined : asName(name, localeId);
}

/** The particles before it are of the name after "me llamo" and as it is written, not those of "a nombre de". */
function startOfName(said: readonly string[], first: number, before: ReadonlySet<string>): number {
  const particles = said.slice(0, Math.max(first, 0));
  const run = particles.findLastIndex((word) => !isNameParticle(word)) + 1;
  const isStart = (word: string, at: number): boolean =>
    at >= run && (isCapitalised(word, 1) || (run > 0 && before.has(said[at - 1]?.toLowerCase() ?? '')));
  const start = particles.findIndex(isStart);
  return start < 0 ? first : start;
}

/** Words that may be a name: "Miller", "de la Cruz"; none of the language, but for one that is written as a name. */
function asName(words: readonly string[], localeId: string): string | undefined {
  const isWord = (word: string) =>
    !isCapitalised(word, 1) && !isNameParticle(word) && isPlainWord(word.toLowerCase(), localeId);
  const name = words.join(' ').replace(/\.$/, '');
  return words.length > 0 && words.length <= mostWords && !words.some(isWord) && isPlausibleName(name)
    ? name
    : undefined;
}

/** What speaks of the name, in words that the bot expects around no other value, is believed. */
function isSentence(name: string, slot: string, { intent, localeId, utterance }: Turn): boolean {
  if (plainWordsOf(name, localeId).length >= plainWords) return true;
  const said = utterance.trim().replace(cueWordsOf(localeId).courtesy, '');
  const words = wordsIn(said);
  if (speaksOfName(words, slot, { intent: intent.name, localeId })) return false;
  if (isWordOfLanguage(name, localeId)) return true;
  // "It's" has two words of the language.
  const around = wordsAround(slot, { intent: intent.name, localeId });
  const parts = new Set([...around].flatMap((word) => word.split(/['’-]/)));
  const plain = plainWordsOf(said, localeId).filter((word) => !parts.has(word));
  return words.length >= wordsOfASentence && plain.length >= plainWords;
}

/** "My wife" and "kein Interesse" begin with a word that begins no name of several words; "two" counts something. */
function isWordOfLanguage(name: string, localeId: string): boolean {
  const [first = '', ...more] = name.split(' ');
  if (more.length > 0) return plainWordsOf(first, localeId).length > 0 && !isCapitalised(first, 1);
  return cueWordsOf(localeId).numbers.some((forms) => new RegExp(`^(?:${forms})$`, 'u').test(name));
}

/** "My last name", "under": words that the bot expects around a name and around nothing else. */
export function speaksOfName(words: readonly string[], slot: string, place: Place): boolean {
  const around = wordsAround(slot, place);
  const elsewhere = wordsAroundOthers(NAME, place.localeId);
  return words.some((word) => around.has(word) && !elsewhere.has(word));
}

/** The words of the language in a text, as a sentence has them. */
const plainWordsOf = (text: string, localeId: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word, at) => {
    const lower = word.toLowerCase();
    return !isCapitalised(word, at) && !isNameParticle(lower) && isPlainWord(lower, localeId) ? [lower] : [];
  });
