import { onceEach } from '../../once-each.ts';
import { isFormOfBotWord } from '../words/bot-words.ts';
import { cueWordsOf } from './cue-words.ts';
import { numberOf, numberPattern } from './number-words.ts';
import { partyWordsOf } from './party-words.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** How many people are meant, and all that said so. */
export interface PartySaid {
  readonly original: string;
  readonly count: number;
}

const bounded = (pattern: string) => String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`;

const patternsOf = onceEach((localeId: string) => {
  const words = partyWordsOf(localeId);
  const { onward } = cueWordsOf(localeId).ordinals;
  const end = String.raw`(?=[^\p{L}\p{N}]*$|[,;.!:]| (?:${onward}|${words.inAll})(?!\p{L}))`;
  const number = numberPattern(localeId);
  const counted = String.raw`(?:(?:${words.possessive}) )?(?:${number}|${words.article}|${words.possessive})(?: (?:${words.kind}))* (?:${words.persons})(?![\p{L}\p{N}])`;
  // "Me plus one".
  const bare = String.raw`(?:${number})(?: (?:${words.kind}))?(?=[^\p{L}\p{N}]*$)`;
  // "My wife and daughter", of whom each is one.
  const unnumbered = String.raw`(?:${words.persons})(?![\p{L}\p{N}])`;
  const self = String.raw`(?:${words.self})(?![\p{L}\p{N}])`;
  const link = String.raw`(?:, ?(?:(?:${words.link}) )?| (?:${words.link}) )(?:(?:${words.link}) )?(?:(?:${words.forOthers}) )?`;
  return {
    mentions: wordsPattern(bounded(`${words.persons}|${words.self}`), 'iu'),
    joint: wordsPattern(`^${link}$`, 'iu'),
    part: wordsPattern(
      String.raw`(?<![\p{L}\p{N}])(?:(?<with>${words.selfWith})|(?<counted>${counted})|(?<self>${self})|(?<bare>${bare})|(?<one>${unnumbered}))`,
      'giu',
    ),
    number: wordsPattern(bounded(number), 'iu'),
    mine: wordsPattern(bounded(words.mine), 'iu'),
    possessive: wordsPattern(bounded(words.possessive), 'iu'),
    also: wordsPattern(bounded(words.also), 'iu'),
    forOthers: wordsPattern(String.raw`(?<!\p{L})(?:${words.forOthers})\s+$`, 'iu'),
    pair: wordsPattern(bounded(words.pair), 'iu'),
    several: wordsPattern(bounded(words.several), 'iu'),
    alone: wordsPattern(`${bounded(words.alone)}${end}`, 'iu'),
    onlySelf: wordsPattern(String.raw`^[^\p{L}]*(?:${words.self})[^\p{L}]*$`, 'iu'),
    together: words.together.map(
      ([pattern, count]) => [wordsPattern(`${bounded(pattern)}${end}`, 'iu'), count] as const,
    ),
    all: wordsPattern(String.raw`(?<![\p{L}\p{N}])(?:${words.lead}) (?<count>${number})(?![\p{L}\p{N}])${end}`, 'iu'),
  };
});

/** "Two adults and a child", "my wife and I", "just me", "a family of four". One count of people ("two adults") is read elsewhere. */
export function partySaid(text: string, localeId: string): PartySaid | undefined {
  return listedParty(text, localeId) ?? countOfAll(text, localeId) ?? wordForParty(text, localeId);
}

function listedParty(text: string, localeId: string): PartySaid | undefined {
  const patterns = patternsOf(localeId);
  if (!patterns.mentions.test(text)) return undefined;
  for (const named of listsIn(text, patterns)) {
    const self = named.findIndex(isSpeaker);
    // "Me, I'm travelling with my son": who speaks is one of them, however often.
    const parts = named.filter((part, at) => at === self || !isSpeaker(part));
    const isOthers = self < 0 && parts.some(([part]) => patterns.possessive.test(part));
    if (parts.length < 2 || (isOthers && !isWithSpeaker(named, text, localeId))) continue;
    const counts = parts.flatMap((part) => countIn(part, patterns, localeId) ?? []);
    if (counts.length < parts.length) continue;
    const original = text.slice(named[0]?.index, endOf(named.at(-1)));
    return { original, count: totalOf(counts) + Number(isOthers) };
  }
  return undefined;
}

/** "For my wife and two children": who speaks may be one more of them, or not. */
export function othersSaid(text: string, localeId: string): number | undefined {
  const alone = othersAlone(text, localeId);
  return alone ?? (patternsOf(localeId).also.test(text) ? peopleBeside(text, localeId) : undefined);
}

/** Of those, who are named without who speaks. */
export function othersAlone(text: string, localeId: string): number | undefined {
  const patterns = patternsOf(localeId);
  if (!patterns.mentions.test(text)) return undefined;
  for (const named of listsIn(text, patterns)) {
    const isForOthers = patterns.forOthers.test(text.slice(0, named[0]?.index)) && !named.some(isSpeaker);
    if (!isForOthers || !isSomebody(named, text, localeId)) continue;
    const counts = named.flatMap((part) => countIn(part, patterns, localeId) ?? []);
    if (counts.length === named.length) return totalOf(counts);
  }
  return undefined;
}

/** Several, or "my wife", or "a friend", unless they come along; "for one adult" counts, and says nothing of who it is. */
function isSomebody([first, ...more]: readonly RegExpExecArray[], text: string, localeId: string): boolean {
  const { possessive, also } = patternsOf(localeId);
  const [part] = first ?? [''];
  const person = part.toLowerCase().split(' ').at(-1) ?? '';
  const isTold = possessive.test(part) || !isFormOfBotWord(person, localeId);
  return more.length > 0 || (isTold && !also.test(text));
}

/** "And my wife as well": with who speaks they are so many, at least. */
function peopleBeside(text: string, localeId: string): number | undefined {
  const patterns = patternsOf(localeId);
  const others = listsIn(text, patterns).find((named) => !named.some(isSpeaker)) ?? [];
  const isWho = others.some(([part]) => patterns.possessive.test(part));
  return isWho ? 1 + others.length : undefined;
}

/** Who ends with "my wife and two children" comes with them; a flight for them, or something about them, may be without. */
function isWithSpeaker(named: readonly RegExpExecArray[], text: string, localeId: string): boolean {
  const { mine, forOthers } = patternsOf(localeId);
  const rest = text.slice(endOf(named.at(-1))).replace(cueWordsOf(localeId).courtesy, '');
  const isEnd = !/[\p{L}\p{N}]/u.test(rest);
  return isEnd && named.some(([part]) => mine.test(part)) && !forOthers.test(text.slice(0, named[0]?.index));
}

const isSpeaker = ({ groups }: RegExpExecArray): boolean => (groups?.['self'] ?? groups?.['with']) !== undefined;

const endOf = (part: RegExpExecArray | undefined): number => (part ? part.index + part[0].length : 0);

/** People who are named one after the other. One pattern for a whole list would take V8 twenty milliseconds to compile. */
function listsIn(
  text: string,
  { part, joint }: ReturnType<typeof patternsOf>,
): readonly (readonly RegExpExecArray[])[] {
  const lists: RegExpExecArray[][] = [];
  for (const found of text.matchAll(part)) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const between = text.slice(endOf(last), found.index);
    const goesOn = last?.groups?.['with'] ? isPerson(found) && between === ' ' : joint.test(between);
    if (list && goesOn) list.push(found);
    else if (isPerson(found)) lists.push([found]);
  }
  return lists;
}

/** By itself: "a child", "I". "Two" and "daughter" are of a list alone. */
const isPerson = ({ groups }: RegExpExecArray): boolean => (groups?.['bare'] ?? groups?.['one']) === undefined;

/** Undefined for "my children", of whom it is not said how many they are. */
function countIn(
  { groups, 0: part }: RegExpExecArray,
  { number, pair, several }: ReturnType<typeof patternsOf>,
  localeId: string,
): number | undefined {
  if (groups?.['self'] ?? groups?.['with']) return 1;
  const said = number.exec(part)?.[0];
  if (said !== undefined) return Number(numberOf(said, localeId));
  if (pair.test(part)) return 2;
  return several.test(part) ? undefined : 1;
}

/** "Three people, two adults and a child" are three. */
function totalOf([first = 0, ...others]: readonly number[]): number {
  const rest = others.reduce((sum, count) => sum + count, 0);
  return others.length > 1 && rest === first ? first : first + rest;
}

function countOfAll(text: string, localeId: string): PartySaid | undefined {
  const count = patternsOf(localeId).all.exec(text)?.groups?.['count'];
  return count !== undefined ? { original: count, count: Number(numberOf(count, localeId)) } : undefined;
}

function wordForParty(text: string, localeId: string): PartySaid | undefined {
  const { alone, onlySelf, together } = patternsOf(localeId);
  const single = alone.exec(text) ?? onlySelf.exec(text);
  if (single) return { original: single[0], count: 1 };
  for (const [pattern, count] of together) {
    const found = pattern.exec(text);
    if (found) return { original: found[0], count };
  }
  return undefined;
}

const personsPattern = onceEach((localeId: string) => new RegExp(`^(?:${partyWordsOf(localeId).persons})$`, 'iu'));

/** Whether a slot counts people: one of the words that are said after its counts is for them. */
export const countsPeople = (units: readonly string[], localeId: string): boolean =>
  units.some((unit) => personsPattern(localeId).test(unit));

/** "My wife": somebody who belongs to who speaks, or says so. */
export const speaksOfOwnPeople = (text: string, localeId: string): boolean => patternsOf(localeId).mine.test(text);

/** What is said beside such people: "in the name of", of "in the name of my wife"; undefined when none are named. */
export function besideOwnPeople(text: string, localeId: string): string | undefined {
  const { possessive } = patternsOf(localeId);
  const found = listsIn(text, patternsOf(localeId)).find((named) => named.some(([part]) => possessive.test(part)));
  return found && text.slice(0, found[0]?.index) + text.slice(endOf(found.at(-1)));
}
