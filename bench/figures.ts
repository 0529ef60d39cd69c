/** One line of `npm run bench`: a figure, its ratio to the baseline of the same run, and the budget it must keep. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | '×' | 'KB' | 'MB' | '/s' | '%' | '';
  /** value ≤ budget, or ≥ when `atLeast`; a figure without one is only shown. */
  readonly budget?: number;
  readonly atLeast?: true;
  /** The value of the named baseline in this run; the ratio is printed beside the figure. */
  readonly baseline?: { readonly name: string; readonly value: number };
}

export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Milliseconds of each of `count` awaited runs, after `warmUp` that are not counted. */
export async function time(
  count: number,
  run: (n: number) => Promise<unknown>,
  warmUp = 20,
): Promise<readonly number[]> {
  for (let n = 0; n < warmUp; n += 1) await run(n);
  const samples: number[] = [];
  for (let n = warmUp; n < warmUp + count; n += 1) {
    const start = performance.now();
    await run(n);
    samples.push(performance.now() - start);
  }
  return samples;
}

const keeps = ({ value, budget, atLeast }: Figure): boolean =>
  budget === undefined || (atLeast ? value >= budget : value <= budget);

function line(figure: Figure): string {
  const { name, value, unit, budget, baseline, atLeast } = figure;
  const shown = `${value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
  const ratio = baseline ? `${(value / baseline.value).toFixed(2)} × ${baseline.name}` : '';
  const limit =
    budget === undefined
      ? ''
      : `${atLeast ? '≥' : '≤'} ${Number(budget.toPrecision(3))} ${unit}  ${keeps(figure) ? 'kept' : 'MISSED'}`;
  return `  ${name.padEnd(58)} ${shown.padStart(12)}  ${limit.padEnd(22)} ${ratio}`;
}

/** Prints the figures and says whether all budgets were kept. */
export function printFigures(title: string, figures: readonly Figure[]): boolean {
  console.log(`\n${title}`);
  for (const figure of figures) console.log(line(figure).trimEnd());
  return figures.every(keeps);
}
