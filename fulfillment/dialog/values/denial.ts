import { onceEach } from '../../once-each.ts';
import { cueWordsOf } from './cue-words.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** Most utterances deny nothing: nothing need be read in them. */
export const mayDeny = (text: string, localeId: string): boolean => anyDenial(localeId).test(text);

const anyDenial = onceEach((localeId: string) => {
  const { denial, no } = cueWordsOf(localeId);
  return wordsPattern(String.raw`(?<!\p{L})(?:${denial}|${no})(?!\p{L})`, 'iu');
});

/** "Not in business" of "no, not in business": the no is said of that. All of the text, when no denial comes after a no. */
export const afterNo = (text: string, localeId: string): string => text.replace(noBeforeDenial(localeId), '');

const noBeforeDenial = onceEach((localeId: string) => {
  const { no } = cueWordsOf(localeId);
  return wordsPattern(String.raw`^[^\p{L}\p{N}]*(?:${no})[\s,.;:!-]+(?=.*${anyDenial(localeId).source})`, 'iu');
});

export const beginsWithDenial = (text: string, localeId: string): boolean => atBeginning(localeId).test(text);

const atBeginning = onceEach((localeId: string) => new RegExp(`^[^\\p{L}]*${anyDenial(localeId).source}`, 'iu'));

export const beginsWithNo = (text: string, localeId: string): boolean => bareNo(localeId).test(text);

const bareNo = onceEach((localeId: string) => wordsPattern(String.raw`^(?:${cueWordsOf(localeId).no})(?!\p{L})`, 'iu'));

/** A text in parts that begin with a denial, but for the first. */
export const fromDenials = (text: string, localeId: string): readonly string[] => text.split(beforeDenial(localeId));

const beforeDenial = onceEach((localeId: string) => new RegExp(`(?=${anyDenial(localeId).source})`, 'iu'));

/**
 * The words by which something is said not to be meant, whose pattern is given: "not on Friday", "I don't want business", "Paris
 * nicht". A bare "no" before it rather puts something right ("no, to Paris"), and denies it only after so many words, if at all.
 */
export function denialOf(pattern: string, localeId: string, wordsAfterNo?: 0 | 1): RegExp {
  const { denial, no, denialLink, denialEnd } = cueWordsOf(localeId);
  const links = String.raw`(?:(?:${denialLink})\s+)`;
  const linked = String.raw`(?:${denial})\s+${links}{0,5}`;
  const bare = wordsAfterNo === undefined ? '' : String.raw`|(?:${no})\s+${links}{${wordsAfterNo},3}`;
  const before = String.raw`(?<!\p{L})(?:${linked}${bare})(?:${pattern})(?!\p{L})`;
  const after = String.raw`(?<!\p{L})${links}?(?:${pattern})(?:\s+[\p{L}'’]+){0,2}\s+(?:${denial}|${no})(?:\s+(?:${denialEnd}))?\W*$`;
  return wordsPattern(`${before}|${after}`, 'iu');
}
