import type { Citation } from '../../bot-definition/contract/reply.ts';
import type { Passage } from '../../knowledge/passage-store.ts';
import { citedNumbers, renumberCitations, withoutMarkers } from '../citation-markers.ts';
import { splitSentences } from '../sentences.ts';
import type { Draft } from '../turn.ts';
import type { Generated } from './generator.ts';
import { unescapeMarkup } from './prompt.ts';
import { findSupport } from './support.ts';

/** A sentence without a marker is given one when a passage says at least this share of it. */
const SUPPORTED = 0.6;

/** "[1, 2]" and "[1][2]" are one thing; markup that models add unasked goes. */
function tidy(text: string): string {
  return unescapeMarkup(text)
    .replaceAll(/\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})+)\]/g, (_, numbers: string) =>
      numbers.replaceAll(/\d+/g, '[$&]').replaceAll(/[\s,;]/g, ''),
    )
    .replaceAll(/\*\*|__|^#+\s+|`/gm, '')
    .trim();
}

/** A cut-off answer keeps its whole sentences. */
const sentencesOf = ({ text, complete }: Generated): string[] => {
  const sentences = splitSentences(tidy(text));
  return complete || /[.!?…]["'”’)]?(?:\s*\[\d+\])*$/.test(sentences.at(-1) ?? '') ? sentences : sentences.slice(0, -1);
};

function withMarker(sentence: string, passages: readonly Passage[]): string {
  if (citedNumbers(sentence).some((number) => number >= 1 && number <= passages.length)) return sentence;
  const claim = withoutMarkers(sentence);
  const shares = passages.map((passage) => findSupport(claim, passage).share);
  const best = Math.max(...shares);
  return best < SUPPORTED ? claim : claim.replace(/([.!?…]["'”’)]?)?$/, ` [${shares.indexOf(best) + 1}]$1`);
}

function citationOf(number: number, passage: Passage, sentences: readonly string[]): Citation {
  const claim = sentences
    .filter((sentence) => citedNumbers(sentence).includes(number))
    .map(withoutMarkers)
    .join(' ');
  return {
    type: 'citation',
    number,
    title: passage.title,
    url: passage.url,
    quote: findSupport(claim, passage).sentence || (splitSentences(passage.text)[0] ?? ''),
  };
}

/**
 * The model's words as a draft: every marker points to a citation with the sentence that carries the claim, numbered from 1.
 * Undefined when nothing that was said rests on a passage.
 */
export function citeAnswer(generated: Generated, passages: readonly Passage[]): Draft | undefined {
  const sentences = sentencesOf(generated).map((sentence) => withMarker(sentence, passages));
  const cited = passages.map((passage, at) => citationOf(at + 1, passage, sentences));
  const { text, citations } = renumberCitations(sentences.join(' '), cited);
  if (citations.length === 0) return undefined;
  const evidence = [...new Set(citedNumbers(sentences.join(' ')))].flatMap((number) => passages[number - 1] ?? []);
  return { origin: 'answer', text, citations, evidence, cards: [], suggestions: [] };
}
