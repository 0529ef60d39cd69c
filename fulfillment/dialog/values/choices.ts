import type { SlotTypeDefinition } from '../../../bot-definition/schema.ts';
import { slotTypes } from '../../../bot-definition/slot-types/slot-types.ts';
import { onceEach } from '../../once-each.ts';
import type { SlotValue, Slots, Turn } from '../../turn.ts';
import { choicesOf, listed } from './choices-shown.ts';
import type { Choice, Choices } from './choices-shown.ts';
import { escaped } from '../../escaped.ts';
import { cueWordsOf } from './cue-words.ts';
import { denialOf, mayDeny } from './denial.ts';
import { readsAsQuestion, readsAsRequest } from '../words/cues.ts';
import { numberIn, numberOf } from './number-words.ts';
import { isForm, typeOfSlot } from '../form/open-slot.ts';
import { fitting, qualityIn } from './qualities.ts';
import type { Quality } from './qualities.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { wordsIn } from '../words/sample-words.ts';
import { turnOfForm } from '../form/turn-of-form.ts';
import { DATE } from './values-said.ts';
import { textBeside } from '../words/words-around.ts';
import { wordsPattern } from '../../words-pattern.ts';

const types: ReadonlyMap<string, SlotTypeDefinition> = new Map(Object.entries(slotTypes));

/** What was said for a choice. */
interface Words {
  readonly said: string;
}

interface Ordinal extends Words {
  /** From 0; -1 is the last. */
  readonly place: number;
  /** "The first flight", which is no cabin. */
  readonly names: boolean;
  /** "The second one", which is no day and no count either. */
  readonly isThing: boolean;
}

const ordinalPattern = onceEach((localeId: string) => {
  const { ordinals, numbers } = cueWordsOf(localeId);
  const { places, last, article, thing, named, onward, number } = ordinals;
  // "The first of December" and "for the first time" choose nothing.
  const rest = String.raw`(?:(?<thing> (?:${thing})(?!\p{L}))|(?<noun> (?:${named})(?!\p{L}))|(?=[^\p{L}\p{N}]*$|[,;.!]| (?:${onward})(?!\p{L})))`;
  const byPlace = String.raw`(?:(?:${article}) |^)(?<word>${[...places, last].join('|')})${rest}`;
  const byNumber = String.raw`(?:${number}) (?<count>\d|${numbers.join('|')})(?![\p{L}\p{N}])`;
  return wordsPattern(String.raw`(?<!\p{L})(?:${byPlace}|${byNumber})`, 'iu');
});

const isOneOf = (forms: string, text: string): boolean => new RegExp(`^(?:${forms})$`, 'iu').test(text);

function ordinalIn(turn: Turn): Ordinal | undefined {
  const { utterance, localeId } = turn;
  const { ordinals, numbers } = cueWordsOf(localeId);
  const found = ordinalPattern(localeId).exec(utterance.trim());
  if (!found) return undefined;
  const { word = '', count = '', noun, thing } = found.groups ?? {};
  const said = found[0];
  if (count !== '') {
    const spelled = numbers.findIndex((forms) => isOneOf(forms, count));
    return { said, place: spelled < 0 ? Math.max(Number(count), 1) - 1 : spelled, names: false, isThing: false };
  }
  const place = isOneOf(ordinals.last, word) ? -1 : ordinals.places.findIndex((forms) => isOneOf(forms, word));
  return { said, place, names: noun !== undefined, isThing: thing !== undefined };
}

/** "MT204", of the flights that were listed: for Lex it asks for the status of one. */
function namedIn(said: SaidToForm): Ordinal | undefined {
  const shown = listedIn(said);
  const text = said.text.toLowerCase();
  const place = shown ? listed(shown).findIndex(({ value }) => value.toLowerCase() === text) : -1;
  return place < 0 ? undefined : { said: said.text, place, names: true, isThing: true };
}

/** A question names all that there is to choose from when that is little: "economy, premium economy or business?" */
const mostNamed = 4;

