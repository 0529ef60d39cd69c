import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { withAnswerSlots } from '../../../../../../../local/aws/services/lex/answer-slots.ts';
import { readArchive } from '../../../../../../../local/aws/services/lex/archive/read-archive.ts';
import { botGrammar } from '../../../../../../../local/aws/services/lex/ears/grammar/bot-grammar.ts';
import type { Expected } from '../../../../../../../local/aws/services/lex/ears/grammar/bot-phrases.ts';
import { compact } from '../../../../../../../local/aws/services/lex/ears/grammar/compact.ts';
import {
  Lexicon,
  renderDictionary,
  variantsOf,
} from '../../../../../../../local/aws/services/lex/ears/grammar/lexicon.ts';
import { homophonesOf } from '../../../../../../../local/aws/services/lex/ears/grammar/homophones.ts';
import { likelihoodOf, likeliestRowOf } from '../../../../../../../local/aws/services/lex/ears/grammar/likelihood.ts';
import { Network, renderNetwork } from '../../../../../../../local/aws/services/lex/ears/grammar/network.ts';
import { addPhrases } from '../../../../../../../local/aws/services/lex/ears/grammar/notation.ts';
import { readPronunciations } from '../../../../../../../local/aws/services/lex/ears/hearing/read-pronunciations.ts';
import { english } from '../../../../../../../local/aws/services/lex/ears/languages/english.ts';
import { french } from '../../../../../../../local/aws/services/lex/ears/languages/french.ts';
import type { UnderstandableLocale } from '../../../../../../../local/aws/services/lex/nlu/understanding.ts';
import { botArchive } from '../../../../../../support/lex/on-the-line.ts';

const archive = botArchive();
const locale = readArchive(archive).locales.get('en_US');
if (!locale) throw new Error('The bot has no English.');
const frontdesk = withAnswerSlots(locale);

function grammarOf(understandable: UnderstandableLocale = frontdesk, expected?: Expected) {
  const { network, lexicon, ...ends } = botGrammar(understandable, english, {
    expected,
    topics: ['suitcase'],
  });
  const likelihood = likelihoodOf(network, ends);
  return { network, lexicon, ends, says: (words: string): number => likelihood(words.split(' ')) };
}

const can = (phrases: Readonly<Record<string, string>>, words: string): boolean => {
  const network = new Network();
  const [from, to] = [network.state(), network.state()];
  addPhrases(phrases, 'all', { network, lexicon: new Lexicon(), from, to, weight: 1 });
  return likelihoodOf(network, { start: from, end: to })(words === '' ? [] : words.split(' ')) > -Infinity;
};

const model = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('soundswallower')), 'model', name, 'dict.txt');

const grammar = grammarOf();

