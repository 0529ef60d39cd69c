import type { Concept } from '../../knowledge/passage-store.ts';
import type { Judged } from './re-rank.ts';

/** What was asked, as far as it decides whether the documents answer. */
export interface Mentioned {
  /** What the question itself mentions, and what it leans on. */
  readonly focus: readonly Concept[];
  readonly context: readonly Concept[];
}

/** What speaks for the documents answering a question, and against it. */
export interface Evidence {
  /** How much of what is mentioned, by weight, one sentence says: the best of the first passages. 0–1. */
  readonly sentence: number;
  /** The best word score (BM25): many rare things that were met in one place. */
  readonly words: number;
  /** How much of what is asked about no passage mentions by any name, by weight. 0–1. */
  readonly unknown: number;
  /** The weight of the rarest thing that the best sentence says: one rare word alone may be a chance. */
  readonly rarest: number;
  /** How many of the first passages are of the document that the best is of. */
  readonly gathered: number;
  /** How many things are mentioned beyond those that a question has: they are the story around it, and need not be found. */
  readonly story: number;
  /** 1 when something was told before the question, or it leans on an earlier one. */
  readonly told: number;
}

export const pieces = ['sentence', 'words', 'unknown', 'rarest', 'gathered', 'story', 'told'] as const;

/** Fitted by `npm run evaluate:fit`, which prints this table: docs/decisions/0007-when-documents-answer.md. */
const weights: Readonly<Record<keyof Evidence, number>> = {
  sentence: 7.3,
  words: 2,
  unknown: -2.8,
  rarest: -1.7,
  gathered: 0.44,
  story: 4.1,
  told: 1,
};
/** Of the sum, what makes an answer. */
const NEEDED = 7.1;

/** How many passages are looked at: as many as an answer may rest on. */
const FIRST = 5;
/** A question without a story around it mentions no more things. */
const MOST_ASKED = 6;
/** So close in meaning that words need not agree: only a model that understands paraphrases gets there. */
const SAME_MEANING = 0.7;

const weightOf = (concepts: readonly Concept[]): number => concepts.reduce((sum, { weight }) => sum + weight, 0);

/** `judged` best first. */
export function weighEvidence(judged: readonly Judged[], { focus, context }: Mentioned): Evidence {
  const first = judged.slice(0, FIRST);
  const [best] = first;
  const asked = weightOf(focus);
  return {
    sentence: Math.max(0, ...first.map(({ sentenceCoverage }) => sentenceCoverage)),
    words: Math.max(0, ...judged.map(({ wordScore }) => wordScore)),
    unknown: asked === 0 ? 0 : weightOf(focus.filter(({ known }) => !known)) / asked,
    rarest: best?.rarest ?? 0,
    gathered: first.filter(({ passage }) => passage.documentId === best?.passage.documentId).length,
    story: Math.max(0, focus.length + context.length - MOST_ASKED),
    told: Number(context.length > 0),
  };
}

const sumOf = (evidence: Evidence): number => pieces.reduce((sum, piece) => sum + weights[piece] * evidence[piece], 0);

/** Whether the documents answer: the best of our own order decides. */
export const isAnswered = ([best]: readonly Judged[], evidence: Evidence): boolean =>
  best !== undefined && (best.meaning >= SAME_MEANING || sumOf(evidence) >= NEEDED);
