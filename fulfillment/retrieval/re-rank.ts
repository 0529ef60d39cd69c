import type { Concept, Passage, Vocabulary } from '../../knowledge/passage-store.ts';
import { splitSentences } from '../sentences.ts';
import type { Candidate } from './search.ts';

/** A candidate with the evidence for it; shares are 0–1. */
export interface Judged {
  readonly passage: Passage;
  /** Comparable inside one question. */
  readonly score: number;
  /** How much of what the question mentions, by weight, stands in the passage or its headings. */
  readonly coverage: number;
  /** The single sentence or table row that mentions most of it, read under its headings, and how much that is. */
  readonly sentence: string;
  readonly sentenceCoverage: number;
  readonly meaning: number;
}

export interface Judgement {
  readonly concepts: readonly Concept[];
  readonly question: string;
  readonly vocabulary: Vocabulary;
}

/**
 * What each piece of evidence is worth, fitted on half of test/fixtures/questions and checked on the other half; the optimum is
 * flat, so the figures are round.
 */
const WORTH = { words: 0.8, coverage: 0.5, headline: 0.3, sentence: 0.7, meaning: 0.4, kind: 0.2 } as const;

/** A passage that says it in other words is a little less sure to mean it. */
const BY_SYNONYM = 0.9;

/** The kinds of thing that are asked for, and how an answer to each looks. Languages without an entry are ranked without it. */
const KINDS: readonly { readonly asked: RegExp; readonly answer: RegExp }[] = [
  { asked: /\b(?:how much|costs?|prices?|fees?|charged?|expensive|cheap\w*|pay)\b/i, answer: /[$€£%]|\bfree\b/i },
  {
    asked: /\b(?:when|what time|how (?:long|late|early|soon|quickly|fast|far (?:ahead|in advance)))\b/i,
    answer: /\d+ (?:minutes?|hours?|(?:business )?days?|weeks?|months?|years?)\b|\d:\d\d/i,
  },
  { asked: /\b(?:how (?:many|big|large|heavy|old|far|wide)|what (?:size|age)|maximum|limit)\b/i, answer: /\d/ },
];

function mentions(terms: ReadonlySet<string>, { names }: Concept): number {
  const at = names.findIndex((name) => name.terms.every((term) => terms.has(term)));
  if (at === -1) return 0;
  return at === 0 ? 1 : BY_SYNONYM;
}

function coverageOf(concepts: readonly Concept[], terms: ReadonlySet<string>): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const covered = concepts.reduce((sum, concept) => sum + concept.weight * mentions(terms, concept), 0);
  return total === 0 ? 0 : covered / total;
}

function judge({ passage, words, meaning }: Candidate, { concepts, question, vocabulary }: Judgement): Judged {
  const termsOf = (text: string): readonly string[] => vocabulary.terms(text, passage.localeId);
  const headline = termsOf([passage.title, ...passage.headings].join('\n'));
  const sentences = splitSentences(passage.text);
  const sentenceTerms = sentences.map(termsOf);
  const coverage = coverageOf(concepts, new Set([...headline, ...sentenceTerms.flat()]));
  const shares = sentenceTerms.map((terms) => coverageOf(concepts, new Set([...headline, ...terms])));
  const sentenceCoverage = Math.max(0, ...shares);
  const sentence = sentences[shares.indexOf(sentenceCoverage)] ?? '';
  const asked = KINDS.filter((kind) => kind.asked.test(question));
  const kind = asked.every(({ answer }) => answer.test(passage.text)) ? 1 : 0;
  const score =
    WORTH.words * words +
    WORTH.coverage * coverage +
    WORTH.headline * coverageOf(concepts, new Set(headline)) +
    WORTH.sentence * sentenceCoverage +
    WORTH.meaning * meaning +
    WORTH.kind * kind;
  return { passage, score, coverage, sentence, sentenceCoverage, meaning };
}

/** Puts the candidates in the order of the evidence that they answer this question, best first. */
export function rerank(candidates: readonly Candidate[], judgement: Judgement): Judged[] {
  return candidates.map((candidate) => judge(candidate, judgement)).sort((a, b) => b.score - a.score);
}
