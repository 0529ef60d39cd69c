import type { Concept, Passage, Vocabulary } from '../../knowledge/passage-store.ts';
import { splitSentences } from '../sentences.ts';
import type { Candidate } from './search.ts';
import { wordsPattern } from '../words-pattern.ts';

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
  /** The weight of the rarest thing that this sentence mentions so read. */
  readonly rarest: number;
  readonly meaning: number;
  /** How well the words match, comparable between questions. */
  readonly wordScore: number;
}

export interface Judgement {
  readonly concepts: readonly Concept[];
  readonly question: string;
  readonly vocabulary: Vocabulary;
}

/**
 * What each piece of evidence is worth, fitted to put a passage with the fact first for the questions that may be looked at
 * (evaluation/README.md) and checked on the others; the optimum is flat, so the figures are round.
 */
const WORTH = {
  words: 1,
  coverage: 0.2,
  headline: 1,
  underHeadline: 0.5,
  alone: 0.9,
  meaning: 0.8,
  kind: 0.4,
} as const;

/** A passage that says it in other words is a little less sure to mean it. */
const BY_SYNONYM = 0.9;

/** The kinds of thing that are asked for, and how an answer to each looks. */
const KINDS: readonly { readonly asked: RegExp; readonly answer: RegExp }[] = [
  {
    asked: wordsPattern(
      /\b(?:how much|costs?|prices?|fees?|charged?|expensive|cheap\w*|pay|wie ?viel kostet|kostet|kosten|preis|gebühr|cu[aá]nto cuesta|cuesta|precio|cargo|combien co[uû]te|co[uû]te|prix|frais)(?!\p{L})/iu,
    ),
    answer: /[$€£%]|\b(?:free|kostenlos|gratis|gratuite?)\b/i,
  },
  {
    asked: wordsPattern(
      /\b(?:when|what time|how (?:long|late|early|soon|quickly|fast|far (?:ahead|in advance))|wann|wie (?:lange|früh|spät|schnell)|cu[aá]ndo|cu[aá]nto tarda|a qu[eé] hora|quand|combien de temps|à quelle heure|quel délai)(?!\p{L})/iu,
    ),
    answer: wordsPattern(
      /\d+ (?:minutes?|hours?|(?:business )?days?|weeks?|months?|years?|Minuten?|Stunden?|Tagen?|Wochen?|Monaten?|Jahren?|minutos?|horas?|días?|semanas?|meses|años?|heures?|jours?|semaines?|mois|ans)(?!\p{L})|\d:\d\d/iu,
    ),
  },
  {
    asked: wordsPattern(
      /\b(?:how (?:many|big|large|heavy|old|far|wide)|what (?:size|age)|maximum|limit|wie (?:viele?|schwer|alt|weit|breit|groß)|cu[aá]nt[oa]s?|qu[eé] (?:edad|tamaño)|combien|quel (?:âge|poids)|quelle taille)(?!\p{L})/iu,
    ),
    answer: /\d/,
  },
];

/** Whether a text has a term. */
type HasTerm = (term: string) => boolean;

function mentions(has: HasTerm, { names }: Concept): number {
  const at = names.findIndex(({ terms }) => terms.every(has));
  if (at === -1) return 0;
  return at === 0 ? 1 : BY_SYNONYM;
}

function coverageOf(concepts: readonly Concept[], has: HasTerm): number {
  let total = 0;
  let covered = 0;
  for (const concept of concepts) {
    total += concept.weight;
    covered += concept.weight * mentions(has, concept);
  }
  return total === 0 ? 0 : covered / total;
}

interface JudgedSentence {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** Its coverage by its own words, and read under the title and headings of its passage. */
  readonly alone: number;
  readonly underHeadline: number;
}

const NO_SENTENCE: JudgedSentence = { text: '', terms: new Set(), alone: 0, underHeadline: 0 };

