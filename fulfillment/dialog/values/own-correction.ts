import { ofLocale } from '../../of-locale.ts';
import { onceEach } from '../../once-each.ts';
import type { Slots, Turn } from '../../turn.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { cueWordsOf } from './cue-words.ts';
import { mayDeny } from './denial.ts';
import { formOf } from '../form/form-state.ts';
import { numberIn } from './number-words.ts';
import { isForm, typeOfSlot } from '../form/open-slot.ts';
import { partyWordsOf } from './party-words.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { wordsIn } from '../words/sample-words.ts';
import { saidTo } from '../form/said-to-form.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { heardIn, valuesHeard } from './values-for-form.ts';
import { valuesSaid } from './values-said.ts';
import type { ValueSaid } from './values-said.ts';

/** How people put right what they have just said; for a regular expression. */
const correctingWords = ofLocale({
  en_US: () =>
    'no|nope|wait|sorry|actually|i mean|i meant|or rather|rather|make that|correction|oops|hang on|scratch that',
  de_DE: () =>
    'nein|nee|nö|quatsch|halt|moment|sorry|entschuldigung|eigentlich|also|ich meine?|ich meinte|besser gesagt|vielmehr|beziehungsweise|doch lieber|lieber|oder lieber|sondern',
  es_US: () =>
    'no|perd[oó]n|digo|quiero decir|quise decir|mejor dicho|o mejor|mejor|en realidad|bueno|espere|m[aá]s bien',
  fr_FR: () => 'non|pardon|enfin|plut[oô]t|ou plut[oô]t|je veux dire|je voulais dire|attendez|d[ée]sol[ée]e?|en fait',
});

const correcting = onceEach((localeId: string) => {
  const words = `(?:${correctingWords(localeId)})`;
  return wordsPattern(String.raw`(?<=[\s,.;:?!…-])${words}(?:[\s,.;:…-]+${words})*(?=[\s,.;:…-])`, 'giu');
});

/** More words than "no, I mean on the" before a value begin something of their own. */
const wordsBeforeValue = 4;

interface Found extends ValueSaid {
  readonly from: number;
}

/**
 * "On the 20th, no wait, the 21st", where Lex takes the first for the day out and the second for the day back, or the first
 * alone. Gives the turn as though only the second had been said.
 */
export function asPutRight(turn: Turn): Turn {
  const open = formOf(turn);
  const { name } = turn.intent;
  const form = isForm(name) && name !== open?.intent ? { intent: name, slots: {} } : open;
  if (!form) return turn;
  for (const mark of turn.utterance.matchAll(correcting(turn.localeId))) {
    const right = putRight(mark, saidTo(form, turn));
    if (right) return asPutRight(right);
  }
  return turn;
}

function putRight(mark: RegExpExecArray, said: SaidToForm): Turn | undefined {
  const { turn } = said;
  const before = turn.utterance.slice(0, mark.index);
  const after = turn.utterance.slice(mark.index + mark[0].length);
  const [right] = valuesIn(after, said);
  if (right === undefined || mayDeny(before, turn.localeId) || !leadsTo(after.slice(0, right.from), turn))
    return undefined;
  const lead = leadOf(after, right);
  const wrong = valuesIn(before, said).filter(
    (value) => isOfKind(value, right) && isOnSameSide(leadOf(before, value), lead, turn.localeId),
  );
  const taken = wrong.find((value) => leadOf(before, value) === lead) ?? wrong.at(-1);
  if (taken === undefined || taken.interpreted === right.interpreted) return undefined;
  const utterance =
    before.slice(0, taken.from) +
    inPlaceOf(taken, right, turn.localeId) +
    before.slice(taken.from + taken.original.length) +
    after.slice(right.from + right.original.length);
  // Its no was said of that alone.
  const confirmation = turn.intent.confirmation === 'Denied' ? 'None' : turn.intent.confirmation;
  return { ...turn, utterance, intent: { ...turn.intent, confirmation, slots: slotsPutRight(turn, taken, right) } };
}

/** "Three people" and "two" count the same. */
const isOfKind = (value: Found, right: Found): boolean =>
  value.type === right.type && (value.slot ?? right.slot) === (right.slot ?? value.slot);

/** "To Paris, sorry, from London" puts nothing right. */
const isOnSameSide = (lead: string | undefined, other: string | undefined, localeId: string): boolean =>
  [undefined, sideOf(lead, localeId)].includes(sideOf(other, localeId));

function sideOf(word: string | undefined, localeId: string): 'from' | 'to' | undefined {
  const { from, to } = cueWordsOf(localeId);
  const is = (words: string) => word !== undefined && new RegExp(`^(?:${words})$`, 'iu').test(word);
  return is(from) ? 'from' : is(to) ? 'to' : undefined;
}

/** "Two people", of "three people, no, two". */
function inPlaceOf(taken: Found, right: Found, localeId: string): string {
  const count = taken.slot !== undefined && right.slot === undefined ? numberIn(taken.original, localeId) : undefined;
  return count === undefined ? right.original : taken.original.replace(count, right.original);
}

/** In the order in which they were said. A value of each type is found first, then what is beside them. */
function valuesIn(text: string, said: SaidToForm): readonly Found[] {
  const found: Found[] = [];
  let rest = text;
  for (;;) {
    // "Pasado mañana" before "mañana".
    const [value] = [...valuesHeard(said.turn), ...valuesSaid(heardIn(said, rest))]
      .filter(({ original }) => rest.includes(original))
      .toSorted((a, b) => b.original.length - a.original.length);
    if (!value) return found.toSorted((a, b) => a.from - b.from);
    const from = rest.indexOf(value.original);
    found.push({ ...value, from });
    rest = rest.slice(0, from) + ' '.repeat(value.original.length) + rest.slice(from + value.original.length);
  }
}

/** "I mean the"; "two adults, sorry, and a child" adds one. */
const leadsTo = (text: string, { localeId }: Turn): boolean => {
  const words = wordsIn(text);
  const isPlain = (word: string) => isPlainWord(word, localeId) && !linking(localeId).test(word);
  return words.length <= wordsBeforeValue && words.every(isPlain);
};

const linking = onceEach((localeId: string) => wordsPattern(`^(?:${partyWordsOf(localeId).link})$`, 'iu'));

/** "From", of "from London". */
const leadOf = (text: string, { from }: Found): string | undefined => wordsIn(text.slice(0, from)).at(-1);

/** What Lex took for two values is one. */
function slotsPutRight({ intent }: Turn, taken: ValueSaid, right: ValueSaid): Slots {
  const { interpreted, original } = right;
  const isOf = (slot: string, value: ValueSaid) =>
    typeOfSlot(intent.name, slot) === value.type && intent.slots[slot]?.interpreted === value.interpreted;
  const holder = Object.keys(intent.slots).find((slot) => isOf(slot, taken));
  if (holder === undefined) return intent.slots;
  return Object.fromEntries(
    Object.entries(intent.slots).map(([slot, value]) => {
      if (slot === holder) return [slot, { interpreted, original }];
      return [slot, isOf(slot, right) ? undefined : value];
    }),
  );
}
