import { splitSentences } from '../sentences.ts';
import type { Question } from '../turn.ts';
import { withoutIntroduction } from './without-introduction.ts';
import { wordsPattern } from '../words-pattern.ts';

/** A question that can be searched without its conversation. */
export interface StandaloneQuestion {
  /** What was asked now. */
  readonly focus: string;
  /** What it leans on: an earlier question, or what was told before it; empty when it stands alone. */
  readonly context: string;
}

/** How a follow-up begins, and how few words of its own it then has: "and for dogs?", "what about business class?" */
const OPENING = wordsPattern(
  /^(?:and|or|but|also|what about|how about|what if|same|then|only|even|und|oder|aber|auch|was ist mit|wie ist es mit|wie sieht es mit|y|o|pero|también|qué tal|et|ou|mais|aussi|qu'en est-il)(?!\p{L})/iu,
);
const SHORT_OPENING = 8;
/** A fragment that only names the new case: "for dogs?", "in business class?" */
const FRAGMENT = wordsPattern(
  /^(?:for|in|on|with|without|to|from|at|by|per|during|after|before|für|im|mit|ohne|nach|von|bei|auf|pro|während|vor|para|en|con|sin|por|desde|hasta|durante|pour|avec|sans|dans|par|pendant|depuis|sur)(?!\p{L})/iu,
);
const SHORT_FRAGMENT = 5;
/** Words that point back, but not the empty "it" of "how long does it take to …". */
const POINTS_BACK =
  /\b(?:they|them|those|these|that one|this one|which one|the other|there|davon|dafür|dort|dabei|diese[rsn]?)\b|\bit\b(?!.*\b(?:to|that|if|when)\b)/i;
const SHORT_POINTING = 9;

/** An earlier turn with fewer words is an answer to the bot ("London", "yes please"), not a question. */
const SHORTEST_QUESTION = 3;

const countWords = (text: string): number => text.trim().split(/\s+/).length;

function leansOnContext(said: string): boolean {
  const text = said.replace(/^[¿¡\s]+/u, '');
  const words = countWords(text);
  return (
    (words <= SHORT_OPENING && OPENING.test(text)) ||
    (words <= SHORT_FRAGMENT && FRAGMENT.test(text)) ||
    (words <= SHORT_POINTING && POINTS_BACK.test(text))
  );
}

/** "My knees hurt. What does a seat with more room cost?": what is told before a question sets the scene for it. */
function withScene(said: string): StandaloneQuestion {
  const sentences = splitSentences(said);
  const asked = sentences.filter((sentence) => sentence.endsWith('?'));
  if (asked.length === 0 || asked.length === sentences.length) return { focus: said, context: '' };
  const told = sentences.filter((sentence) => !sentence.endsWith('?'));
  return { focus: asked.join(' '), context: told.join(' ') };
}

/** Whether a question is to be read with what was said before; only then need that be fetched. */
export const leansOnConversation = (text: string): boolean => leansOnContext(withoutIntroduction(text.trim()));

/** Finds the question that a follow-up leans on: the last one that stands alone, past other follow-ups. */
export function rewriteQuestion({ text, history }: Pick<Question, 'text' | 'history'>): StandaloneQuestion {
  const said = withoutIntroduction(text.trim());
  if (!leansOnContext(said)) return withScene(said);
  const earlier = history.map(({ person }) => person.trim()).filter((said) => countWords(said) >= SHORTEST_QUESTION);
  return { focus: said, context: earlier.findLast((said) => !leansOnContext(said)) ?? '' };
}
