/** A case for the regression: its features, and whether it is one. */
export interface Case {
  readonly features: readonly number[];
  readonly is: boolean;
}

export interface Fit {
  /** One a feature, in its own unit. */
  readonly weights: readonly number[];
  readonly intercept: number;
}

/** Keeps the weights of features that say nearly the same from running apart; by standard deviation of each. */
const RIDGE = 1;
const STEPS = 30;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Gaussian elimination; the matrix of a ridge regression is never singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      const share = (other[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < other.length; column += 1) {
        other[column] = (other[column] ?? 0) - share * (pivot[column] ?? 0);
      }
    }
  }
  const found: number[] = right.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const known = dot(row.slice(at + 1, -1), found.slice(at + 1));
    found[at] = ((row.at(-1) ?? 0) - known) / (row[at] ?? 1);
  }
  return found;
}

/** Logistic regression by Newton's method; both classes count alike, however many cases they have. */
export function fitLogistic(cases: readonly Case[]): Fit {
  const width = cases[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => cases.map(({ features }) => features[column] ?? 0));
  const centres = columns.map(mean);
  const scales = columns.map((values, at) => Math.sqrt(mean(values.map((v) => (v - (centres[at] ?? 0)) ** 2))) || 1);
  const rows = cases.map(({ features }) => [
    ...features.map((v, at) => (v - (centres[at] ?? 0)) / (scales[at] ?? 1)),
    1,
  ]);
  const ones = cases.filter(({ is }) => is).length;
  const counts = cases.map(({ is }) => cases.length / (2 * (is ? ones : cases.length - ones)));

  let weights: readonly number[] = [...columns.map(() => 0), 0];
  const ridge = weights.map((_, at) => (at < width ? RIDGE : 1e-6));
  for (let step = 0; step < STEPS; step += 1) {
    const likely = rows.map((row) => 1 / (1 + Math.exp(-dot(row, weights))));
    const errors = rows.map((_, at) => (counts[at] ?? 0) * ((likely[at] ?? 0) - Number(cases[at]?.is)));
    const bends = likely.map((p, at) => (counts[at] ?? 0) * p * (1 - p));
    const column = (at: number): number[] => rows.map((row) => row[at] ?? 0);
    const gradient = weights.map((weight, at) => dot(column(at), errors) + (ridge[at] ?? 0) * weight);
    const bend = weights.map((_, a) =>
      weights.map(
        (_, b) =>
          dot(
            column(a),
            bends.map((value, at) => value * (rows[at]?.[b] ?? 0)),
          ) + (a === b ? (ridge[a] ?? 0) : 0),
      ),
    );
    const change = solve(bend, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  const ownUnits = scales.map((scale, at) => (weights[at] ?? 0) / scale);
  return { weights: ownUnits, intercept: (weights[width] ?? 0) - dot(ownUnits, centres) };
}
