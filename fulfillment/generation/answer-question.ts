import type { Passage } from '../../knowledge/passage-store.ts';
import type { LiveTool } from '../live-tool.ts';
import type { Meter } from '../telemetry/turn-meter.ts';
import type { Answer, Deadline, Draft, Question } from '../turn.ts';
import { askModel, type Replied } from './ask-model.ts';
import { citeAnswer } from './cite-answer.ts';
import { buildPrompt, NO_ANSWER } from './prompt.ts';
import { type Found, quotePassage } from './quote-passage.ts';
import type { PatientGenerator } from './resilient-generator.ts';
import { showAsItComes } from './show-as-it-comes.ts';

/** What the policy says of a question. `unchecked`: it could not be asked, and then no model is either. */
export type Screened =
  | { readonly verdict: 'allowed'; /** Without what a model need not know. */ readonly text: string }
  | { readonly verdict: 'blocked' | 'unchecked' };

export interface AnsweringParts {
  /** Best first; none when the documents do not answer. `question` stands without the conversation. */
  readonly retrieve: (question: Question) => Promise<Retrieved>;
  readonly generate: PatientGenerator;
  /** The policy on the question, and on an answer with what it rests on. Neither rejects. Without them everything is allowed. */
  readonly screenQuestion?: (text: string, meter: Meter) => Promise<Screened>;
  readonly isFitToSay?: (draft: Draft, question: string, meter: Meter) => Promise<boolean>;
  readonly tools?: readonly LiveTool[];
  /** Puts the beginning of an answer where a door looks for it. Never rejects. */
  readonly show?: (draft: Draft, at: string) => Promise<void>;
  /** Whether the question leans on the conversation: only then does the model see it. */
  readonly leans?: (question: Question) => boolean;
  /** Told why a passage was quoted instead. */
  readonly onModelFailed?: (error: unknown) => void;
}

interface Retrieved {
  readonly question: string;
  readonly found: readonly Found[];
}

/** A caller hears silence while the model thinks; elsewhere a person sees that something is being written. */
const LONGEST_SILENCE_MS = 6_000;

function patienceOf({ channel, deadline }: Question): Deadline {
  if (channel !== 'phone') return deadline;
  const at = deadline.at - Math.max(0, deadline.remaining() - LONGEST_SILENCE_MS);
  return { at, remaining: () => deadline.remaining() - (deadline.at - at) };
}

const allow = async (text: string): Promise<Screened> => ({ verdict: 'allowed', text });

/**
 * Question → answer from the documents: screen and retrieve, generate, cite, check; a quoted passage when the model fails or what it
 * said may not be said; unknown when nothing fits.
 */
export function createAnswerQuestion(parts: AnsweringParts): (question: Question) => Promise<Answer> {
  const { retrieve, screenQuestion = allow, tools = [], onModelFailed = () => {} } = parts;
  return async (asked) => {
    const [screened, retrieved] = await Promise.all([screenQuestion(asked.text, asked.meter), retrieve(asked)]);
    if (screened.verdict === 'blocked') return { kind: 'blocked' };
    const offered = tools.filter((tool) => tool.concerns(asked.text));
    if (retrieved.found.length === 0 && offered.length === 0) return { kind: 'unknown' };
    try {
      if (screened.verdict === 'allowed') {
        const question = screened.text === asked.text ? retrieved.question : screened.text;
        const answer = await generateAnswer({ ...retrieved, question }, { asked, tools: offered, parts });
        if (answer) return answer;
      }
    } catch (error) {
      onModelFailed(error);
    }
    const [best] = retrieved.found;
    return best ? { kind: 'answered', draft: quotePassage(best), quoted: true } : { kind: 'unknown' };
  };
}

interface Asked {
  readonly asked: Question;
  readonly tools: readonly LiveTool[];
  readonly parts: AnsweringParts;
}

/** Undefined when what the model said rests on nothing, or may not be said. */
async function generateAnswer(retrieved: Retrieved, asking: Asked): Promise<Answer | undefined> {
  const passages = retrieved.found.map(({ passage }) => passage);
  const { isFitToSay = async () => true } = asking.parts;
  const checked = new Map<string, Promise<boolean>>();
  const isFit = (draft: Draft): Promise<boolean> => {
    // What was shown while it was written need not be checked again.
    const check = checked.get(draft.text) ?? isFitToSay(draft, retrieved.question, asking.asked.meter);
    checked.set(draft.text, check);
    return check;
  };
  const { generated, facts } = await ask({ ...retrieved, passages, isFit }, asking);
  if (generated.text.includes(NO_ANSWER)) return { kind: 'unknown' };
  const draft = citeAnswer(generated, [...passages, ...facts]);
  return draft && (await isFit(draft)) ? { kind: 'answered', draft, quoted: false } : undefined;
}

interface Material {
  readonly question: string;
  readonly passages: readonly Passage[];
  readonly isFit: (draft: Draft) => Promise<boolean>;
}

async function ask({ question, passages, isFit }: Material, { asked, tools, parts }: Asked): Promise<Replied> {
  const { channel, history, showAt } = asked;
  const { generate, show, leans = () => true } = parts;
  // A question that stands alone gets the same answer in every conversation.
  const prompt = buildPrompt({ question, passages, history: leans(asked) ? history : [], channel, tools });
  const asking = { generate, tools, asked, deadline: patienceOf(asked), passages: passages.length };
  if (showAt === undefined || !show) return askModel(prompt, asking);
  const showing = showAsItComes({ isFit, show: (draft) => show(draft, showAt) });
  const onText = (text: string, facts: readonly Passage[]): void => {
    const draft = citeAnswer({ text, complete: false }, [...passages, ...facts]);
    if (draft) showing.offer(draft);
  };
  try {
    return await askModel(prompt, { ...asking, onText });
  } finally {
    await showing.settled();
  }
}
