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
const NEGLIGIBLE = 3e-3;
/** Small, so that an intent is not preferred for having many sample utterances. */
const BIAS_VALUE = 0.1;
/** AdaGrad's start: larger is more cautious with features seen once. */
const FIRST_SQUARE = 0.1;

export function trainSoftmax(examples: readonly Example[], plan: TrainingPlan): SoftmaxModel {
  const { features, classes } = plan;
  const weights = new Float32Array((features + 1) * classes);
  const squares = new Float32Array((features + 1) * classes).fill(FIRST_SQUARE);
  const learner = { weights, squares, gradient: new Float64Array(classes), active: new Uint32Array(classes) };
  const order = Uint32Array.from(examples.keys());
  const random = pseudoRandom(7);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, random);
    for (const position of order) {
      const example = examples[position];
      if (example) learn(learner, example, plan.stepSize);
    }
  }
  return { logits: (vector) => addLogits(new Float64Array(classes), weights, vector) };
}

export function softmax(logits: Float64Array): Float64Array {
  return toShares(logits.slice());
}

/** In place. */
function toShares(logits: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) top = Math.max(top, logit);
  let sum = 0;
  for (let k = 0; k < logits.length; k++) sum += logits[k] = Math.exp((logits[k] ?? 0) - top);
  for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] ?? 0) / sum;
  return logits;
}

/** Into `sums`, over what it held. */
function addLogits(sums: Float64Array, weights: Float32Array, { indices, values }: SparseVector): Float64Array {
  const classes = sums.length;
  // The last row is the bias.
  for (let k = 0, bias = weights.length - classes; k < classes; k++) sums[k] = weights[bias + k] ?? 0;
  for (let i = 0; i < indices.length; i++) {
    const row = (indices[i] ?? 0) * classes;
    const value = values[i] ?? 0;
    for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) + value * (weights[row + k] ?? 0);
  }
  return sums;
}

/** What is learned, and room to work in: a large bot learns from a hundred thousand examples. */
interface Learner {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly gradient: Float64Array;
  readonly active: Uint32Array;
}

function learn(learner: Learner, { vector, label }: Example, stepSize: number): void {
  const { weights, gradient } = learner;
  toShares(addLogits(gradient, weights, vector));
  gradient[label] = (gradient[label] ?? 0) - 1;
  const actives = noteActive(learner);
  // Row by row, as the weights lie in memory; the last row is the bias.
  for (let i = 0; i <= vector.indices.length; i++) {
    const row = (vector.indices[i] ?? weights.length / gradient.length - 1) * gradient.length;
    step(learner, { row, actives, value: vector.values[i] ?? BIAS_VALUE, stepSize });
  }
}

/** The classes that learn something from this example: how many, the first of `active`. */
function noteActive({ gradient, active }: Learner): number {
  let actives = 0;
  for (let k = 0; k < gradient.length; k++) if (Math.abs(gradient[k] ?? 0) >= NEGLIGIBLE) active[actives++] = k;
  return actives;
}

interface Row {
  /** Where it begins. */
  readonly row: number;
  readonly actives: number;
  readonly value: number;
  readonly stepSize: number;
}

function step({ weights, squares, gradient, active }: Learner, { row, actives, value, stepSize }: Row): void {
  for (let n = 0; n < actives; n++) {
    const k = active[n] ?? 0;
    const slope = (gradient[k] ?? 0) * value;
    const square = (squares[row + k] ?? 0) + slope * slope;
    squares[row + k] = square;
    weights[row + k] = (weights[row + k] ?? 0) - (stepSize * slope) / Math.sqrt(square);
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
