import { isFunctionWord, stem, wordsOf } from '../../words.ts';
import { findingOf } from './assessment.ts';
import type { Finding } from './assessment.ts';
import type { GuardrailPolicy } from './policy.ts';

export interface GroundedText {
  readonly answer: string;
  readonly sources: string;
  readonly query: string;
}

/** "[1]" is no claim. */
const withoutMarkers = (text: string): string => text.replaceAll(/\[\d{1,3}\]/g, ' ');

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(withoutMarkers(text))
      .filter((word) => !isFunctionWord(word))
      .map(stem),
  );

function shareIn(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (words.size === 0) return 1;
  return [...words].filter((word) => known.has(word)).length / words.size;
}

const rounded = (score: number): number => Math.round(Math.min(score, 0.99) * 100) / 100;

/**
 * Bedrock's scores come from a model that reads. Here GROUNDING is the share of the answer's words that stand in the sources, raised
 * so that six in ten make 0.76, and halved when a figure stands nowhere; RELEVANCE, which words alone cannot tell, is at least 0.5.
 */
function scoreOf(type: string, { answer, sources, query }: GroundedText): number {
  const said = stemsOf(answer);
  const known = stemsOf(sources);
  if (type === 'RELEVANCE') return rounded(0.5 + 0.5 * shareIn(stemsOf(query), new Set([...known, ...said])));
  const figures = new Set([...said].filter((word) => /\d/.test(word)));
  const isInvented = shareIn(figures, known) < 1;
  return rounded((0.4 + 0.6 * shareIn(said, known)) * (isInvented ? 0.5 : 1));
}

/** Checks an answer that came with sources and a query; without both Bedrock does not look either. */
export function findUngrounded(text: GroundedText, { contextualGroundingPolicyConfig }: GuardrailPolicy): Finding {
  if (text.sources === '' || text.query === '') return findingOf('contextualGroundingPolicy', {});
  const filters = contextualGroundingPolicyConfig.filtersConfig.map(({ type, threshold }) => {
    const score = scoreOf(type, text);
    const isBelow = score < threshold;
    return { type, threshold, score, action: isBelow ? 'BLOCKED' : 'NONE', detected: isBelow };
  });
  return findingOf('contextualGroundingPolicy', { filters });
}
