import { isFunctionWord, stem, wordsOf } from '../../words.ts';
import { findingOf } from './assessment.ts';
import type { Finding } from './assessment.ts';
import { actionOn } from './policy.ts';
import type { GuardrailPolicy, Source } from './policy.ts';

/** Bedrock understands a topic; here a text is of it when it says nearly what one of its examples says. */
const ALIKE = 0.65;

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !isFunctionWord(word))
      .map(stem),
  );

/** Cosine of two sets of words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}

export function findTopics(text: string, source: Source, { topicPolicyConfig }: GuardrailPolicy): Finding {
  const said = stemsOf(text);
  const topics = topicPolicyConfig.topicsConfig
    .filter((topic) => actionOn(source, topic) === 'BLOCK')
    .filter(({ examples }) => examples.some((example) => likeness(said, stemsOf(example)) >= ALIKE))
    .map(({ name }) => ({ name, type: 'DENY', action: 'BLOCKED', detected: true }));
  return findingOf('topicPolicy', { topics });
}
