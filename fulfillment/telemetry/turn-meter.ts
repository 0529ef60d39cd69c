import type { TurnTrace } from '../../bot-definition/contract/turn-trace.ts';
import { nothingUsed, type TurnUse, useNames } from './turn-use.ts';

/**
 * What a turn used, and how long its steps took. It travels with the turn and with the question that becomes of it: an
 * AsyncLocalStorage would spare the handing on, and on Node 20 makes every promise of the process dearer, a turn by a tenth.
 */
export interface Meter {
  readonly steps: { name: string; milliseconds: number }[];
  readonly use: TurnUse;
  passages: TurnTrace['passages'];
  /** The answer was given before, and was not made again. */
  fromCache: boolean;
}

export const createMeter = (): Meter => ({ steps: [], passages: [], use: nothingUsed(), fromCache: false });

export function count({ use }: Meter, used: Partial<TurnUse>): void {
  for (const name of useNames) use[name] += used[name] ?? 0;
}

/** For whoever is told of each text that Translate is asked for. */
export const countTranslated =
  (meter: Meter) =>
  (text: string): void =>
    count(meter, { translatedCharacters: text.length });

/** Runs a step and keeps its time under a name. */
export async function timed<Result>({ steps }: Meter, name: string, step: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  try {
    return await step();
  } finally {
    steps.push({ name, milliseconds: performance.now() - begun });
  }
}
