import type { Passage } from '../../knowledge/passage-store.ts';
import { splitSentences } from '../sentences.ts';

export interface Support {
  readonly sentence: string;
  /** The share of the claim's words that stand in the sentence, 0–1; figures count three times. */
  readonly share: number;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{N}+(?:[.,:]\p{N}+)*|\p{L}{3,}/gu) ?? []);

const weightOf = (word: string): number => (/^\p{N}/u.test(word) ? 3 : 1);
const weigh = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + weightOf(word), 0);

/** The sentence of a passage that carries a claim best. */
export function findSupport(claim: string, passage: Passage): Support {
  const claimed = wordsOf(claim);
  const total = Math.max(1, weigh(claimed));
  let best: Support = { sentence: '', share: 0 };
  for (const sentence of splitSentences(passage.text)) {
    const said = wordsOf(sentence);
    const share = weigh([...claimed].filter((word) => said.has(word))) / total;
    if (share > best.share) best = { sentence, share };
  }
  return best;
}
