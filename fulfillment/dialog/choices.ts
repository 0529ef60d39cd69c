import type { SlotTypeDefinition } from '../../bot-definition/schema.ts';
import { slotTypes } from '../../bot-definition/slot-types/slot-types.ts';
import { escaped } from '../escaped.ts';
import { onceEach } from '../once-each.ts';
import type { SlotValue, Slots, Turn } from '../turn.ts';
import { choicesOf } from './choices-shown.ts';
import type { Choices } from './choices-shown.ts';
import { cueWordsOf } from './cue-words.ts';
import { readsAsQuestion, readsAsRequest } from './cues.ts';
import { isForm, typeOfSlot } from './open-slot.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';

const types: ReadonlyMap<string, SlotTypeDefinition> = new Map(Object.entries(slotTypes));

interface Ordinal {
  readonly said: string;
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
  return new RegExp(String.raw`(?<!\p{L})(?:${byPlace}|${byNumber})`, 'iu');
});

const isOneOf = (forms: string, text: string): boolean => new RegExp(`^(?:${forms})$`, 'iu').test(text);

function ordinalIn(turn: Turn): Ordinal | undefined {
  const { utterance, localeId } = turn;
  if (readsAsQuestion(turn) && !readsAsRequest(turn)) return undefined;
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
  const place = listedIn(said)?.values.findIndex((value) => isOneOf(escaped(value), said.text));
  return place === undefined || place < 0 ? undefined : { said: said.text, place, names: true, isThing: true };
}

/** A question names all that there is to choose from when that is little: "economy, premium economy or business?" */
const mostNamed = 4;

function askedOf({ form, asked }: SaidToForm): Choices | undefined {
  const definition = types.get(typeOfSlot(form.intent, asked) ?? '');
  const isNamed = definition?.kind === 'list' && definition.values.length <= mostNamed;
  return isNamed ? { slot: asked, values: definition.values } : undefined;
}

/**
 * "The second one" and "MT204" choose of what was shown last: what the open question names, else the flights, days or rooms that were listed.
 * What Lex made of its words ("one" passenger) is no value. Undefined where nothing was shown, or not so much.
 */
export function choiceOfForm(said: SaidToForm): Turn | undefined {
  const { turn, form, isOfOther } = said;
  const isLeft = isOfOther && isForm(turn.intent.name) && turn.intent.name !== form.intent;
  const ordinal = isLeft ? undefined : (namedIn(said) ?? ordinalIn(turn));
  return ordinal && chosen(ordinal, said, choicesFor(ordinal, said));
}

function chosen(ordinal: Ordinal, said: SaidToForm, choices: Choices | undefined): Turn | undefined {
  const { form, turn } = said;
  const value = choices?.values.at(ordinal.place);
  if (!choices || value === undefined) return unchosen(ordinal, said);
  if (choices.slot === undefined) return turnOfForm(form, { ...turn, utterance: value }, {});
  const slot = { [choices.slot]: { interpreted: value, original: ordinal.said } };
  return turnOfForm(form, turn, { ...heardBeside(ordinal, said), ...slot });
}

/** "The second one" and "the second room", of which Lex has made the second of a month. */
function unchosen(ordinal: Ordinal, said: SaidToForm): Turn | undefined {
  const heard = heardBeside(ordinal, said);
  const isTaken = said.isOwn && Object.entries(said.turn.intent.slots).some(([slot, value]) => value && !heard[slot]);
  return (ordinal.isThing || ordinal.names) && isTaken ? turnOfForm(said.form, said.turn, heard) : undefined;
}

/** What was listed for the open slot; what its question names; what was listed before that. "The second" is a day where one is asked for. */
function choicesFor({ names }: Ordinal, said: SaidToForm): Choices | undefined {
  const listed = listedIn(said);
  if (names || (listed?.slot !== undefined && listed.slot === said.asked)) return listed;
  const isDay = typeOfSlot(said.form.intent, said.asked) === 'AMAZON.Date';
  return isDay ? undefined : (askedOf(said) ?? listed);
}

function listedIn({ form, turn }: SaidToForm): Choices | undefined {
  const listed = choicesOf(turn.session.choices);
  const isOfForm = listed?.slot === undefined || typeOfSlot(form.intent, listed.slot) !== undefined;
  return isOfForm ? listed : undefined;
}

/** What Lex heard for the form in other words than these. */
function heardBeside({ said: words }: Ordinal, { isOwn, turn: { intent }, form }: SaidToForm): Slots {
  if (!isOwn) return {};
  const isOther = (slot: string, value: SlotValue | undefined) =>
    value?.interpreted === form.slots[slot] || !words.includes(value?.original ?? '');
  return Object.fromEntries(Object.entries(intent.slots).filter(([slot, value]) => value && isOther(slot, value)));
}
