import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Scores } from './score.ts';

/** The figures that this run is compared with: small, and kept with the code. */
const kept = z.object({
  /** What answered, and the day. */
  answeredBy: z.string(),
  day: z.iso.date(),
  scores: z.record(z.string(), z.number()),
});
export type KeptRun = z.infer<typeof kept>;

const file = join(import.meta.dirname, 'last-run.json');

/** Undefined before the first run was kept. */
export function readLastRun(): KeptRun | undefined {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export function keepRun(answeredBy: string, scores: Scores): void {
  const rounded = Object.entries(scores).flatMap(([key, value]: [string, number]) =>
    Number.isNaN(value) ? [] : [[key, Number(value.toFixed(4))]],
  );
  const run = { answeredBy, day: new Date().toISOString().slice(0, 10), scores: Object.fromEntries(rounded) };
  writeFileSync(file, `${JSON.stringify(run, undefined, 2)}\n`);
}
