import type { Network } from './network.ts';

/** How likely the grammar finds a row of words: the natural logarithm of its best path, -Infinity when it has none. */
export type Likelihood = (words: readonly string[]) => number;

interface Step {
  readonly to: number;
  readonly cost: number;
}

/** Walks the network as the recogniser does, without any sound. */
export function likelihoodOf(network: Network, ends: { readonly start: number; readonly end: number }): Likelihood {
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
  const settle = (costs: Map<number, number>): Map<number, number> => {
    const open = [...costs.keys()];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      for (const { to, cost } of silent[from] ?? []) {
        if (lower(costs, to, (costs.get(from) ?? 0) + cost)) open.push(to);
      }
    }
    return costs;
  };
  return (words) => {
    let costs = settle(new Map([[ends.start, 0]]));
    for (const word of words) {
      const next = new Map<number, number>();
      for (const [from, cost] of costs) {
        for (const step of spoken[from]?.get(word) ?? []) lower(next, step.to, cost + step.cost);
      }
      costs = settle(next);
    }
    return -(costs.get(ends.end) ?? Infinity);
  };
}

/** Takes a cost if it is lower than the one known for a state. */
function lower(costs: Map<number, number>, state: number, cost: number): boolean {
  if (cost >= (costs.get(state) ?? Infinity)) return false;
  costs.set(state, cost);
  return true;
}
