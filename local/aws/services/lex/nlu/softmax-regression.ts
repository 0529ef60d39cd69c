/**
 * Multinomial logistic regression over sparse vectors, trained by stochastic gradient steps with AdaGrad step sizes.
 * Weights stand feature by feature, so that a vector's features are short runs over all classes.
 */

export interface SparseVector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

export interface Example {
  readonly vector: SparseVector;
  readonly label: number;
}

export interface SoftmaxModel {
  /** One logit a class. */
  readonly logits: (vector: SparseVector) => Float64Array;
}

export interface TrainingPlan {
  readonly features: number;
  readonly classes: number;
  readonly epochs: number;
  readonly stepSize: number;
}

/** A class with less probability than this learns nothing worth the time from an example. */
const NEGLIGIBLE = 1e-3;
/** Small, so that an intent is not preferred for having many sample utterances. */
const BIAS_VALUE = 0.1;
/** AdaGrad's start: larger is more cautious with features seen once. */
const FIRST_SQUARE = 0.1;

export function trainSoftmax(examples: readonly Example[], plan: TrainingPlan): SoftmaxModel {
  const { features, classes } = plan;
  const weights = new Float32Array((features + 1) * classes);
  const squares = new Float32Array((features + 1) * classes).fill(FIRST_SQUARE);
  const model: SoftmaxModel = { logits: (vector) => logits(weights, vector, classes) };
  const order = Uint32Array.from(examples.keys());
  const random = pseudoRandom(7);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, random);
    for (const position of order) {
      const example = examples[position];
      if (example === undefined) continue;
      const gradient = softmax(model.logits(example.vector));
      gradient[example.label] = (gradient[example.label] ?? 0) - 1;
      step({ weights, squares }, { vector: example.vector, gradient, stepSize: plan.stepSize });
    }
  }
  return model;
}

export function softmax(logits: Float64Array): Float64Array {
  const top = logits.reduce((best, logit) => Math.max(best, logit), Number.NEGATIVE_INFINITY);
  const shares = logits.map((logit) => Math.exp(logit - top));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

function logits(weights: Float32Array, { indices, values }: SparseVector, classes: number): Float64Array {
  // The last row is the bias.
  const sums = Float64Array.from(weights.subarray(weights.length - classes));
  for (let i = 0; i < indices.length; i++) {
    const row = (indices[i] ?? 0) * classes;
    const value = values[i] ?? 0;
    for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) + value * (weights[row + k] ?? 0);
  }
  return sums;
}

interface Step {
  readonly vector: SparseVector;
  readonly gradient: Float64Array;
  readonly stepSize: number;
}

interface Learned {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

function step({ weights, squares }: Learned, { vector, gradient, stepSize }: Step): void {
  const classes = gradient.length;
  const active = Uint32Array.from(gradient.keys()).filter((k) => Math.abs(gradient[k] ?? 0) >= NEGLIGIBLE);
  // Row by row, as the weights lie in memory; the last row is the bias.
  for (let i = 0; i <= vector.indices.length; i++) {
    const row = (vector.indices[i] ?? weights.length / classes - 1) * classes;
    const value = vector.values[i] ?? BIAS_VALUE;
    for (let n = 0; n < active.length; n++) {
      const k = active[n] ?? 0;
      const slope = (gradient[k] ?? 0) * value;
      const square = (squares[row + k] ?? 0) + slope * slope;
      squares[row + k] = square;
      weights[row + k] = (weights[row + k] ?? 0) - (stepSize * slope) / Math.sqrt(square);
    }
  }
}

/** Training the same bot twice gives the same model. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}