describe('what the bot can hear', () => {
  test.each([
    "i'd like to book a flight",
    'book a flight from new+york to san+francisco on the third of december',
    'new+york please',
    'fly from L/one H/one R/one to tokyo tomorrow',
    'my booking code is K/one P/one Q/one 2/one 3/one 4/one',
    'is flight M/one T/one 2/hundred 04/rest on time',
    'my last name is smith',
    'my last name is S/one M/one I/one T/one H/one',
    'in two weeks',
    'next friday',
    'december twenty first twenty twenty six',
    'a hundred and twenty one',
    'yes please',
    "that's correct",
    'how heavy may a suitcase be',
    // Words in an order that no sample has, and noise between them.
    'please tomorrow london flight',
    'i want ~aa ~b ~k to cancel my booking',
  ])('%s', (words) => {
    expect(grammar.says(words)).toBeGreaterThan(-Infinity);
  });

  test('words that are not the bot’s are none', () => {
    expect(grammar.says('book a rhinoceros')).toBe(-Infinity);
  });

  test('samples are likelier than their words in another order', () => {
    expect(grammar.says('i want to cancel my booking')).toBeGreaterThan(
      grammar.says('booking my cancel to want i') + 10,
    );
  });

  test('the answer to what was asked is likelier than before', () => {
    const asked = grammarOf(frontdesk, { intent: 'BookFlight', slot: 'Passengers' });
    expect(asked.says('two')).toBeGreaterThan(grammar.says('two') + 1);
    expect(asked.says('cancel my booking')).toBeLessThan(grammar.says('cancel my booking'));
    expect(grammarOf(frontdesk, 'confirmation').says('yes')).toBeGreaterThan(grammar.says('yes') + 1);
  });

  test('what leaves a state adds up to one, but for noise', () => {
    const sums = new Map<number, number>();
    const noisy = new Set<number>();
    for (const { from, weight, word } of grammar.network.arcs) {
      sums.set(from, (sums.get(from) ?? 0) + weight);
      if (word?.startsWith('~')) noisy.add(from);
    }
    for (const [state, sum] of sums) if (!noisy.has(state)) expect(Math.abs(sum - 1)).toBeLessThan(0.02);
  });

  test('Sphinx’s format has every arc, and no weight that it reads as zero', () => {
    const words = new Map([['london', ['L AH N', 'L AH N D']]]);
    const lines = renderNetwork(grammar.network, grammar.ends, words).trim().split('\n');
    const transitions = lines.filter((line) => line.startsWith('TRANSITION'));
    const ways = grammar.network.arcs.map(({ word }) => (word === undefined ? 1 : variantsOf(word, words).length));
    const pauses = grammar.network.states;
    expect(ways.filter((count) => count > 1)).not.toEqual([]);
    expect(transitions).toHaveLength(ways.reduce((sum, count) => sum + count, pauses));
    for (const line of transitions) expect(Number(line.split(' ')[3])).toBeGreaterThan(0);
    expect(lines.slice(0, 2)).toEqual(['FSG_BEGIN bot', `NUM_STATES ${grammar.network.states}`]);
  });
});

describe('words that sound the same', () => {
  const asked = botGrammar(frontdesk, english, {
    expected: { intent: 'CancelBooking', slot: 'BookingCode' },
    topics: [],
  });
  const homophones = homophonesOf(
    new Map([
      ['to', ['T UW']],
      ['two', ['T UW']],
      ['2/one', ['T UW']],
      ['three', ['TH R IY']],
      ['3/one', ['TH R IY']],
      ['for', ['F AO R', 'F ER']],
      ['four', ['F AO R']],
      ['4/one', ['F AO R']],
    ]),
  );
  const likeliest = likeliestRowOf(asked.network, asked);
  const read = (words: string): string => likeliest(words.split(' ').map(homophones)).words.join(' ');

  test.each([
    ['to of us', 'two of us'],
    ['to guests', 'two guests'],
    ['to london', 'to london'],
    ['K/one P/one Q/one to three for', 'K/one P/one Q/one 2/one 3/one 4/one'],
    ['new york please', 'new+york please'],
    ['to new+york', 'to new+york'],
    ['to a rhinoceros', 'to a rhinoceros'],
  ])('%j is %j, which is the likeliest of all', (found, said) => {
    expect(read(found)).toBe(said);
  });
});

describe('the compact network', () => {
  const { network, ends } = grammar;
  const small = compact(network, ends);
  const before = likelihoodOf(network, ends);
  const after = likelihoodOf(small.network, small);

  test('is smaller', () => {
    expect(small.network.states).toBeLessThan(network.states);
    expect(small.network.arcs.length).toBeLessThan(network.arcs.length);
  });

  test('finds the same rows of words as likely, one compared with the other', () => {
    const words = [...network.words()];
    const reference = ['yes', 'please'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), (row) => {
        if (before(row) === -Infinity) expect(after(row)).toBe(-Infinity);
        else expect(after(row) - after(reference)).toBeCloseTo(before(row) - before(reference), 1);
      }),
      { numRuns: 50 },
    );
  });

  test('has no weight above one', () => {
    expect(small.network.arcs.filter(({ weight }) => weight > 1 + 1e-9)).toEqual([]);
  });
});

