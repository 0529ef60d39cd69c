/** A case for the regression: its features, and whether it is one. */
export interface Case {
  readonly features: readonly number[];
  readonly is: boolean;
}

/** Keeps the weights of features that say nearly the same from running apart. */
const RIDGE = 0.002;
const STEPS = 4_000;
const STEP = 1;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Centred, in units of its standard deviation: otherwise one step would be too long for one feature and too short for another. */
function standardized(values: readonly number[]): { readonly values: readonly number[]; readonly scale: number } {
  const centre = mean(values);
  const scale = Math.sqrt(mean(values.map((value) => (value - centre) ** 2))) || 1;
  return { values: values.map((value) => (value - centre) / scale), scale };
}

/** Logistic regression by plain descent: one weight a feature, in its own unit. Both classes count alike, whatever their sizes. */
export function fitLogistic(cases: readonly Case[]): readonly number[] {
  const width = cases[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) =>
    standardized(cases.map(({ features }) => features[at] ?? 0)),
  );
  const rows = cases.map((_, row) => columns.map(({ values }) => values[row] ?? 0));
  const ones = cases.filter(({ is }) => is).length;
  const counts = cases.map(({ is }) => cases.length / (2 * (is ? ones : cases.length - ones)));

  let weights: readonly number[] = columns.map(() => 0);
  let intercept = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const likely = rows.map((row) => 1 / (1 + Math.exp(-intercept - dot(row, weights))));
    const errors = cases.map(({ is }, at) => (counts[at] ?? 0) * ((likely[at] ?? 0) - Number(is)));
    intercept -= STEP * mean(errors);
    const slopes = columns.map(({ values }) => dot(values, errors) / cases.length);
    weights = weights.map((weight, at) => weight - STEP * ((slopes[at] ?? 0) + RIDGE * weight));
  }
  return weights.map((weight, at) => weight / (columns[at]?.scale ?? 1));
}
