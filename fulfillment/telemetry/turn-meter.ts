import { AsyncLocalStorage } from 'node:async_hooks';
import type { TurnTrace } from '../../bot-definition/contract/turn-trace.ts';
import { nothingUsed, type TurnUse, useNames } from './turn-use.ts';

export interface Meter {
  readonly steps: { name: string; milliseconds: number }[];
  readonly use: TurnUse;
  passages: TurnTrace['passages'];
  /** The answer was given before, and was not made again. */
  fromCache: boolean;
}

/** What a turn uses is measured beside the pipeline, so that no step has to hand a meter on. */
const meters = new AsyncLocalStorage<Meter>();

/** Runs a turn, and gives what it used to `read` in the end. */
export async function withMeter<Result>(run: () => Promise<Result>): Promise<{ result: Result; meter: Meter }> {
  const meter: Meter = { steps: [], passages: [], use: nothingUsed(), fromCache: false };
  return { result: await meters.run(meter, run), meter };
}

/** Counts what was used in the turn under way; outside a turn, nothing. */
export function count(used: Partial<TurnUse>): void {
  const use = meters.getStore()?.use;
  if (!use) return;
  for (const name of useNames) use[name] += used[name] ?? 0;
}

/** Which passages an answer was made from. */
export function notePassages(
  found: readonly { readonly passage: { readonly id: string }; readonly score: number }[],
): void {
  const meter = meters.getStore();
  if (meter) meter.passages = found.map(({ passage, score }) => ({ id: passage.id, score }));
}

export function noteCacheHit(): void {
  const meter = meters.getStore();
  if (meter) meter.fromCache = true;
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
