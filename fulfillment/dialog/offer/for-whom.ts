import { ofLocale } from '../../of-locale.ts';
import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { afterAssent } from './after-assent.ts';
import { isFormOfBotWord } from '../words/bot-words.ts';
import { readsAsQuestion, readsAsRequest } from '../words/cues.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { mayDeny } from '../values/denial.ts';
import { isFiller } from './filler.ts';
import type { FormState } from '../form/form-state.ts';
import { slotOfOwnName } from './name-beside-assent.ts';
import { slotOfName, speaksOfName } from '../values/name-said.ts';
import { numberIn } from '../values/number-words.ts';
import { besideOwnPeople, othersAlone, othersSaid, partySaid } from '../values/party-said.ts';
import { partyWordsOf } from '../values/party-words.ts';
import { isPlainWord } from '../words/plain-words.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { wordsIn } from '../words/sample-words.ts';
import { turnOfForm } from '../form/turn-of-form.ts';
import { endsInYes } from './yes-after-all.ts';

/** "Yes, for my wife", whatever her name is, and "yes, for my whole family", however many they are: that is asked for first. */
export function agreedForWhom(said: SaidToForm): Turn | undefined {
  const { turn, form } = said;
  const isAgreed = turn.intent.confirmation === 'Confirmed' || afterAssent(turn) !== undefined;
  const slot = isAgreed ? slotToAskFor(said) : undefined;
  return slot === undefined ? undefined : turnOfForm(form, turn, { [slot]: undefined });
}

/** "One more person", whoever were counted: how many they are then is asked. */
export function oneMoreTold({ turn, form }: SaidToForm): Turn | undefined {
  const slot = slotOfPeople(form);
  // "Can I talk to another person?"
  const isWish = turn.intent.name !== 'SpeakToAgent' && (!readsAsQuestion(turn) || readsAsRequest(turn));
  const isTold = slot !== undefined && isWish && oneMore(turn.localeId).test(turn.utterance);
  return isTold && !mayDeny(turn.utterance, turn.localeId) ? turnOfForm(form, turn, { [slot]: undefined }) : undefined;
}

const oneMore = onceEach((localeId: string) => {
  const { oneMore: words, persons } = partyWordsOf(localeId);
  const [before, after] = words;
  return wordsPattern(
    String.raw`(?<!\p{L})(?:(?:${before}) (?:${persons})|(?:${persons}) (?:${after}))(?!\p{L})`,
    'iu',
  );
});

function slotToAskFor(said: SaidToForm): string | undefined {
  const { form, turn } = said;
  if (peopleOf(form) === 1 && isForUncounted(turn)) return slotOfPeople(form);
  return isForOthersAlone(said) ? slotOfOwnName(form.intent) : undefined;
}

/** "For my whole family", "with my friends": several, and nobody knows how many. */
function isForUncounted({ utterance, localeId }: Turn): boolean {
  const [group] = partySaid(utterance, localeId) ? [] : (forGroup(localeId).exec(utterance) ?? []);
  return group !== undefined && numberIn(group, localeId) === undefined;
}

const forGroup = onceEach((localeId: string) => {
  const { forOthers, also, link, group, several } = partyWordsOf(localeId);
  return wordsPattern(
    String.raw`(?<!\p{L})(?:${forOthers}|${also}|${link})(?: \p{L}+){1,3}? (?:${group}|${several})(?!\p{L})`,
    'iu',
  );
});

const slotOfPeople = ({ slots }: FormState): string | undefined =>
  ['Passengers', 'Guests'].find((slot) => slots[slot] !== undefined);

const peopleOf = (form: FormState): number => Number(form.slots[slotOfPeople(form) ?? '']);

/** "Yes, for my wife and my daughter", and "for Smith", of an offer for one, who is Miller. */
export const isForAnother = (said: SaidToForm): boolean => isForOthers(said) || isForSomebody(said);

function isForOthers({ form, turn }: SaidToForm): boolean {
  const others = othersSaid(turn.utterance, turn.localeId);
  return others !== undefined && ![others, others + 1].includes(peopleOf(form));
}

/** "Yes, for my wife", of an offer for one: it is no more said to be for who speaks, whose name is known. */
function isForOthersAlone({ form, text, turn: { localeId } }: SaidToForm): boolean {
  const said = saidForWhom(text, localeId);
  if (said !== undefined) return othersAlone(said, localeId) === peopleOf(form);
  // "In the name of my wife"; "Frau" announces names as well.
  const beside = besideOwnPeople(text, localeId);
  return beside !== undefined && speaksOfNameIn(form, beside, localeId);
}

/** "For Smith", of "book it for Smith"; "it works for my wife" is said of no other. */
function saidForWhom(text: string, localeId: string): string | undefined {
  const rest = afterAssent({ utterance: text, localeId }) ?? text;
  const before = text.slice(0, -rest.length);
  const isWanted = rest === text || /[,;.!]\s*$/.test(before) || endsInYes({ utterance: before, localeId });
  return isWanted && forWhom(localeId).test(rest) ? rest.replace(cueWordsOf(localeId).courtesy, '') : undefined;
}

/** "Yes, for Smith" and "yes, name is Smith", of an offer for Miller; "for the flight" and "for Miller" say nothing else. */
function isForSomebody({ form, text, turn: { localeId } }: SaidToForm): boolean {
  const said = text.replace(cueWordsOf(localeId).courtesy, '');
  const rest = speaksOfNameIn(form, said, localeId)
    ? said
    : forWhom(localeId).exec(saidForWhom(text, localeId) ?? '')?.[1];
  const held = new Set(Object.values(form.slots).flatMap(wordsIn));
  const isKnown = (word: string) =>
    held.has(word) ||
    occasion(localeId).test(word) ||
    isFormOfBotWord(word, localeId) ||
    isPlainWord(word, localeId) ||
    isFiller({ utterance: word, localeId });
  return rest !== undefined && !wordsIn(rest).every(isKnown);
}

/** What a trip is for that is for nobody else: "yes, it's for a wedding". */
const occasion = ofLocale({
  en_US: () =>
    /^(?:work|business|wedding|holidays?|vacation|birthday|anniversary|honeymoon|conference|meeting|funeral)$/u,
  de_DE: () => /^(?:arbeit|beruf|hochzeit|urlaub|ferien|geburtstag|jubiläum|flitterwochen|konferenz|beerdigung)$/u,
  es_US: () => /^(?:trabajo|negocios|boda|vacaciones|cumpleaños|aniversario|congreso|conferencia|reunión|funeral)$/u,
  fr_FR: () => /^(?:travail|boulot|affaires|mariage|vacances|anniversaire|congrès|conférence|réunion|enterrement)$/u,
});

const speaksOfNameIn = ({ intent }: FormState, text: string, localeId: string): boolean =>
  speaksOfName(wordsIn(text), slotOfName(intent) ?? '', { intent, localeId });

/** Before that: "it's for my son". */
const thatIs = ofLocale({
  en_US: () => "(?:it|that|this)(?:['’]s| is)",
  de_DE: () => '(?:es|das|der|er) ist',
  es_US: () => 'es|sería',
  fr_FR: () => "c['’]est",
});

const forWhom = onceEach((localeId: string) =>
  wordsPattern(String.raw`^(?:(?:${thatIs(localeId)}) )?(?:${partyWordsOf(localeId).forOthers})\s+(.+)$`, 'iu'),
);
