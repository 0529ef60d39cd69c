import { asOneWord, partsOf } from './lexicon.ts';
import type { Ends, Network } from './network.ts';

/** How likely the grammar finds a row of words: the natural logarithm of its best path, -Infinity when it has none. */
export type Likelihood = (words: readonly string[]) => number;

export interface Row {
  readonly words: readonly string[];
  /** Natural logarithm; -Infinity when the grammar has no such row. */
  readonly likelihood: number;
}

/** Of the rows that take one of the words at each place, the likeliest; when the grammar has none, that of the first words. */
export type LikeliestRow = (choices: readonly (readonly string[])[]) => Row;

interface Step {
  readonly to: number;
  readonly cost: number;
}

/** The cheapest way to a state: what it has cost, and the words on it, the last one first. */
interface Way {
  readonly cost: number;
  readonly word?: string;
  readonly before?: Way | undefined;
}

export function likelihoodOf(network: Network, ends: Ends): Likelihood {
  const likeliest = likeliestRowOf(network, ends);
  return (words) => likeliest(words.map((word) => [word])).likelihood;
}

/** Walks the network as the recogniser does, without any sound. First words that it knows as one as well ("new york") may be so. */
export function likeliestRowOf(network: Network, { start, end }: Ends): LikeliestRow {
  const steps = stepsOf(network);
  const settle = (ways: Map<number, Way>): void => {
    const open = [...ways.keys()];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      const way = ways.get(from);
      for (const { to, cost } of steps.silent[from] ?? []) {
        if (way && lower(ways, to, { ...way, cost: way.cost + cost })) open.push(to);
      }
    }
  };
  const say = (word: string, ways: ReadonlyMap<number, Way>, next: Map<number, Way>): void => {
    for (const [from, before] of ways) {
      for (const { to, cost } of steps.spoken[from]?.get(word) ?? []) {
        lower(next, to, { cost: before.cost + cost, word, before });
      }
    }
  };
  const known = network.words();
  const longest = Math.max(1, ...[...known].map((word) => partsOf(word).length));
  return (choices) => {
    const first = choices.flatMap(([word = '']) => partsOf(word));
    // Each place is that of one part: a word of several is said at the first of its own.
    const places = choices.flatMap((words) => partsOf(words[0] ?? '').map((_, part) => (part === 0 ? words : [])));
    const reached = Array.from({ length: first.length + 1 }, () => new Map<number, Way>());
    reached[0]?.set(start, { cost: 0 });
    for (const [at, ways] of reached.entries()) {
      settle(ways);
      for (let next = at + 1; next <= Math.min(at + longest, first.length); next++) {
        const joined = asOneWord(first.slice(at, next));
        const others = (places[at] ?? []).filter((word) => word !== joined && partsOf(word).length === next - at);
        for (const word of [joined, ...others]) {
          if (known.has(word)) say(word, ways, reached[next] ?? new Map());
        }
      }
    }
    const best = reached.at(-1)?.get(end);
    return best ? { words: wordsOn(best), likelihood: -best.cost } : { words: first, likelihood: -Infinity };
  };
}

function stepsOf(network: Network) {
  const silent: Step[][] = Array.from({ length: network.states }, () => []);
  const spoken: Map<string, Step[]>[] = Array.from({ length: network.states }, () => new Map());
  for (const { from, to, weight, word } of network.arcs) {
    const step = { to, cost: -Math.log(weight) };
    if (word === undefined) silent[from]?.push(step);
    else {
      const steps = spoken[from]?.get(word) ?? [];
      steps.push(step);
      spoken[from]?.set(word, steps);
    }
  }
  return { silent, spoken };
}

/** Takes a way if it is cheaper than the one known to a state. */
function lower(ways: Map<number, Way>, state: number, way: Way): boolean {
  if (way.cost >= (ways.get(state)?.cost ?? Infinity)) return false;
  ways.set(state, way);
  return true;
}

function wordsOn(last: Way): readonly string[] {
  const words: string[] = [];
  for (let way: Way | undefined = last; way?.word !== undefined; way = way.before) words.push(way.word);
  return words.toReversed();
}
