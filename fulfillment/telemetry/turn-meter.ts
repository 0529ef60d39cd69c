import { AsyncLocalStorage } from 'node:async_hooks';
import { requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import type { TurnTrace } from '../../bot-definition/contract/turn-trace.ts';
import { priceTurn, type TurnUse } from './price-turn.ts';

interface Meter {
  readonly steps: { name: string; milliseconds: number }[];
  readonly use: TurnUse;
  passages: TurnTrace['passages'];
}

/** What a turn uses is measured beside the pipeline, so that no step has to hand a meter on. */
const meters = new AsyncLocalStorage<Meter>();

/** Counts what was used in the turn under way; outside a turn, nothing. */
export function count(used: Partial<TurnUse>): void {
  const use = meters.getStore()?.use;
  if (!use) return;
  use.inputTokens += used.inputTokens ?? 0;
  use.outputTokens += used.outputTokens ?? 0;
  use.embeddedTokens += used.embeddedTokens ?? 0;
  use.reads += used.reads ?? 0;
  use.writes += used.writes ?? 0;
}

/** Which passages an answer was made from. */
export function notePassages(
  found: readonly { readonly passage: { readonly id: string }; readonly score: number }[],
): void {
  const meter = meters.getStore();
  if (meter) meter.passages = found.map(({ passage, score }) => ({ id: passage.id, score }));
}

/** Runs a step and keeps its time under a name. */
export function timed<Arguments extends unknown[], Result>(
  name: string,
  step: (...given: Arguments) => Promise<Result>,
): (...given: Arguments) => Promise<Result> {
  return async (...given) => {
    const begun = performance.now();
    try {
      return await step(...given);
    } finally {
      meters.getStore()?.steps.push({ name, milliseconds: performance.now() - begun });
    }
  };
}

interface Traceable {
  readonly requestAttributes?: Readonly<Record<string, string>>;
}

/** A turn with its trace in the answer's request attributes, for a caller that asked for it (contract/turn-trace.ts). */
export async function metered<Response extends object>(
  event: unknown,
  run: () => Promise<Response>,
): Promise<Response & Traceable> {
  const meter: Meter = {
    steps: [],
    passages: [],
    use: { inputTokens: 0, outputTokens: 0, embeddedTokens: 0, reads: 0, writes: 0 },
  };
  const begun = performance.now();
  const response = await meters.run(meter, run);
  if (!wantsTrace(event)) return response;
  const milliseconds = performance.now() - begun;
  const trace: TurnTrace = {
    steps: [...meter.steps, { name: 'lambda', milliseconds }],
    passages: meter.passages,
    tokens: { input: meter.use.inputTokens, output: meter.use.outputTokens },
    usd: priceTurn(meter.use, milliseconds),
  };
  return { ...response, requestAttributes: { [requestAttribute.trace]: JSON.stringify(trace) } };
}

function wantsTrace(event: unknown): boolean {
  if (typeof event !== 'object' || event === null || !('requestAttributes' in event)) return false;
  const attributes = event.requestAttributes;
  return (
    typeof attributes === 'object' && attributes !== null && Reflect.get(attributes, requestAttribute.trace) === 'on'
  );
}