/** A passage as it is judged, whatever was asked. */
interface ReadPassage {
  readonly headline: ReadonlySet<string>;
  /** Of all its sentences. */
  readonly terms: ReadonlySet<string>;
  readonly sentences: readonly { readonly text: string; readonly terms: ReadonlySet<string> }[];
}

/** Reading a passage is most of judging it, and the same passages come up again and again. They go with their snapshot. */
const readBefore = new WeakMap<Passage, ReadPassage>();

function readPassage(passage: Passage, vocabulary: Vocabulary): ReadPassage {
  const known = readBefore.get(passage);
  if (known) return known;
  const termsOf = (text: string): readonly string[] => vocabulary.terms(text, passage.localeId);
  const headline = new Set(termsOf([passage.title, ...passage.headings].join('\n')));
  const sentences = splitSentences(passage.text).map((text) => ({ text, terms: new Set(termsOf(text)) }));
  const terms = new Set(sentences.flatMap((sentence) => [...sentence.terms]));
  const read = { headline, terms, sentences };
  readBefore.set(passage, read);
  return read;
}

/** How the answer to the kinds of thing that a question asks for looks. */
const answersAsked = (question: string): readonly RegExp[] =>
  KINDS.flatMap(({ asked, answer }) => (asked.test(question) ? [answer] : []));

/** A question, with what is looked up for it once and not for each passage. */
interface Asked extends Pick<Judgement, 'concepts' | 'vocabulary'> {
  readonly terms: readonly string[];
  readonly answers: readonly RegExp[];
}

/** The first of those that tell most. */
function bestSentence(
  { headline, terms: all, sentences }: ReadPassage,
  asked: Asked,
  byHeadline: number,
): JudgedSentence {
  const [first] = sentences;
  if (!first) return NO_SENTENCE;
  const present = asked.terms.filter((term) => all.has(term));
  let best: JudgedSentence = { ...first, alone: 0, underHeadline: byHeadline };
  for (const { text, terms } of sentences) {
    // Most sentences mention nothing that was asked.
    if (!present.some((term) => terms.has(term))) continue;
    const alone = coverageOf(asked.concepts, (term) => terms.has(term));
    const underHeadline = coverageOf(asked.concepts, (term) => terms.has(term) || headline.has(term));
    if (alone + underHeadline > best.alone + best.underHeadline) best = { text, terms, alone, underHeadline };
  }
  return best;
}

function judge({ passage, words, wordScore, meaning }: Candidate, asked: Asked): Judged {
  const { concepts, vocabulary, answers } = asked;
  const read = readPassage(passage, vocabulary);
  const { headline } = read;
  const byHeadline = coverageOf(concepts, (term) => headline.has(term));
  const best = bestSentence(read, asked, byHeadline);
  const coverage = coverageOf(concepts, (term) => headline.has(term) || read.terms.has(term));
  const isKindAsked = answers.every((answer) => answer.test(passage.text));
  const score =
    WORTH.words * words +
    WORTH.coverage * coverage +
    WORTH.headline * byHeadline +
    WORTH.underHeadline * best.underHeadline +
    WORTH.alone * best.alone +
    WORTH.meaning * meaning +
    WORTH.kind * Number(isKindAsked);
  const said = concepts.filter(
    (concept) => mentions((term) => best.terms.has(term) || headline.has(term), concept) > 0,
  );
  const rarest = Math.max(0, ...said.map(({ weight }) => weight));
  const sentenceCoverage = best.underHeadline;
  return { passage, score, coverage, sentence: best.text, sentenceCoverage, rarest, meaning, wordScore };
}

/** Puts the candidates in the order of the evidence that they answer this question, best first. */
export function rerank(candidates: readonly Candidate[], judgement: Judgement): Judged[] {
  const { concepts, vocabulary, question } = judgement;
  const terms = concepts.flatMap(({ names }) => names.flatMap((name) => name.terms));
  const asked = { concepts, vocabulary, terms, answers: answersAsked(question) };
  return candidates.map((candidate) => judge(candidate, asked)).sort((a, b) => b.score - a.score);
}