describe('other bots', () => {
  const slotTypes = new Map();
  const aBot = (utterances: readonly string[], typeName: string): UnderstandableLocale => ({
    localeId: 'en_GB',
    slotTypes,
    intents: [
      { name: 'Ask', utterances, slots: [{ name: 'What', typeName, utterances: [], allowMultipleValues: false }] },
    ],
  });

  test.each([
    ['AMAZON.Time', 'half past ten'],
    ['AMAZON.Duration', 'three weeks'],
    ['AMAZON.Percentage', 'twenty percent'],
    ['AMAZON.Currency', 'forty dollars'],
    ['AMAZON.FirstName', 'michael'],
    ['AMAZON.PhoneNumber', '5/one 5/one 5/one 1/one 2/one 3/one 4/one'],
    ['AMAZON.UKPostalCode', 'S/one W/one 1/one A/one 1/one A/one A/one'],
    ['AMAZON.AlphaNumeric', 'X/one 7/one'],
    ['AMAZON.Confirmation', 'yes'],
  ])('%s', (type, words) => {
    expect(grammarOf(aBot(['tell me {What} now'], type)).says(`tell me ${words} now`)).toBeGreaterThan(-Infinity);
  });

  test('free text leaves the words around it', () => {
    const free = grammarOf(aBot(['take a note {What} and save it'], 'AMAZON.FreeFormInput'));
    expect(free.says('take a note')).toBeGreaterThan(-10);
    expect(free.says('take a note ~d ~ih ~d and save it')).toBeGreaterThan(-Infinity);
  });

  test('a bot that says nothing of its own still hears yes and no', () => {
    expect(grammarOf({ localeId: 'en_US', intents: [], slotTypes }).says('yes')).toBeGreaterThan(-Infinity);
  });
});

describe('the notation of phrases', () => {
  test.each([
    ['a b', 'a b', true],
    ['a b', 'a', false],
    ['a | b c', 'b c', true],
    ['a | b c', 'a c', false],
    ['[the] (end | start)', 'end', true],
    ['[the] (end | start)', 'the start', true],
    ['[the] (end | start)', 'the', false],
    ['<part> <part>', 'x y', true],
    ['[[very] big] dog', 'very big dog', true],
    ['[[very] big] dog', 'very dog', false],
  ])('%j takes %j: %j', (all, words, expected) => {
    expect(can({ all, part: 'x | y' }, words)).toBe(expected);
  });

  test.each(['(a', 'a]', '<nothing>'])('%j is refused', (all) => {
    expect(() => can({ all }, '')).toThrow(/Unbalanced|No phrase/);
  });
});

describe('pronunciations', () => {
  test('come from the dictionary, without accents or in parts when it has no other, and else by guess', async () => {
    const words = new Set(['tomato', 'Zürich'.toLowerCase(), "l'orange", 'fiumicino', 'zrh']);
    const pronounce = await readPronunciations({ path: model('en-us'), words, guess: english.guess });
    expect(pronounce('tomato')).toEqual(['T AH M EY T OW', 'T AH M AA T OW']);
    expect(pronounce('zürich')).toEqual(['Z UH R IH K']);
    expect(pronounce("l'orange")[0]).toMatch(/AO R AH N JH$/);
    expect(pronounce('fiumicino')).toHaveLength(1);
  });

  test.each([
    { name: 'English', language: english },
    { name: 'French', language: french },
  ])('$name: every word of the phrases is in the dictionary, and every phrase can be read', async ({ language }) => {
    const network = new Network();
    const lexicon = new Lexicon();
    for (const name of Object.keys(language.phrases)) {
      addPhrases(language.phrases, name, { network, lexicon, from: network.state(), to: network.state(), weight: 1 });
    }
    const lines = new Set(
      readFileSync(model(language.model), 'utf8')
        .split('\n')
        .map((line) => line.split(' ')[0]),
    );
    const unknown = [...lexicon.spelled()].filter(
      (word) => !lines.has(word) && word.split(/(?<=')(?=.)/).some((part) => !lines.has(part)),
    );
    expect(unknown).toEqual([]);
  });

  test.each([
    { name: 'English', language: english },
    { name: 'French', language: french },
  ])('$name: a guess is phonemes of the model, never none', ({ language }) => {
    const phonemes = new Set(language.phonemes);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèçôù']{0,15}$/), (word) => {
        const guessed = language.guess(word).split(' ');
        expect(guessed.filter((phoneme) => !phonemes.has(phoneme))).toEqual([]);
      }),
    );
  });

  test('a word that cannot be said is refused before the recogniser breaks on it', () => {
    const lexicon = new Lexicon();
    lexicon.word('nothing', []);
    expect(() => renderDictionary(lexicon.pronounced(() => []))).toThrow(/nothing/);
  });
});
