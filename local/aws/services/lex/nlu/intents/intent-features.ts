import type { SparseVector } from '../softmax-regression.ts';

/**
 * What a sentence looks like to the classifier: words, word stems, word pairs and the character 3–5-grams of each word,
 * weighted by tf-idf, as a vector of length one.
 */
export interface FeatureSpace {
  readonly size: number;
  /** Of the texts it was learned from, in their order. */
  readonly learned: readonly SparseVector[];
  readonly vector: (words: readonly string[]) => SparseVector;
  /** Whether any sample says the word, or another form of it. */
  readonly knows: (word: string) => boolean;
}

interface Feature {
  readonly index: number;
  /** How many of the texts have it. */
  documents: number;
  weight: number;
}

/** Found on HWU64 and CLINC150 with 5 and 10 utterances an intent: words say more than their fragments. */
const WEIGHTS: Readonly<Record<string, number>> = { word: 1.3, stem: 1.3, pair: 1, part: 0.7 };
const RARITY = 1.5;

export function learnFeatures(texts: readonly (readonly string[])[]): FeatureSpace {
  const known = new Map<string, Feature>();
  const featuresOf = rememberedFeatures();
  const counted = texts.map((words) =>
    countKnown(countFeatures(words, featuresOf), (name) => noteFeature(name, known)),
  );
  const rarity = (documents: number): number => (1 + Math.log((1 + texts.length) / (1 + documents))) ** RARITY;
  for (const [name, feature] of known) feature.weight = (WEIGHTS[name.slice(0, 4)] ?? 1) * rarity(feature.documents);
  const weights = Float64Array.from(known.values(), ({ weight }) => weight);
  const sayings = rememberedFeatures((word) => wordFeatures(word).filter((feature) => known.has(feature)));
  return {
    size: known.size,
    learned: counted.map((counts) => unitVector(counts, weights)),
    vector: (words) =>
      unitVector(
        countKnown(countFeatures(words, sayings), (name) => known.get(name)),
        weights,
      ),
    knows: (word) => known.has(`stem ${stem(word)}`),
  };
}

function noteFeature(name: string, known: Map<string, Feature>): Feature {
  const feature = known.get(name) ?? { index: known.size, documents: 0, weight: 0 };
  if (feature.documents++ === 0) known.set(name, feature);
  return feature;
}

/** How often each feature is there, of those that are known. */
function countKnown(counts: ReadonlyMap<string, number>, find: (name: string) => Feature | undefined): SparseVector {
  const indices = new Uint32Array(counts.size);
  const values = new Float32Array(counts.size);
  let found = 0;
  for (const [name, count] of counts) {
    const feature = find(name);
    if (!feature) continue;
    indices[found] = feature.index;
    values[found++] = count;
  }
  return found === counts.size
    ? { indices, values }
    : { indices: indices.slice(0, found), values: values.slice(0, found) };
}

/** Counts to weights, in place, of length one. */
function unitVector({ indices, values }: SparseVector, weights: Float64Array): SparseVector {
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const count = values[i] ?? 0;
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * (weights[indices[i] ?? 0] ?? 0);
    squares += value * value;
    values[i] = value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / length;
  return { indices, values };
}

function countFeatures(words: readonly string[], featuresOf: FeaturesOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1);
  let previous = '^';
  for (const word of words) {
    for (const feature of featuresOf(word)) add(feature);
    add(`pair ${previous} ${word}`);
    previous = word;
  }
  add(`pair ${previous} $`);
  return counts;
}

function wordFeatures(word: string): readonly string[] {
  const features = [`word ${word}`, `stem ${stem(word)}`];
  const bounded = `<${word}>`;
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= bounded.length; at++) features.push(`part ${bounded.slice(at, at + size)}`);
  }
  return features;
}

type FeaturesOf = (word: string) => readonly string[];

const MOST_REMEMBERED = 20_000;

/** Samples, and people, say the same words over and over. */
function rememberedFeatures(featuresOf: FeaturesOf = wordFeatures): FeaturesOf {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const features = known.get(word) ?? featuresOf(word);
    if (known.size < MOST_REMEMBERED) known.set(word, features);
    return features;
  };
}

/** Enough for "books", "booked" and "booking" to meet; the character parts do the same for other languages. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ings?|edly|ed|es|s|ly)$/, '') : word.replace(/s$/, '');
}
