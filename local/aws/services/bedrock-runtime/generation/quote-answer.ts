import { stem, wordsOf } from '../../words.ts';
import { kindGiver } from './asked-kind.ts';
import { quotableSentences } from './quotable-sentences.ts';
import type { QuotableSentence } from './quotable-sentences.ts';
import { rankSentences } from './rank-sentences.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { QuotingTask } from './read-prompt.ts';

const MAX_SENTENCES = 3;
/** Below this share of the question's words a sentence is about something else. */
const ENOUGH_COVERAGE = 0.2;
/** Another sentence is worth saying if it is nearly as good, and says of the question what the first did not. */
const NEARLY_AS_GOOD = 0.6;

/** The one to three sentences that answer the question, each with its passage's marker, or the words for "no answer". */
export function quoteAnswer({ passages, lookedUp, question, noAnswer }: QuotingTask): string {
  const sentences = passages.flatMap(quotableSentences);
  const isFact = ({ passage }: QuotableSentence): boolean => lookedUp.has(passage.number);
  const chosen = chooseAll(question, sentences, isFact);
  const facts = sentences.filter(isFact);
  const told = facts.length === 0 || chosen.some(isFact) ? chosen : tellFacts(question, facts);
  const distinct = [...new Set(told)].slice(0, MAX_SENTENCES);
  return distinct.length === 0 ? noAnswer : distinct.map(cited).join(' ');
}

type IsFact = (sentence: QuotableSentence) => boolean;

/** Of each part of the question, what was looked up if it says anything of it: documents tell of how things usually are. */
const chooseAll = (question: string, sentences: readonly QuotableSentence[], isFact: IsFact): QuotableSentence[] =>
  partsOf(question).flatMap((part) => {
    const chosen = choose(part, sentences);
    return chosen.some(isFact) ? chosen.filter(isFact) : chosen;
  });

/** What was looked up was asked for by name: it is told from its beginning when no sentence of it stands out. */
function tellFacts(question: string, facts: readonly QuotableSentence[]): readonly QuotableSentence[] {
  const chosen = partsOf(question).flatMap((part) => choose(part, facts));
  return chosen.length > 0 ? chosen : facts;
}

const NEXT_QUESTION = /[?;]\s+|,?\s+and\s+(?=(?:how|what|when|where|who|which|why|can|may|do|does|is|are)\b)/i;

/** What the passages call the things that a question names otherwise, as prompts write it: "Is a buggy free? (stroller)". */
const OTHER_NAMES = /\s*(\([^()]*\))\s*$/;

/** "What does a cat cost, and when does check-in close?" is answered in two halves; other names belong to both. */
function partsOf(question: string): string[] {
  const names = OTHER_NAMES.exec(question)?.[1] ?? '';
  const parts = question.replace(OTHER_NAMES, '').split(NEXT_QUESTION);
  return parts.filter((part) => part.trim() !== '').map((part) => `${part} ${names}`.trim());
}

function choose(part: string, sentences: readonly QuotableSentence[]): QuotableSentence[] {
  const ranked = rankSentences(part, sentences);
  const [best, ...others] = ranked;
  if (!best || best.coverage < ENOUGH_COVERAGE) return [];
  const rows = rowsBeside(best, others);
  if (rows.length > 0) return inReadingOrder([best.sentence, ...rows]);
  const chosen = [best.sentence];
  const said = new Set(best.matched);
  for (const other of others) {
    if (chosen.length === MAX_SENTENCES || other.score < best.score * NEARLY_AS_GOOD) break;
    if ([...other.matched].every((word) => said.has(word))) continue;
    chosen.push(other.sentence);
    for (const word of other.matched) said.add(word);
  }
  const complete = withKind(part, { best, chosen, others });
  return withAntecedent(inReadingOrder(readOn(best, complete, sentences)), sentences);
}

interface Choice {
  readonly best: RankedSentence;
  readonly chosen: readonly QuotableSentence[];
  readonly others: readonly RankedSentence[];
}

