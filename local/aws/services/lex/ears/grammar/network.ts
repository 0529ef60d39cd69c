import type { Pronounced } from './lexicon.ts';
import { variantsOf } from './lexicon.ts';

/**
 * A finite-state grammar being built: states, and between them arcs that say a word or nothing. The weights of the arcs that
 * leave a state are probabilities.
 */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Undefined says nothing. */
  readonly word?: string;
}

export interface Ends {
  readonly start: number;
  readonly end: number;
}

export class Network {
  readonly #arcs: Arc[] = [];
  #states = 0;

  state(): number {
    return this.#states++;
  }

  get states(): number {
    return this.#states;
  }

  get arcs(): readonly Arc[] {
    return this.#arcs;
  }

  add(arc: Arc): void {
    this.#arcs.push(arc);
  }

  /** One word after the other; the weight is that of the whole. */
  addWords(words: readonly string[], arc: Omit<Arc, 'word'>): void {
    let { from, weight } = arc;
    for (const [position, word] of words.entries()) {
      const to = position === words.length - 1 ? arc.to : this.state();
      this.add({ from, to, weight, word });
      from = to;
      weight = 1;
    }
  }

  words(): ReadonlySet<string> {
    return new Set(this.#arcs.flatMap(({ word }) => word ?? []));
  }
}

/** The least weight: log probabilities of the recogniser are integers, and zero has none. */
const LEAST = 1e-8;

/** How likely a pause is, wherever one can be. */
const SILENCE = 0.005;

/** Sphinx's text format of a finite-state grammar, with an arc for each way in which a word is said, and pauses between words. */
export function renderNetwork(network: Network, ends: Ends, words: Pronounced): string {
  const transitions = network.arcs.flatMap(({ from, to, weight, word }) => {
    const arc = `TRANSITION ${from} ${to} ${Math.max(weight, LEAST).toPrecision(6)}`;
    return word === undefined ? arc : variantsOf(word, words).map((variant) => `${arc} ${variant}`);
  });
  return [
    'FSG_BEGIN bot',
    `NUM_STATES ${network.states}`,
    `START_STATE ${ends.start}`,
    `FINAL_STATE ${ends.end}`,
    ...transitions,
    ...Array.from({ length: network.states }, (_, state) => `TRANSITION ${state} ${state} ${SILENCE} <sil>`),
    'FSG_END',
    '',
  ].join('\n');
}