function askedOf({ form, asked }: SaidToForm): Choices | undefined {
  const definition = types.get(typeOfSlot(form.intent, asked) ?? '');
  const isNamed = definition?.kind === 'list' && definition.values.length <= mostNamed;
  return isNamed ? { slot: asked, options: definition.values.map((value) => ({ value })) } : undefined;
}

/**
 * "The second one", "MT204", "the cheapest" and "the one at noon" choose of what was shown last: what the open question names, else the
 * flights, days or rooms that were listed. What Lex made of its words ("one" passenger) is no value. Undefined where nothing was
 * shown, or not so much.
 */
export function choiceOfForm(said: SaidToForm): Turn | undefined {
  const { turn, form, isOfOther } = said;
  if (isOfOther && isForm(turn.intent.name) && turn.intent.name !== form.intent) return undefined;
  const named = namedIn(said);
  if (named) return byPlace(named, said);
  if (readsAsQuestion(turn) && !readsAsRequest(turn)) return undefined;
  return byQuality(said) ?? byPlace(ordinalIn(turn), said) ?? byBareNumber(said) ?? byOther(said);
}

const byPlace = (ordinal: Ordinal | undefined, said: SaidToForm): Turn | undefined =>
  ordinal && placed(ordinal, said, choicesFor(ordinal, said));

/** "2", where the question names what there is to choose from: it counts nobody, and rates nothing. */
function byBareNumber(said: SaidToForm): Turn | undefined {
  const { turn, form, asked } = said;
  const number = bareNumberIn(said);
  if (number === undefined || asked === undefined) return undefined;
  const choices = choicesToName(said);
  if (!choices) return undefined;
  const choice = listed(choices)[Number(numberOf(number, turn.localeId)) - 1];
  if (choice) return chosen({ said: number }, said, { slot: choices.slot, value: choice.value });
  return { ...turnOfForm(form, turn, {}), proposed: { slotToElicit: asked, attempt: 'Retry1' } };
}

/** A number, and no more. */
function bareNumberIn({ text, turn: { localeId } }: SaidToForm): string | undefined {
  const alone = text.replace(cueWordsOf(localeId).courtesy, '');
  const original = numberIn(alone, localeId);
  return original !== undefined && wordsIn(textBeside(alone, [{ original }])).length === 0 ? original : undefined;
}

/** What was listed for the open slot, or what its question names, when they are names and neither days nor counts. */
function choicesToName(said: SaidToForm): Choices | undefined {
  const shown = listedIn(said);
  const isShown = shown?.slot === said.asked && types.has(typeOfSlot(said.form.intent, said.asked) ?? '');
  return isShown ? shown : askedOf(said);
}

function placed(ordinal: Ordinal, said: SaidToForm, choices: Choices | undefined): Turn | undefined {
  const choice = choices && listed(choices).at(ordinal.place);
  return choice ? chosen(ordinal, said, { slot: choices.slot, value: choice.value }) : unchosen(ordinal, said);
}

function chosen(words: Words, said: SaidToForm, { slot, value }: Choice & Pick<Choices, 'slot'>): Turn {
  const { form, turn } = said;
  if (slot === undefined) return turnOfForm(form, { ...turn, utterance: value }, {});
  const taken = { [slot]: { interpreted: value, original: words.said } };
  return turnOfForm(form, turn, { ...heardBeside(words, said), ...taken });
}

/** "The earliest one", "in the morning": the only one that is so; where several or none are, it is asked which is meant. */
function byQuality(said: SaidToForm): Turn | undefined {
  const quality = qualityIn(said.turn);
  if (!quality || quality.isTold || isDenied(quality, said) || isOfAnotherTrip(quality, said)) return undefined;
  const shown = isForAnotherDay(quality, said) ? undefined : listedIn(said);
  return fittingOne(quality, said, choicesFor(quality, said)) ?? fittingOne(quality, said, shown);
}

function fittingOne(quality: Quality, said: SaidToForm, choices: Choices | undefined): Turn | undefined {
  if (!choices) return undefined;
  const options = ranked(choices, said);
  const fits = fitting(quality, options);
  if (!fits) return undefined;
  const [only, ...more] = fits;
  if (only && more.length === 0) return chosen(quality, said, { slot: choices.slot, value: only.value });
  const unclear = fits.length === 0 ? options : fits;
  return { ...turnOfForm(said.form, said.turn, heardBeside(quality, said)), unclear };
}

