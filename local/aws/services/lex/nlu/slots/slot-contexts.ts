import { isMark } from '../sample-utterances.ts';
import { trainSoftmax, softmax, type SparseVector } from '../softmax-regression.ts';

/** A text with the places of values marked by their types: `fly from <city> to <city>`. */
export type MarkedText = readonly string[];

/** Tells slots apart by the words around their values, learned from sample utterances. */
export interface SlotContexts {
  /** The probability of each slot for the value at a place. */
  probabilities(text: MarkedText, at: number): ReadonlyMap<string, number>;
  /** Whether the word before or after the value was seen next to the slot's placeholder. */
  isFamiliar(slot: string, text: MarkedText, at: number): boolean;
}

export interface SlotExample {
  readonly slot: string;
  readonly text: MarkedText;
  readonly at: number;
}

/** The label of words that stand in no slot's place. */
export const NO_SLOT = '';
const START = '^';
const END = '$';

export function learnSlotContexts(examples: readonly SlotExample[]): SlotContexts {
  const slots = [...new Set(examples.map(({ slot }) => slot))];
  const indices = new Map<string, number>();
  for (const { text, at } of examples) {
    for (const feature of features(text, at)) if (!indices.has(feature)) indices.set(feature, indices.size);
  }
  const vector = (text: MarkedText, at: number): SparseVector => {
    const known = features(text, at).flatMap((feature) => indices.get(feature) ?? []);
    return {
      indices: Uint32Array.from(known),
      values: new Float32Array(known.length).fill(1 / Math.sqrt(known.length || 1)),
    };
  };
  const model = trainSoftmax(
    examples.map(({ slot, text, at }) => ({ label: slots.indexOf(slot), vector: vector(text, at) })),
    { features: indices.size, classes: slots.length, epochs: 20, stepSize: 1 },
  );
  const neighbours = new Set(examples.flatMap(({ slot, text, at }) => neighbourKeys(slot, text, at)));
  return {
    probabilities(text, at) {
      const shares = softmax(model.logits(vector(text, at)));
      return new Map(slots.map((slot, label) => [slot, shares[label] ?? 0]));
    },
    isFamiliar: (slot, text, at) => neighbourKeys(slot, text, at).some((key) => neighbours.has(key)),
  };
}

function neighbourKeys(slot: string, text: MarkedText, at: number): readonly string[] {
  const keys = [];
  if (at > 0) keys.push(`${slot} before ${text[at - 1]}`);
  if (at + 1 < text.length) keys.push(`${slot} after ${text[at + 1]}`);
  return keys;
}

/** The words next to the value, those since the value before it, and how many values of its type came before. */
function features(text: MarkedText, at: number): readonly string[] {
  const before = [text[at - 2] ?? START, text[at - 1] ?? START];
  const after = [text[at + 1] ?? END, text[at + 2] ?? END];
  const found = [
    `before ${before[1]}`,
    `before ${before.join(' ')}`,
    `after ${after[0]}`,
    `after ${after.join(' ')}`,
    `earlier ${text.slice(0, at).filter((mark) => mark === text[at]).length}`,
    `is ${text[at]}`,
  ];
  for (let left = at - 1; left >= 0 && !isMark(text[left]); left--) found.push(`since ${text[left]}`);
  return found;
}
