import type { HeardText } from '../heard-text.ts';
import { finding, type Finding } from './value-finder.ts';
import { spellOut } from './spelling.ts';

const EMAIL = /[\p{L}\p{N}](?:[\p{L}\p{N}._+-]*[\p{L}\p{N}_+-])?@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** "dot" and "at" in the languages that are understood here. */
const DOT = String.raw`\s+(?:dot|punto|point|punkt|ponto)\s+`;
const AT = String.raw`\s+(?:at|arroba|arobase|chiocciola)\s+`;
/** A word, or letters one by one. */
const PART = String.raw`(?:(?<![\p{L}\p{N}])(?:[\p{L}\p{N}]\s+)+[\p{L}\p{N}](?![\p{L}\p{N}])|[\p{L}\p{N}_+-]+)`;
const SPOKEN_EMAIL = new RegExp(`${PART}(?:${DOT}${PART})*${AT}${PART}(?:${DOT}${PART})+`, 'giu');
const PHONE = /\+?(?:\(\d{1,5}\)|\d)(?:[\s().-]{0,2}\d){5,14}(?![\d/:])/g;

/** `user@domain`; "jo dot smith at mail dot com" as well. */
export function findEmailAddresses(heard: HeardText): readonly Finding[] {
  const written = matches(heard, EMAIL, (text) => text);
  if (written.length > 0) return written;
  return matches(heard, SPOKEN_EMAIL, (text) =>
    text
      .replaceAll(new RegExp(DOT, 'giu'), '.')
      .replaceAll(new RegExp(AT, 'giu'), '@')
      .replaceAll(/\s/g, '')
      .toLowerCase(),
  );
}

const FEWEST_DIGITS = 6;
const MOST_DIGITS = 15;

/** Digits without punctuation; a leading + stays. Digits may be said one by one: "five five five, one two one two". */
export function findPhoneNumbers(heard: HeardText): readonly Finding[] {
  const written = matches(heard, PHONE, (text) => text.replaceAll(/[^\d+]/g, ''));
  if (written.length > 0) return written;
  return spellOut(heard).flatMap(({ start, end, text }) => {
    const isNumber = /^\d+$/.test(text) && text.length >= FEWEST_DIGITS && text.length <= MOST_DIGITS;
    return isNumber ? [finding(heard, { start, end }, text)] : [];
  });
}

function matches(heard: HeardText, pattern: RegExp, write: (text: string) => string): readonly Finding[] {
  return [...heard.text.matchAll(pattern)].map(({ 0: text, index }) =>
    finding(heard, { start: index, end: index + text.length }, write(text)),
  );
}
