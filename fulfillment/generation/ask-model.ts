import type { Passage } from '../../knowledge/passage-store.ts';
import type { LiveFacts, LiveTool } from '../live-tool.ts';
import { count, type Meter, timed } from '../telemetry/turn-meter.ts';
import type { Deadline, Question } from '../turn.ts';
import {
  type Exchange,
  type Generated,
  GenerationError,
  type OnText,
  type Prompt,
  type ToolCall,
} from './generator.ts';
import { NO_ANSWER, passageTag } from './prompt.ts';
import type { PatientGenerator } from './resilient-generator.ts';

/** One thing leads to another, such as a route to a flight; more is a model that goes round in circles. */
const MOST_ROUNDS = 2;

/** "[1]", or the beginning of "[1, 2]". */
const CITES = /\[\d/;

export interface Asking {
  readonly generate: PatientGenerator;
  readonly tools: readonly LiveTool[];
  readonly asked: Question;
  readonly deadline: Deadline;
  /** How many passages the prompt has: what is looked up is numbered after them. */
  readonly passages: number;
  readonly onText?: (soFar: string, facts: readonly Passage[]) => void;
}

export interface Replied {
  readonly generated: Generated;
  /** What was looked up, as passages. */
  readonly facts: readonly Passage[];
}

/** Whether a passage was looked up in this turn: it is true now and for this person alone. */
export const isLive = ({ documentId }: Passage): boolean => documentId === 'live';

/** Asks, and looks up what the model wants to know, until it answers. Rejects with whatever stopped it. */
export async function askModel(first: Prompt, asking: Asking): Promise<Replied> {
  const { generate, deadline, onText } = asking;
  const { meter } = asking.asked;
  const facts: Passage[] = [];
  const requests: Request[] = [];
  const exchanges: Exchange[] = [];
  const tellText: OnText | undefined = onText && ((soFar) => onText(soFar, facts));
  for (;;) {
    const generated = await timed(meter, 'generate', () => generate({ ...first, exchanges }, deadline, tellText));
    countTokens(meter, generated);
    if (!generated.calls?.length)
      return { generated: answers(generated) ? generated : withRequests(generated, requests), facts };
    if (exchanges.length === MOST_ROUNDS)
      throw new GenerationError('refused', 'the model does not stop looking things up');
    exchanges.push(await lookUp(generated.calls, { asking, facts, requests }));
  }
}

function countTokens(meter: Meter, { tokens }: Generated): void {
  const { input = 0, output = 0, cacheRead = 0, cacheWrite = 0 } = tokens ?? {};
  count(meter, { inputTokens: input, outputTokens: output, cacheReadTokens: cacheRead, cacheWriteTokens: cacheWrite });
}

/** What the person is asked for, and the number of the passage that asks. */
interface Request {
  readonly number: number;
  readonly text: string;
}

/** What rests on passages, one that asks among them, is an answer as it stands. */
const answers = ({ text }: Generated): boolean => !text.includes(NO_ANSWER) && CITES.test(text);

/** Whoever got no answer hears what they have to tell us for one. */
function withRequests(generated: Generated, requests: readonly Request[]): Generated {
  const asked = requests.map(({ number, text }) => text.replace(/([.!?…])?$/, ` [${number}]$1`));
  return asked.length === 0
    ? generated
    : { ...generated, text: [generated.text.replace(NO_ANSWER, ''), ...asked].join(' ').trim() };
}

interface LookingUp {
  readonly asking: Asking;
  readonly facts: Passage[];
  readonly requests: Request[];
}

async function lookUp(calls: readonly ToolCall[], { asking, facts, requests }: LookingUp): Promise<Exchange> {
  const found = await Promise.all(
    calls.map(async ({ name, input }) => asking.tools.find((tool) => tool.name === name)?.look(input, asking.asked)),
  );
  const results = calls.map(({ id, name }, at) => {
    const fact = found[at];
    if (!fact) return { id, text: 'Nothing can be looked up with this input.', isError: true };
    const passage = asPassage(name, fact, asking.asked);
    facts.push(passage);
    const number = asking.passages + facts.length;
    if (fact.asks) requests.push({ number, text: fact.text });
    return { id, text: passageTag(passage, number), isError: false };
  });
  return { calls, results };
}

const asPassage = (tool: string, { title, text }: LiveFacts, { person, localeId, now }: Question): Passage => ({
  id: `live#${tool}`,
  documentId: 'live',
  title,
  headings: [],
  url: '',
  audience: person.audience,
  localeId,
  updated: now.toISOString().slice(0, 10),
  text,
});
