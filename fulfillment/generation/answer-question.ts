import type { Answer, Deadline, Question } from '../turn.ts';
import { citeAnswer } from './cite-answer.ts';
import type { Generated, Prompt } from './generator.ts';
import { buildPrompt, NO_ANSWER } from './prompt.ts';
import { type Found, quotePassage } from './quote-passage.ts';

export interface AnsweringParts {
  /** Best first; none when the documents do not answer. `question` stands without the conversation. */
  readonly retrieve: (question: Question) => Promise<{ readonly question: string; readonly found: readonly Found[] }>;
  /** A text model that keeps to the turn's time; rejects when it is down, late or unwilling. */
  readonly generate: (prompt: Prompt, deadline: Deadline) => Promise<Generated>;
  /** Told why a passage was quoted instead. */
  readonly onModelFailed?: (error: unknown) => void;
}

/** A caller hears silence while the model thinks; elsewhere a person sees that something is being written. */
const LONGEST_SILENCE_MS = 6_000;

function patienceOf({ channel, deadline }: Question): Deadline {
  if (channel !== 'phone') return deadline;
  const at = deadline.at - Math.max(0, deadline.remaining() - LONGEST_SILENCE_MS);
  return { at, remaining: () => deadline.remaining() - (deadline.at - at) };
}

/** Question → answer from the documents: retrieve, generate, cite; a quoted passage when the model fails; unknown when nothing fits. */
export function createAnswerQuestion(parts: AnsweringParts): (question: Question) => Promise<Answer> {
  const { retrieve, generate, onModelFailed = () => {} } = parts;
  return async (asked) => {
    const { question, found } = await retrieve(asked);
    const [best] = found;
    if (!best) return { kind: 'unknown' };
    const passages = found.map(({ passage }) => passage);
    try {
      const generated = await generate(buildPrompt({ question, passages, history: asked.history }), patienceOf(asked));
      if (generated.text.includes(NO_ANSWER)) return { kind: 'unknown' };
      const draft = citeAnswer(generated, passages);
      if (draft) return { kind: 'answered', draft, quoted: false };
    } catch (error) {
      onModelFailed(error);
    }
    return { kind: 'answered', draft: quotePassage(best), quoted: true };
  };
}
