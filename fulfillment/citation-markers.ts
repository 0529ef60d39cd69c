import type { Citation } from '../bot-definition/contract/reply.ts';

/** "[1]": where an answer says what it rests on. The group is the number. */
const MARKER = /\[(\d{1,3})\]/g;

export const citedNumbers = (text: string): number[] => [...text.matchAll(MARKER)].map(([, number]) => Number(number));

export const withoutMarkers = (text: string): string => text.replaceAll(/\s*\[\d{1,3}\]/g, '');

/**
 * Brings markers and citations together: markers that point nowhere go, citations that nothing points to go, and the rest are
 * numbered from 1 in the order of reading.
 */
export function renumberCitations(
  text: string,
  citations: readonly Citation[],
): { readonly text: string; readonly citations: readonly Citation[] } {
  const known = new Map(citations.map((citation) => [citation.number, citation]));
  const kept = new Map<number, Citation>();
  for (const number of citedNumbers(text)) {
    const citation = known.get(number);
    if (citation && !kept.has(number)) kept.set(number, { ...citation, number: kept.size + 1 });
  }
  const renumbered = text.replaceAll(/(\s*)\[(\d{1,3})\]/g, (_, space: string, number: string) => {
    const citation = kept.get(Number(number));
    return citation ? `${space}[${citation.number}]` : '';
  });
  return { text: renumbered, citations: [...kept.values()] };
}
