import { quotableSentences } from './quotable-sentences.ts';
import type { QuotableSentence } from './quotable-sentences.ts';
import { rankSentences } from './rank-sentences.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { QuotingTask } from './read-prompt.ts';

const MAX_SENTENCES = 3;
/** Below this share of the question's words a sentence is about something else. */
const ENOUGH_COVERAGE = 0.2;
/** Another sentence is worth saying if it is nearly as good, and says of the question what the first did not. */
const NEARLY_AS_GOOD = 0.8;

/** The one to three sentences that answer the question, each with its passage's marker, or the words for "no answer". */
export function quoteAnswer({ passages, question, noAnswer }: QuotingTask): string {
  const sentences = passages.flatMap(quotableSentences);
  const chosen = partsOf(question).flatMap((part) => choose(rankSentences(part, sentences), sentences));
  const distinct = [...new Set(chosen)].slice(0, MAX_SENTENCES);
  return distinct.length === 0 ? noAnswer : distinct.map(cited).join(' ');
}

const NEXT_QUESTION = /[?;]\s+|,?\s+and\s+(?=(?:how|what|when|where|who|which|why|can|may|do|does|is|are)\b)/i;

/** "What does a cat cost, and when does check-in close?" is answered in two halves. */
const partsOf = (question: string): string[] => question.split(NEXT_QUESTION).filter((part) => part.trim() !== '');

function choose(ranked: readonly RankedSentence[], sentences: readonly QuotableSentence[]): QuotableSentence[] {
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
  return withAntecedent(inReadingOrder(chosen), sentences);
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
