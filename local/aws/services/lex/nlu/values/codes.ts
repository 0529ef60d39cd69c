import type { HeardText } from '../heard-text.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { finding, type Finding, type ValueFinder } from './value-finder.ts';
import { spellingUnits, type Unit } from './spelling.ts';

/** With a pattern, Lex takes no longer values. */
const LONGEST = 30;
const MOST_UNITS = 30;

/** AMAZON.AlphaNumeric with a pattern: in either case, as said or with the blanks and hyphens between its parts left out. */
export function patternFinder(pattern: string): ValueFinder {
  const regex = safeRegex(pattern);
  if (!regex) return () => [];
  return (heard) => findCodes(heard, (text) => inCase(text, regex));
}

/** AMAZON.AlphaNumeric: in a sentence what holds a digit; for who was asked, any word. */
export const findAlphanumerics: ValueFinder = (heard) =>
  findCodes(heard, (text) => (/^[\p{L}\p{N}]+$/u.test(text) ? text : undefined));

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)\s?(\d[A-Z]{2})$/;

/** AMAZON.UKPostalCode: upper-case with one blank, "SW1A 1AA". */
export const findPostalCodes: ValueFinder = (heard) =>
  findCodes(heard, (text) => {
    const [, outward, inward] = POSTCODE.exec(text.toUpperCase()) ?? [];
    return outward && inward ? `${outward} ${inward}` : undefined;
  });

/** A pattern that is no regular expression matches nothing, as it would have been refused when the bot was built. */
function safeRegex(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}

/** The text in the case that the pattern is written in. */
function inCase(text: string, pattern: RegExp): string | undefined {
  if (text.length > LONGEST) return undefined;
  return [text, text.toUpperCase(), text.toLowerCase()].find((variant) => pattern.test(variant));
}

function findCodes(heard: HeardText, read: (text: string) => string | undefined): readonly Finding[] {
  const units = spellingUnits(heard);
  const found: Finding[] = [];
  for (let first = 0; first < units.length; first++) {
    for (let size = Math.min(MOST_UNITS, units.length - first); size > 0; size--) {
      const window = units.slice(first, first + size);
      const code = codeOf(heard, window, read);
      if (!code) continue;
      found.push(code);
      first += size - 1;
      break;
    }
  }
  return found;
}

function codeOf(
  heard: HeardText,
  units: readonly Unit[],
  read: (text: string) => string | undefined,
): Finding | undefined {
  if (!canBeOne(heard, units)) return undefined;
  const span = { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
  const said = heard.text.slice(span.start, span.end);
  const value = read(said) ?? read(units.map(({ text }) => text).join(''));
  if (value === undefined) return undefined;
  const isClear = /\d/.test(value) || isMarked(heard, said);
  return { ...finding(heard, span, value), certainty: isClear ? 'clear' : 'answer' };
}

/** Several words are one code when each is short or has digits, and none is an everyday word: "AB 12", not "is it AB12". */
function canBeOne(heard: HeardText, units: readonly Unit[]): boolean {
  if (units.length === 1) return true;
  const { functionWords } = vocabularyOf(heard.localeId);
  return units.every(({ text, isSpelt }) => {
    if (isSpelt || /\d/.test(text)) return true;
    return text.length <= 3 && (!functionWords.has(text.toLowerCase()) || text === text.toUpperCase());
  });
}

/** Written in capitals in a text that is not. */
const isMarked = (heard: HeardText, said: string): boolean =>
  said === said.toUpperCase() && heard.text !== heard.text.toUpperCase();
