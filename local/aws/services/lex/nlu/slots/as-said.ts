import type { HeardText } from '../heard-text.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { samplesOf, type Samples } from '../sample-utterances.ts';
import { spelt } from '../values/spelling.ts';
import type { ResolvedValue, UtteranceSlot } from '../understanding.ts';
import type { Word } from '../words.ts';

const MOST_WORDS = 6;
/** "O'Brien", "Jean-Luc", "St. John"; what follows other characters is not of the name. */
const NAME = /^[\p{L}\p{M}\p{N}'’.\- ]+/u;
export const isName = ({ typeName }: UtteranceSlot): boolean =>
  typeName === 'AMAZON.FirstName' || typeName === 'AMAZON.LastName';

/** The value of a slot that takes what is said, without what is said around it: "my last name is …". */
export function asSaid(heard: HeardText, samples: Samples, slot: UtteranceSlot): ResolvedValue | undefined {
  if (slot.typeName === 'AMAZON.FreeFormInput') return valueOf(heard.text.trim());
  const hint = hinted(heard);
  if (hint) return hint;
  const letters = spelt(heard);
  if (letters) return { ...valueOf(heard.text.trim()), interpretedValue: letters, resolvedValues: [letters] };
  const words = withoutCourtesy(heard, withoutLeadIn(heard, slot, insideSample(heard.words, samples, slot.name)));
  const own = isName(slot) ? nameWords(heard, words, slot.typeName) : words;
  return isPlausible(heard, own) ? valueOf(textOf(heard, own)) : undefined;
}

const valueOf = (said: string): ResolvedValue => ({
  originalValue: said,
  interpretedValue: said,
  resolvedValues: [said],
});

const textOf = (heard: HeardText, words: readonly Word[]): string =>
  heard.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);

/** A runtime hint that is said is the value. */
function hinted(heard: HeardText): ResolvedValue | undefined {
  const text = heard.text.toLowerCase();
  const hint = heard.settings.hints.find((phrase) => phrase !== '' && text.includes(phrase.toLowerCase()));
  if (hint === undefined) return undefined;
  const at = text.indexOf(hint.toLowerCase());
  return { ...valueOf(hint), originalValue: heard.text.slice(at, at + hint.length) };
}

/** What stands for the placeholder, if the answer is like a sample; of several the sample with most words of its own. */
function insideSample(words: readonly Word[], samples: Samples, slot: string): readonly Word[] {
  let best = { own: 0, words };
  for (const parts of samplesOf(samples)) {
    const at = parts.findIndex((part) => 'slot' in part && part.slot === slot);
    if (at < 0) continue;
    const [before, after] = [parts.slice(0, at), parts.slice(at + 1)];
    const rest = words.slice(before.length, words.length - after.length);
    const isLike = [
      ...before.map((part, n) => 'word' in part && words[n]?.folded === part.word),
      ...after.map((part, n) => 'word' in part && words[words.length - after.length + n]?.folded === part.word),
    ].every(Boolean);
    if (isLike && rest.length > 0 && parts.length - 1 > best.own) best = { own: parts.length - 1, words: rest };
  }
  return best.words;
}

/** "Von der Heide" and "de Villiers" begin with a word that leads in to a place, and is part of a name. */
const NAME_PARTICLES = new Set(['von', 'de']);

/** Without "it's", "yes, the last name is" and the like, as long as anything is left. */
function withoutLeadIn(heard: HeardText, slot: UtteranceSlot, words: readonly Word[]): readonly Word[] {
  const { leadIns } = vocabularyOf(heard.localeId);
  for (const phrase of leadIns) {
    if (isName(slot) && NAME_PARTICLES.has(phrase)) continue;
    const length = phrase.split(' ').length;
    const start = words.slice(0, length).map(({ folded }) => folded);
    if (words.length > length && start.join(' ') === phrase) return withoutLeadIn(heard, slot, words.slice(length));
  }
  return words;
}

function withoutCourtesy(heard: HeardText, words: readonly Word[]): readonly Word[] {
  const { courtesies } = vocabularyOf(heard.localeId);
  const last = words.at(-1)?.folded ?? '';
  return words.length > 1 && courtesies.has(last) ? withoutCourtesy(heard, words.slice(0, -1)) : words;
}

/** A name without the letters that spell it once more; the first or last name of who says both. */
function nameWords(heard: HeardText, words: readonly Word[], typeName: string): readonly Word[] {
  const start = words[0]?.start ?? 0;
  const length = NAME.exec(heard.text.slice(start))?.[0].length ?? 0;
  const own = words.filter(({ end }) => end <= start + length);
  const spelling = own.findIndex(({ folded }, n) => n > 0 && folded.length === 1 && own[n + 1]?.folded.length === 1);
  const name = spelling > 0 ? own.slice(0, spelling) : own;
  if (name.length < 2 || !saysFullName(heard, start)) return name;
  return typeName === 'AMAZON.FirstName' ? name.slice(0, 1) : name.slice(1);
}

/** "My name is Ada Okafor", not "my last name is Van Dyke". */
function saysFullName(heard: HeardText, start: number): boolean {
  const { fullNameLeadIns } = vocabularyOf(heard.localeId);
  const before = heard.words.filter(({ end }) => end <= start).map(({ folded }) => folded);
  return fullNameLeadIns.some((phrase) => before.join(' ') === phrase);
}

/** Not a sentence, and not only words that mean nothing by themselves; "Will" with a capital is a name. */
function isPlausible(heard: HeardText, words: readonly Word[]): boolean {
  const { functionWords, confirmations } = vocabularyOf(heard.localeId);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  return words.some(({ folded, start }) => {
    const isPlain = functionWords.has(folded) || confirmations.has(folded);
    return !isPlain || /\p{Lu}/u.test(heard.text[start] ?? '');
  });
}
