import type { Answer, Question } from '../turn.ts';
import { isLive } from './ask-model.ts';

export interface AnswerCacheParts {
  /** The version of the documents that an answer would be made from. */
  readonly version: () => Promise<string>;
  /** Whether the question leans on the conversation, or on how things stand now: then its answer is neither kept nor given from here. */
  readonly isOfTheMoment: (question: Question) => boolean;
  readonly now?: () => number;
  /** How many answers are kept, and how long: a document's price may hold until tomorrow, the model's words need not hold for ever. */
  readonly kept?: number;
  readonly maxAgeMs?: number;
}

interface Kept {
  readonly answer: Answer;
  readonly until: number;
}

const HOUR = 60 * 60 * 1000;

/** "How heavy may a bag be?" and "how heavy may a bag be" are one question. */
const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What was made for one kind of asker is never told to another: the key says for whom. A spoken answer is shorter than a written one. */
const keyOf = ({ text, person, localeId, channel }: Question, version: string): string =>
  JSON.stringify([normalised(text), person.audience, localeId, channel === 'phone', version]);

/** An answer that would be the same for whoever asks next: of the model, from documents, and not from what was looked up now. */
const isForOthers = (answer: Answer): boolean =>
  answer.kind === 'answered' && !answer.quoted && !answer.draft.evidence.some(isLive);

/** Gives repeated questions the answer that was given before, without asking retrieval, guardrail or model again. */
export function withAnswerCache(
  answerQuestion: (question: Question) => Promise<Answer>,
  { version, isOfTheMoment, now = Date.now, kept = 500, maxAgeMs = HOUR }: AnswerCacheParts,
): (question: Question) => Promise<Answer> {
  const answers = new Map<string, Kept>();

  const keep = (key: string, answer: Answer): void => {
    answers.delete(key);
    answers.set(key, { answer, until: now() + maxAgeMs });
    // A Map keeps the order of insertion: the first is the oldest.
    const [oldest] = answers.keys();
    if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
  };

  return async (question) => {
    if (isOfTheMoment(question)) return answerQuestion(question);
    const key = keyOf(question, await version());
    const known = answers.get(key);
    if (known && now() < known.until) {
      question.meter.fromCache = true;
      return known.answer;
    }
    const answer = await answerQuestion(question);
    if (isForOthers(answer)) keep(key, answer);
    return answer;
  };
}
