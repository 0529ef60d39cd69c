import { escaped } from '../escaped.ts';
import type { Slots, Turn } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import type { FormState } from './form-state.ts';
import { isoDate } from './travel-dates.ts';
import { valuesHeard } from './values-for-form.ts';
import { valuesSaid } from './values-said.ts';
import type { ValueSaid } from './values-said.ts';

/** Whether a value is said not to be meant: "not on Friday", "I don't want business", "Paris nicht". */
function isDenied({ original }: ValueSaid, { utterance, localeId }: Turn): boolean {
  const { denial } = cueWordsOf(localeId);
  // Between them stand prepositions and articles at most.
  const before = String.raw`(?<!\p{L})(?:${denial})\s+(?:\p{L}{1,4}\s+){0,2}${escaped(original)}(?!\p{L})`;
  const after = String.raw`(?<!\p{L})${escaped(original)}\s+(?:${denial})\W*$`;
  return new RegExp(`${before}|${after}`, 'iu').test(utterance);
}

/** Most utterances do not: nothing need be read in them. */
const deniesSomething = ({ utterance, localeId }: Turn): boolean =>
  new RegExp(String.raw`(?<!\p{L})(?:${cueWordsOf(localeId).denial})(?!\p{L})`, 'iu').test(utterance);

export interface Denied {
  readonly values: readonly ValueSaid[];
  /** What is said instead: "not to Paris but to Berlin". */
  readonly instead: readonly ValueSaid[];
}

/** Values that Lex, or we, read in an utterance that denies them; undefined when it denies none. */
export function valuesDenied({ intent }: FormState, turn: Turn): Denied | undefined {
  if (!deniesSomething(turn)) return undefined;
  const place = { localeId: turn.localeId, intent, today: isoDate(turn.now) };
  const read = [...valuesHeard(turn), ...valuesSaid({ ...place, text: turn.utterance })];
  const values = read.filter((value) => isDenied(value, turn));
  if (values.length === 0) return undefined;
  const text = values.reduce((left, { original }) => left.replace(original, ' '), turn.utterance);
  return { values, instead: valuesSaid({ ...place, text }) };
}

/** The slots of the form that hold what was denied, to be asked for again. */
export const emptied = ({ slots }: FormState, { values }: Denied): Slots =>
  Object.fromEntries(
    Object.entries(slots).flatMap(([slot, text]) =>
      values.some(({ interpreted }) => interpreted === text) ? [[slot, undefined] as const] : [],
    ),
  );
