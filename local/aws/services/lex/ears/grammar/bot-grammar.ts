import type { UnderstandableLocale } from '../../nlu/understanding.ts';
import type { SpokenLanguage } from '../languages/spoken-language.ts';
import type { GrammarContext } from './bot-phrases.ts';
import { botPhrases, TOPIC } from './bot-phrases.ts';
import { Lexicon } from './lexicon.ts';
import { Network } from './network.ts';
import { addSlotClass, addTopics } from './slot-classes.ts';
import type { ClassPlace, CountedPhrase, WordModel } from './word-model.ts';
import { addWordModel, isClass } from './word-model.ts';

export interface BotGrammar {
  readonly network: Network;
  readonly lexicon: Lexicon;
  readonly start: number;
  readonly end: number;
}

/** Words that stand for no word begin so. */
const NOISE_MARK = '~';

export const isNoise = (word: string): boolean => word.startsWith(NOISE_MARK);

/** All that this bot's callers may say: its own words, those of its slots, and between them anything, as a row of phonemes. */
export function botGrammar(
  locale: UnderstandableLocale,
  language: SpokenLanguage,
  context: GrammarContext,
): BotGrammar {
  const network = new Network();
  const lexicon = new Lexicon();
  const phrases = botPhrases(locale, language, context);
  const classes = new Map<string, ClassPlace>();
  for (const token of new Set(phrases.flatMap(({ tokens }) => tokens).filter(isClass))) {
    const type = token.slice(1, -1);
    const place = { entry: network.state(), exit: network.state() };
    const speller = { ...place, network, lexicon, language };
    const isKnown =
      token === TOPIC ? addTopics(context.topics, speller) : addSlotClass(type, locale.slotTypes.get(type), speller);
    if (isKnown) classes.set(token, place);
  }
  const known = phrases.flatMap((phrase) => withoutUnknown(phrase, classes));
  for (const word of new Set(known.flatMap(({ tokens }) => tokens))) if (!isClass(word)) lexicon.word(word);
  const model = addWordModel(network, known, classes);
  addNoise({ network, lexicon }, language.phonemes, model);
  return { network, lexicon, start: model.start, end: model.end };
}

/** Where a slot takes anything, as free text does, the words around it are phrases by themselves. */
function withoutUnknown(phrase: CountedPhrase, classes: ReadonlyMap<string, ClassPlace>): readonly CountedPhrase[] {
  const runs: string[][] = [[]];
  for (const token of phrase.tokens) {
    if (isClass(token) && !classes.has(token)) runs.push([]);
    else runs.at(-1)?.push(token);
  }
  return runs.filter((tokens) => tokens.length > 0).map((tokens) => ({ ...phrase, tokens }));
}

/**
 * A row of phonemes costs what a row of unlikely words costs, so that what is not the bot's language is heard as noise instead of
 * as words that sound a little like it. Found by trying: less, and nothing is noise; more, and soft words are.
 */
const NOISE = { begin: 1e-4, more: 0.6, end: 0.01 };

function addNoise(
  { network, lexicon }: Pick<BotGrammar, 'lexicon' | 'network'>,
  phonemes: readonly string[],
  { anywhere }: WordModel,
): void {
  const noise = network.state();
  network.add({ from: anywhere, to: noise, weight: NOISE.begin });
  network.add({ from: noise, to: anywhere, weight: NOISE.end });
  for (const phoneme of phonemes) {
    const word = lexicon.noise(`${NOISE_MARK}${phoneme.toLowerCase()}`, phoneme);
    network.add({ from: noise, to: noise, weight: NOISE.more, word });
  }
}
