import type { Judged } from './re-rank.ts';

/** How many passages an answer may rest on. */
const MOST = 5;
/** A passage with less than this share of the best score has little to do with the question. */
const LOWEST_SHARE = 0.4;
/** Two passages with this share of words in common say the same thing twice. */
const SAME = 0.8;

/**
 * When is a question answerable? When one sentence of the best passage, read under its headings, mentions most of what the
 * question mentions, by weight: "Can I smoke in the hotel room?" finds hotel rooms, but smoking, which weighs most, nowhere.
 * Nearness in meaning adds to it. Who says more needs less of it found: of eight things that are mentioned, most are the story
 * around the question. How the figures were found: docs/decisions/0007-when-documents-answer.md.
 */
const SHARE = { sentence: 0.7, passage: 0.3, meaning: 0.3 } as const;
const ANSWERABLE = { ofOne: 0.72, lessByLength: 0.1, story: 6, lessByStory: 0.04, least: 0.45 } as const;
/** So close in meaning that words need not agree: only a model that understands paraphrases gets there. */
const SAME_MEANING = 0.7;

function neededFor(mentioned: number): number {
  const { ofOne, lessByLength, story, lessByStory, least } = ANSWERABLE;
  const ofStory = lessByStory * Math.max(0, mentioned - story);
  return Math.max(least, ofOne - lessByLength * Math.log((1 + mentioned) / 2) - ofStory);
}

const isAnswerable = ({ coverage, sentenceCoverage, meaning }: Judged, mentioned: number): boolean =>
  meaning >= SAME_MEANING ||
  SHARE.sentence * sentenceCoverage + SHARE.passage * coverage + SHARE.meaning * meaning >= neededFor(mentioned);

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function isRepeated(words: ReadonlySet<string>, by: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => by.has(word)).length;
  return shared >= SAME * (words.size + by.size - shared);
}

/** Whether the documents answer a question that mentions so many things: the best of our own order decides. */
export const areAnswering = ([best]: readonly Judged[], mentioned: number): boolean =>
  best !== undefined && isAnswerable(best, mentioned);

/** What to answer from, best first. */
export function selectPassages(judged: readonly Judged[]): Judged[] {
  const [best] = judged;
  if (!best) return [];
  const selected: { readonly candidate: Judged; readonly words: ReadonlySet<string> }[] = [];
  for (const candidate of judged) {
    if (selected.length === MOST || candidate.score < LOWEST_SHARE * best.score) break;
    const words = wordsOf(candidate.passage.text);
    if (!selected.some((other) => isRepeated(words, other.words))) selected.push({ candidate, words });
  }
  return selected.map(({ candidate }) => candidate);
}
