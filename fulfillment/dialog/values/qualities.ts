import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import type { Choice } from './choices-shown.ts';
import { cueWordsOf } from './cue-words.ts';
import { qualityWordsOf } from './quality-words.ts';
import { timeSaid } from './time-said.ts';
import type { TimeSaid } from './time-said.ts';
import { wordsPattern } from '../../words-pattern.ts';

const extremes = ['cheapest', 'earliest', 'latest', 'fastest', 'direct'] as const;
type Extreme = (typeof extremes)[number];

/** By what one of several things was asked for: "the earliest one in the afternoon". */
export interface Quality {
  readonly said: string;
  readonly extreme?: Extreme | undefined;
  /** Hours. */
  readonly part?: readonly [from: number, to: number] | undefined;
  readonly time?: TimeSaid | undefined;
  /** It says of what: "the cheapest flight", which is no cabin. */
  readonly names: boolean;
  /** A time of day that is told, and chooses nothing: "I arrive in the evening". */
  readonly isTold: boolean;
}

const whole = (pattern: string) => wordsPattern(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'iu');

const patternsOf = onceEach((localeId: string) => {
  const { parts, one, choosing, ...words } = qualityWordsOf(localeId);
  const { ordinals, numbers } = cueWordsOf(localeId);
  const { article, thing, named, onward, places, last } = ordinals;
  // "Later" by itself is no flight, and "the cheapest way" is none that was listed.
  const end = String.raw`(?= (?:${thing}|${one})(?!\p{L})|[^\p{L}\p{N}]*$|[,;.!]| (?:${onward})(?!\p{L})`;
  const partWords = parts.map(([part]) => part).join('|');
  return {
    extremes: extremes.map((name) => whole(String.raw`(?:${words[name]})${end}| (?:${partWords}))`)),
    first: whole(places[0] ?? '(?!)'),
    last: whole(last),
    parts: parts.map(([part, from, to]) => [whole(part), from, to] as const),
    names: whole(named),
    one: whole(`${thing}|${one}`),
    choosing: wordsPattern(String.raw`^(?:(?:${choosing})|[^\p{L}\p{N}])*$`, 'iu'),
    // To the left and to the right of what was said: "the one" that leaves at noon, the noon "one".
    lead: wordsPattern(
      String.raw`(?:(?<!\p{L})(?:${article}|${numbers[0] ?? article}) )(?:(?:${thing}|${one})(?!\p{L}))?[^,;.]*$`,
      'iu',
    ),
    rest: wordsPattern(String.raw`^ (?:${thing}|${one})(?!\p{L})`, 'iu'),
  };
});

/** Nothing where no quality is said. */
export function qualityIn({ utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): Quality | undefined {
  const patterns = patternsOf(localeId);
  const time = timeSaid(utterance, localeId);
  const part = patterns.parts
    .map(([pattern, from, to]) => ({ found: pattern.exec(utterance), hours: [from, to] as const }))
    .find(({ found }) => found);
  const byName = extremes.map((name, index) => ({ name, found: patterns.extremes[index]?.exec(utterance) }));
  const byPlace = [
    { name: 'earliest' as const, found: patterns.first.exec(utterance) },
    { name: 'latest' as const, found: patterns.last.exec(utterance) },
  ];
  // "The first of the day" is no place in a list.
  const extreme = [...byName, ...(part ? byPlace : [])].find(({ found }) => found);
  const spans = [extreme?.found, part?.found, time && { index: time.index, 0: time.said }].filter((one) => !!one);
  if (spans.length === 0) return undefined;
  const said = spanOf(utterance, spans, patterns);
  const rest = utterance.replace(said, ' ');
  const isTold = !extreme && !patterns.one.test(said) && !patterns.choosing.test(rest);
  return { said, extreme: extreme?.name, part: part?.hours, time, names: patterns.names.test(said), isTold };
}

/** All that was said for it: of "the one at half past twelve" no word is a count. */
function spanOf(
  utterance: string,
  spans: readonly { readonly index: number; readonly 0: string }[],
  { lead, rest }: ReturnType<typeof patternsOf>,
): string {
  const start = Math.min(...spans.map(({ index }) => index));
  const end = Math.max(...spans.map((span) => span.index + span[0].length));
  const before = lead.exec(utterance.slice(0, start))?.[0].length ?? 0;
  const after = rest.exec(utterance.slice(end))?.[0].length ?? 0;
  return utterance.slice(start - before, end + after);
}

const minuteOf = (departs: string): number => Number(departs.slice(0, 2)) * 60 + Number(departs.slice(3));

const day = 24 * 60;

function isIn(minute: number, [from, to]: readonly [number, number]): boolean {
  return [minute, minute + day].some((one) => one >= from * 60 && one < to * 60);
}

function isAt(minute: number, { minutes, isHour }: TimeSaid): boolean {
  return minutes.some((one) => (isHour ? Math.floor(one / 60) === Math.floor(minute / 60) : one === minute));
}

/** An ISO day, or a time: what is sorted as text. */
const momentOf = ({ departs, value }: Choice): string | undefined =>
  departs ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);

/** The choices that a quality fits; undefined where they are not of the kind that has it. */
export function fitting(quality: Quality, options: readonly Choice[]): readonly Choice[] | undefined {
  const { time, part, extreme } = quality;
  const isTimed = time !== undefined || (part !== undefined && options.some(({ departs }) => departs));
  if (isTimed && !options.some(({ departs }) => departs)) return undefined;
  const timed = options.filter(({ departs }) => {
    if (!isTimed) return true;
    const minute = departs === undefined ? undefined : minuteOf(departs);
    return minute !== undefined && (!time || isAt(minute, time)) && (!part || isIn(minute, part));
  });
  if (extreme === undefined) return isTimed ? timed : undefined;
  return extremeOf(timed, extreme);
}

function extremeOf(options: readonly Choice[], extreme: Extreme): readonly Choice[] | undefined {
  switch (extreme) {
    case 'cheapest':
      return leastOf(options, ({ price }) => price);
    case 'fastest':
      return options.some(({ minutes }) => minutes !== undefined)
        ? leastOf(options, ({ minutes }) => minutes)
        : undefined;
    case 'direct':
      return options.some(({ departs }) => departs !== undefined) ? options : undefined;
    case 'earliest':
    case 'latest':
      return outermost(options, extreme);
  }
}

function leastOf(options: readonly Choice[], measure: (choice: Choice) => number | undefined): readonly Choice[] {
  const least = Math.min(...options.map((one) => measure(one) ?? Infinity));
  return options.filter((one) => (measure(one) ?? Infinity) === least);
}

function outermost(options: readonly Choice[], extreme: 'earliest' | 'latest'): readonly Choice[] | undefined {
  const moments = options.flatMap((one) => momentOf(one) ?? []).toSorted();
  if (moments.length === 0) return undefined;
  const wanted = moments.at(extreme === 'earliest' ? 0 : -1);
  return options.filter((one) => momentOf(one) === wanted);
}