/** "Not the cheapest one" chooses none. */
const isDenied = ({ said }: Quality, { turn: { utterance, localeId } }: SaidToForm): boolean =>
  mayDeny(utterance, localeId) && denialOf(escaped(said), localeId, 0).test(utterance);

/** Another day or city was said beside it, for which other flights will be shown. */
function isOfAnotherTrip(quality: Quality, said: SaidToForm): boolean {
  return Object.entries(heardBeside(quality, said)).some(
    ([slot, value]) =>
      value?.interpreted !== said.form.slots[slot] && placesAndDays.has(typeOfSlot(said.form.intent, slot) ?? ''),
  );
}

const placesAndDays = new Set([DATE, 'TravelCity']);

/** "The earliest", asked for a day that nobody has listed, is no flight. */
const isForAnotherDay = ({ names, time, part }: Quality, { form, asked, turn }: SaidToForm): boolean =>
  !names &&
  !time &&
  !part &&
  typeOfSlot(form.intent, asked) === DATE &&
  choicesOf(turn.session.choices)?.slot !== asked;

/** Cabins and rooms are defined from the cheapest on. */
function ranked({ slot, options }: Choices, { form }: SaidToForm): readonly Choice[] {
  const definition = types.get(typeOfSlot(form.intent, slot) ?? '');
  if (definition?.kind !== 'list') return options;
  return options.map((option) => ({ ...option, price: definition.values.indexOf(option.value) }));
}

/** "The blue one", which is none that we know, counts nobody. */
const otherPattern = onceEach((localeId: string) => {
  const { article, thing, onward } = cueWordsOf(localeId).ordinals;
  return wordsPattern(
    String.raw`(?<!\p{L})(?:${article}) (?:\p{L}+ ){1,2}(?:${thing})(?=[^\p{L}\p{N}]*$|[,;.!]| (?:${onward})(?!\p{L}))`,
    'iu',
  );
});

function byOther(said: SaidToForm): Turn | undefined {
  const found = otherPattern(said.turn.localeId).exec(said.turn.utterance)?.[0];
  return found === undefined ? undefined : unchosen({ said: found, isThing: true, names: false }, said);
}

/** "The second one" and "the second room", of which Lex has made the second of a month. */
function unchosen(ordinal: Omit<Ordinal, 'place'>, said: SaidToForm): Turn | undefined {
  const heard = heardBeside(ordinal, said);
  const isTaken = said.isOwn && Object.entries(said.turn.intent.slots).some(([slot, value]) => value && !heard[slot]);
  return (ordinal.isThing || ordinal.names) && isTaken ? turnOfForm(said.form, said.turn, heard) : undefined;
}

/** What was listed for the open slot; what its question names; what was listed before that. "The second" is a day where one is asked for. */
function choicesFor({ names }: Pick<Ordinal, 'names'>, said: SaidToForm): Choices | undefined {
  const shown = listedIn(said);
  if (names || (shown?.slot !== undefined && shown.slot === said.asked)) return shown;
  const isDay = typeOfSlot(said.form.intent, said.asked) === DATE;
  return isDay ? undefined : (askedOf(said) ?? shown);
}

function listedIn({ form, turn }: SaidToForm): Choices | undefined {
  const shown = choicesOf(turn.session.choices);
  const isOfForm = shown?.slot === undefined || typeOfSlot(form.intent, shown.slot) !== undefined;
  return isOfForm ? shown : undefined;
}

/** What Lex heard for the form in other words than these. */
function heardBeside({ said: words }: Words, { isOwn, turn: { intent }, form }: SaidToForm): Slots {
  if (!isOwn) return {};
  const isOther = (slot: string, value: SlotValue | undefined) =>
    value?.interpreted === form.slots[slot] || !words.includes(value?.original ?? '');
  return Object.fromEntries(Object.entries(intent.slots).filter(([slot, value]) => value && isOther(slot, value)));
}
