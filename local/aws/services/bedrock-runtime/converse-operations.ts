import type { AwsRequest, Clock, RestJsonOperation, StreamEvent } from '../../service.ts';
import { parseConverse } from './converse-request.ts';
import type { Generation, Generator } from './generation/generator.ts';
import { requireTextModel } from './models.ts';

export function converseOperations(generate: Generator, now: Clock): readonly RestJsonOperation[] {
  const answer = async ({ labels, json, signal }: AwsRequest): Promise<Answer> => {
    const modelId = labels['modelId'] ?? '';
    requireTextModel(modelId);
    const started = now();
    const generation = await generate(parseConverse(modelId, json), signal);
    return { ...generation, latencyMs: now() - started };
  };

  return [
    {
      name: 'Converse',
      method: 'POST',
      path: '/model/{modelId}/converse',
      support: 'approximated',
      note:
        'Any text model id gives the same quoting stand-in, the server at LOCAL_MODEL_URL, or the replies of the JSONL file given as --recorded-replies (`recordedReplies`), ' +
        'where a question without one is a ValidationException and token limits and stop sequences cut nothing. Text, guardContent and cachePoint ' +
        'blocks, and tools: the stand-in calls one that it can fill in from the question, whatever toolChoice says. No images, documents ' +
        'or guardrails. Token counts are estimates.',
      handler: async (request) => ({ json: converseOutput(await answer(request)) }),
    },
    {
      name: 'ConverseStream',
      method: 'POST',
      path: '/model/{modelId}/converse-stream',
      support: 'approximated',
      note: 'As Converse. The answer is made whole; its events hold two words each.',
      handler: async (request) => ({ events: [...converseEvents(await answer(request))] }),
    },
  ];
}

type Answer = Generation & { readonly latencyMs: number };

const usageOf = ({ inputTokens, outputTokens }: Answer) => ({
  inputTokens,
  outputTokens,
  totalTokens: inputTokens + outputTokens,
});

const converseOutput = (answer: Answer) => ({
  output: { message: { role: 'assistant', content: contentOf(answer) } },
  stopReason: answer.stopReason,
  usage: usageOf(answer),
  metrics: { latencyMs: answer.latencyMs },
});

const contentOf = ({ text, toolUses = [] }: Answer) => [
  ...(text === '' && toolUses.length > 0 ? [] : [{ text }]),
  ...toolUses.map((toolUse) => ({ toolUse })),
];

/** About as much as Bedrock's models send at once. */
const TWO_WORDS = /(?:\s*\S+\s*){1,2}/g;

const event = (type: string, payload: unknown): StreamEvent => ({ type, payload });

function* converseEvents(answer: Answer): Iterable<StreamEvent> {
  yield event('messageStart', { role: 'assistant' });
  const { text, toolUses = [] } = answer;
  for (const words of text.match(TWO_WORDS) ?? []) {
    yield event('contentBlockDelta', { contentBlockIndex: 0, delta: { text: words } });
  }
  if (text !== '') yield event('contentBlockStop', { contentBlockIndex: 0 });
  for (const [at, { toolUseId, name, input }] of toolUses.entries()) {
    const contentBlockIndex = at + Number(text !== '');
    yield event('contentBlockStart', { contentBlockIndex, start: { toolUse: { toolUseId, name } } });
    yield event('contentBlockDelta', { contentBlockIndex, delta: { toolUse: { input: JSON.stringify(input) } } });
    yield event('contentBlockStop', { contentBlockIndex });
  }
  yield event('messageStop', { stopReason: answer.stopReason });
  yield event('metadata', { usage: usageOf(answer), metrics: { latencyMs: answer.latencyMs } });
}
