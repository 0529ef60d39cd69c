import type { SpokenLanguage } from '../languages/spoken-language.ts';
import type { CodePlaces } from './code-pattern.ts';
import type { Lexicon, Spoken } from './lexicon.ts';
import type { Arc, Network } from './network.ts';
import type { ClassPlace } from './word-model.ts';

/** What is said at a step of a code, such as "22" as "double two". */
interface Way {
  readonly text: string;
  readonly manner: 'double' | 'hundred' | 'hundreds' | 'one' | 'pair' | 'rest';
  readonly spoken: readonly Spoken[];
}

/** Between the characters that a word of a code stands for and the manner in which they were said. */
const MARK = '/';

/** The characters that a word of the grammar stands for, if it is of a code. */
export function codeCharacters(word: string): string | undefined {
  const mark = word.indexOf(MARK);
  return mark < 0 ? undefined : word.slice(0, mark);
}

/** How often each manner is used, of those that a place allows: most people say one character after the other. */
const SHARES = { one: 0.82, double: 0.05, pair: 0.06, hundred: 0.04, hundreds: 0.03 };

export interface Speller {
  readonly network: Network;
  readonly lexicon: Lexicon;
  readonly language: SpokenLanguage;
}

/** A manner to go on in: to which state, and what has to follow before that. */
interface Option {
  readonly to: number;
  readonly ways: readonly Way[];
  readonly share: number;
  readonly rest?: readonly Way[];
}

/** Adds codes to the network in all the ways they are said: "two oh four", "double two", "forty two", "two hundred and four". */
export function addCodes(places: CodePlaces, speller: Speller, { entry, exit }: ClassPlace): void {
  const { network, lexicon, language } = speller;
  const states = places.characters.map(() => network.state());
  const past = (place: number): number => states[place] ?? exit;
  const at = (place: number): string => places.characters[place] ?? '';
  const next = (place: number): readonly number[] => places.next[place] ?? [];
  const say = (ways: readonly Way[], arc: Omit<Arc, 'word'>): void => {
    for (const { text, manner, spoken } of ways) {
      network.add({ ...arc, weight: arc.weight / ways.length, word: lexicon.word(`${text}${MARK}${manner}`, spoken) });
    }
  };
  const optionsAfter = (first: number): readonly Option[] => [
    { to: past(first), ways: singles(at(first), language), share: SHARES.one },
    ...next(first).flatMap((second) => [
      { to: past(second), ways: doubles(at(first), at(second), language), share: SHARES.double },
      { to: past(second), ways: pairs(at(first), at(second), language), share: SHARES.pair },
      ...next(second).flatMap((third) => {
        const rest = rests(at(second), at(third), language);
        if (rest.length === 0) return [];
        return [
          { to: past(third), ways: hundreds(at(first), language), share: SHARES.hundreds },
          { to: past(third), ways: hundred(at(first), language), share: SHARES.hundred, rest },
        ];
      }),
    ]),
  ];
  const leave = (from: number, choices: readonly number[], isLast: boolean): void => {
    const options = choices.flatMap(optionsAfter).filter(({ ways }) => ways.length > 0);
    const total = options.reduce((sum, { share }) => sum + share, 0);
    const going = isLast ? choices.length / (choices.length + 1) : 1;
    for (const { to, ways, share, rest } of options) {
      const between = rest ? network.state() : to;
      say(ways, { from, to: between, weight: (going * share) / total });
      if (rest) say(rest, { from: between, to, weight: 1 });
    }
    if (isLast) network.add({ from, to: exit, weight: choices.length > 0 ? 1 - going : 1 });
  };
  leave(entry, places.first, false);
  for (const place of states.keys()) leave(past(place), next(place), places.last.includes(place));
}

/** Figures are read as numbers only where nothing else may stand: "flight one oh one", not "A twenty B". */
const figuresOf = (characters: string): readonly string[] => (/^\d+$/.test(characters) ? Array.from(characters) : []);

const before = (word: string, spoken: readonly Spoken[] = []): readonly Spoken[] =>
  spoken.flatMap((way) => (typeof way === 'string' ? `${word} ${way}` : []));

const after = (spoken: readonly Spoken[] = [], word: string): readonly Spoken[] =>
  spoken.flatMap((way) => (typeof way === 'string' ? `${way} ${word}` : []));

const singles = (characters: string, language: SpokenLanguage): readonly Way[] =>
  sayable(Array.from(characters, (text) => ({ text, manner: 'one', spoken: language.characters[text] ?? [] })));

const sayable = (ways: readonly Way[]): readonly Way[] => ways.filter(({ spoken }) => spoken.length > 0);

const doubles = (one: string, other: string, language: SpokenLanguage): readonly Way[] =>
  sayable(
    Array.from(one)
      .filter((character) => other.includes(character))
      .map((character) => ({
        text: character.repeat(2),
        manner: 'double',
        spoken: before(language.double, language.characters[character]?.slice(0, 1)),
      })),
  );

const numbers = (one: string, other: string): readonly string[] =>
  figuresOf(one).flatMap((tens) => figuresOf(other).map((unit) => tens + unit));

/** "oh four" is there already, one by one. */
const pairs = (one: string, other: string, language: SpokenLanguage): readonly Way[] =>
  numbers(one, other)
    .filter((text) => !text.startsWith('0'))
    .map((text) => ({ text, manner: 'pair', spoken: language.pair(text) }));

const hundreds = (characters: string, { characters: names, hundred: { word } }: SpokenLanguage): readonly Way[] =>
  figuresOf(characters)
    .filter((figure) => figure !== '0')
    .map((figure) => ({ text: `${figure}00`, manner: 'hundreds', spoken: after(names[figure]?.slice(0, 1), word) }));

const hundred = (characters: string, language: SpokenLanguage): readonly Way[] =>
  hundreds(characters, language).map(({ text, spoken }) => ({ text: text.charAt(0), manner: 'hundred', spoken }));

const rests = (one: string, other: string, language: SpokenLanguage): readonly Way[] =>
  numbers(one, other)
    .filter((text) => text !== '00')
    .map((text) => {
      const spoken = text.startsWith('0') ? language.characters[text.charAt(1)] : language.pair(text);
      return { text, manner: 'rest', spoken: [...(spoken ?? []), ...before(language.hundred.joiner, spoken)] };
    });