/** How far from the best sentence the amount that was asked for may stand. */
const NEAR = 4;

/** "There is one exception, the late arrival option" is no price: the nearest sentence of the passage that has one is told with it. */
function withKind(part: string, { best, chosen, others }: Choice): readonly QuotableSentence[] {
  const givesKind = kindGiver(part);
  if (chosen.some(({ text }) => givesKind(text))) return chosen;
  const distance = ({ index }: QuotableSentence): number => Math.abs(index - best.sentence.index - 0.5);
  const [nearest] = others
    .map(({ sentence }) => sentence)
    .filter((sentence) => sentence.passage === best.sentence.passage && distance(sentence) < NEAR)
    .filter(({ text }) => givesKind(text))
    .sort((a, b) => distance(a) - distance(b));
  return nearest ? [best.sentence, nearest, ...chosen.slice(1, MAX_SENTENCES - 1)] : chosen;
}

/** What goes on about the same thing, in the sentences right after, belongs to the answer. */
function readOn(
  { sentence, matched }: RankedSentence,
  chosen: readonly QuotableSentence[],
  sentences: readonly QuotableSentence[],
): readonly QuotableSentence[] {
  const read = [...chosen];
  for (let { index } = sentence; read.length < MAX_SENTENCES;) {
    index += 1;
    const next = sentences.find((one) => one.passage === sentence.passage && one.index === index);
    if (!next || next.isItem || TABLE_ROW.test(next.text) || !isAboutIt(next.text, matched)) break;
    if (!read.includes(next)) read.push(next);
  }
  return read;
}

/** Two words of the question in common, or the only one, are no chance. */
function isAboutIt(text: string, matched: ReadonlySet<string>): boolean {
  const shared = new Set(
    wordsOf(text)
      .map(stem)
      .filter((root) => matched.has(root)),
  );
  return shared.size >= Math.min(2, matched.size);
}

const TABLE_ROW = /^[^:;]+: [^;]+; /;

/** One row of a table says no more of the question than its neighbours do: then they are told together. */
function rowsBeside(best: RankedSentence, others: readonly RankedSentence[]): QuotableSentence[] {
  if (!TABLE_ROW.test(best.sentence.text)) return [];
  return others
    .filter(({ sentence, score }) => sentence.passage === best.sentence.passage && score === best.score)
    .map(({ sentence }) => sentence)
    .filter(({ text }) => TABLE_ROW.test(text))
    .slice(0, MAX_SENTENCES - 1);
}

/** Sentences of one passage are told in its order; passages stay in the order of their best sentence. */
function inReadingOrder(chosen: readonly QuotableSentence[]): QuotableSentence[] {
  const passages = [...new Set(chosen.map(({ passage }) => passage))];
  return passages.flatMap((passage) =>
    chosen.filter((sentence) => sentence.passage === passage).sort((a, b) => a.index - b.index),
  );
}

const LEANS_ON_THE_ONE_BEFORE =
  /^(?:It|They|This|These|Those|That|He|She|His|Her|Its|Their|However|Otherwise|Also|If so)\b/;

/** "It must be boxed" says nothing without what "it" is. */
function withAntecedent(
  chosen: readonly QuotableSentence[],
  sentences: readonly QuotableSentence[],
): QuotableSentence[] {
  const [first] = chosen;
  if (!first || chosen.length === MAX_SENTENCES || !LEANS_ON_THE_ONE_BEFORE.test(first.text)) return [...chosen];
  const before = sentences.find(({ passage, index }) => passage === first.passage && index === first.index - 1);
  return before ? [before, ...chosen] : [...chosen];
}

/** The marker stands before the full stop, so that a text cut at sentence ends keeps it with its sentence. */
const cited = ({ text, passage }: QuotableSentence): string =>
  text.replace(/([.!?…]["'”’)\]]{0,2})$/, ` [${passage.number}]$1`);
