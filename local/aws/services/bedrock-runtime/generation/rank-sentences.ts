import { isFunctionWord, stem, wordsOf } from '../../words.ts';
import { isKindWord, preferenceFor, toldAs } from './asked-kind.ts';
import type { QuotableSentence } from './quotable-sentences.ts';
import type { NumberedPassage } from './read-prompt.ts';

export interface RankedSentence {
  readonly sentence: QuotableSentence;
  /** 0–1: the share of the question's words, weighed by rarity, that the sentence or its surroundings have. */
  readonly coverage: number;
  /** Coverage with preferences; orders the list. */
  readonly score: number;
  /** The question's stems that the sentence itself has. */
  readonly matched: ReadonlySet<string>;
}

/** What a word counts that stands only in the title, in a neighbour or elsewhere in the passage. */
const NEARBY = { title: 0.6, neighbour: 0.5, passage: 0.3 } as const;
const KIND_WORD_WEIGHT = 0.25;
/** A word that no sentence has is rather the story around a question, or a thing under another name, than what it is about. */
const NOWHERE_WEIGHT = 0.5;

/** Best first. Rarity is counted within the given sentences: a word that all of them have tells them not apart. */
export function rankSentences(question: string, sentences: readonly QuotableSentence[]): RankedSentence[] {
  const stems = sentences.map(({ text }) => stemsOf(text));
  const weights = weighQuestion(question, stems);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const preference = preferenceFor(question);
  const surroundings = createSurroundings(sentences, stems);

  return sentences
    .map((sentence, at): RankedSentence => {
      const own = stems[at] ?? new Set();
      const nearby = surroundings(at);
      const matched = new Set([...weights.keys()].filter((word) => own.has(word)));
      let sum = 0;
      for (const [word, weight] of weights) sum += weight * (matched.has(word) ? 1 : nearby(word));
      const coverage = sum / total;
      // A sentence that shares no word of its own is there for its neighbours' words alone.
      const score = matched.size === 0 ? coverage / 2 : coverage * preference(sentence.text);
      return { sentence, coverage, score: score * trustIn(sentence.passage.number), matched };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whoever wrote the prompt put the passages in an order: the first was thought to answer best. */
const trustIn = (number: number): number => Math.max(0.5, 1 - 0.2 * (number - 1));

/** What weighs something has a weight. */
const stemsOf = (text: string): Set<string> =>
  new Set(wordsOf(text).map((word) => (stem(word) === 'weigh' ? 'weight' : stem(word))));

function weighQuestion(question: string, sentences: readonly ReadonlySet<string>[]): Map<string, number> {
  const weights = new Map<string, number>();
  const inAnswer = toldAs(question);
  for (const word of wordsOf(question)) {
    if (isFunctionWord(word)) continue;
    const root = stem(inAnswer(word));
    const having = sentences.filter((sentence) => sentence.has(root)).length;
    const rarity = Math.log(1 + (sentences.length + 1) / (having + 0.5));
    weights.set(root, rarity * (isKindWord(word) ? KIND_WORD_WEIGHT : 1) * (having === 0 ? NOWHERE_WEIGHT : 1));
  }
  return weights;
}

/** How much a word counts that is near the sentence but not in it. */
function createSurroundings(sentences: readonly QuotableSentence[], stems: readonly ReadonlySet<string>[]) {
  const titles = new Map<NumberedPassage, ReadonlySet<string>>();
  const passages = new Map<NumberedPassage, Set<string>>();
  for (const [at, { passage }] of sentences.entries()) {
    if (!titles.has(passage)) titles.set(passage, stemsOf(passage.title));
    const words = passages.get(passage) ?? new Set();
    for (const word of stems[at] ?? []) words.add(word);
    passages.set(passage, words);
  }
  return (at: number) => {
    const passage = sentences[at]?.passage;
    const neighbours = [at - 1, at + 1].filter((place) => sentences[place]?.passage === passage);
    return (word: string): number => {
      if (!passage) return 0;
      if (titles.get(passage)?.has(word)) return NEARBY.title;
      if (neighbours.some((place) => stems[place]?.has(word))) return NEARBY.neighbour;
      return passages.get(passage)?.has(word) ? NEARBY.passage : 0;
    };
  };
}
