import { codeCharacters } from './codes.ts';
import type { Arc, Ends } from './network.ts';
import { Network } from './network.ts';

/** An arc as its state has it; costs are negative logarithms of weights. */
interface Step {
  readonly word: string | undefined;
  readonly to: number;
  readonly cost: number;
}

/** The steps that leave each state. */
type Steps = (readonly Step[])[];

/**
 * A network that says the same sentences, one as likely compared with another as before, for less work of the recogniser: it
 * computes for every state at every moment, and for every arc anew. What begins or goes on in the same way is there once, and
 * what is unlikely costs where it begins instead of where it ends, so that it is given up early.
 */
export function compact(network: Network, ends: Ends): { readonly network: Network } & Ends {
  let steps = stepsOf(network);
  steps = costsFirst(steps, ends);
  mergeBeginnings(steps, ends);
  const merged = mergeContinuations(steps, ends);
  partByCost(merged);
  return rebuilt(merged, ends);
}

function stepsOf(network: Network): Steps {
  const steps: Step[][] = Array.from({ length: network.states }, () => []);
  for (const { from, to, weight, word } of network.arcs) steps[from]?.push({ word, to, cost: -Math.log(weight) });
  return steps.map(cheapest);
}

/** Of steps with one word to one state, the best. */
function cheapest(steps: readonly Step[]): readonly Step[] {
  const best = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.to} ${step.word ?? ''}`;
    if (step.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, step);
  }
  return [...best.values()];
}

/**
 * Each step costs what its best way to the end costs more than the best of all; steps without a way to the end go. The characters
 * of a code cost where they are said: all of them at the first, and no code would be begun that nothing announces.
 */
function costsFirst(steps: Steps, { end }: Ends): Steps {
  const before: Step[][] = steps.map(() => []);
  for (const [from, leaving] of steps.entries()) {
    for (const step of leaving) before[step.to]?.push({ ...step, to: from, cost: costAhead(step) });
  }
  const left = steps.map(() => Infinity);
  left[end] = 0;
  const open = [end];
  for (const state of open) {
    for (const { to: from, cost } of before[state] ?? []) {
      const through = cost + (left[state] ?? Infinity);
      if (through + TINY >= (left[from] ?? Infinity)) continue;
      left[from] = through;
      open.push(from);
    }
  }
  const leftAt = (state: number): number => left[state] ?? Infinity;
  return steps.map((leaving, from) =>
    leaving
      .filter(({ to }) => leftAt(to) < Infinity)
      .map((step) => ({ ...step, cost: Math.max(0, step.cost + leftAt(step.to) - leftAt(from)) })),
  );
}

const TINY = 1e-9;

const costAhead = ({ word = '', cost }: Step): number => (codeCharacters(word) === undefined ? cost : 0);

/** Phrases with the same first words share them. */
function mergeBeginnings(steps: Steps, { start, end }: Ends): void {
  const entries = new Map<number, number>();
  for (const { to } of steps.flat()) entries.set(to, (entries.get(to) ?? 0) + 1);
  const isAlone = (state: number): boolean => entries.get(state) === 1 && state !== start && state !== end;
  const open = new Set([start]);
  for (const from of open) {
    steps[from] = withMerged(steps, steps[from] ?? [], isAlone);
    for (const { to } of steps[from]) open.add(to);
  }
}

function withMerged(steps: Steps, leaving: readonly Step[], isAlone: (state: number) => boolean): readonly Step[] {
  const shared = new Map<string, Step[]>();
  const others: Step[] = [];
  for (const step of leaving) {
    if (step.word === undefined || !isAlone(step.to)) others.push(step);
    else shared.set(step.word, [...(shared.get(step.word) ?? []), step]);
  }
  return [...others, ...[...shared.values()].map((same) => merge(steps, same))];
}

/** Steps with one word, as one step to what follows any of them. */
function merge(steps: Steps, same: readonly Step[]): Step {
  const [first] = same;
  if (!first) throw new Error('Nothing to merge.');
  const cost = Math.min(...same.map((step) => step.cost));
  if (same.length > 1) {
    const following = same.flatMap((step) =>
      (steps[step.to] ?? []).map((next) => ({ ...next, cost: next.cost + step.cost - cost })),
    );
    for (const { to } of same) steps[to] = [];
    steps[first.to] = cheapest(following);
  }
  return { ...first, cost };
}

/** States after which the same can be said, at the same cost, are one state. */
function mergeContinuations(steps: Steps, { start, end }: Ends): Steps {
  let current = steps;
  for (;;) {
    const known = new Map<string, number>();
    const same = new Map<number, number>();
    for (const [state, leaving] of current.entries()) {
      if (leaving.length === 0 || state === start || state === end) continue;
      const key = leaving
        .map(({ word, to, cost }) => `${word ?? ''} ${to} ${cost.toFixed(2)}`)
        .toSorted()
        .join('|');
      const first = known.get(key);
      if (first === undefined) known.set(key, state);
      else same.set(state, first);
    }
    if (same.size === 0) return current;
    current = current.map((leaving, state) =>
      same.has(state) ? [] : cheapest(leaving.map((step) => ({ ...step, to: same.get(step.to) ?? step.to }))),
    );
  }
}

/** Fewer words than this are tried all at once. */
const FEW_WORDS = 100;
/** Words whose costs differ by no more are tried together. */
const LIKE_COST = 3;

/**
 * The recogniser counts what a word costs only when it ends. A state with many words gets states behind it for the unlikelier
 * ones, so that their cost counts before they begin.
 */
function partByCost(steps: Steps): void {
  for (const [state, leaving] of steps.slice().entries()) {
    const words = leaving.filter(({ word }) => word !== undefined);
    if (words.length < FEW_WORDS) continue;
    const groups = new Map<number, Step[]>();
    for (const step of words) {
      const likeness = Math.floor(step.cost / LIKE_COST);
      const group = groups.get(likeness) ?? [];
      group.push(step);
      groups.set(likeness, group);
    }
    steps[state] = leaving.filter(({ word }) => word === undefined);
    for (const group of groups.values()) {
      const cost = Math.min(...group.map((step) => step.cost));
      const behind = steps.push(group.map((step) => ({ ...step, cost: step.cost - cost }))) - 1;
      steps[state] = [...(steps[state] ?? []), { word: undefined, to: behind, cost }];
    }
  }
}

/** The states that can be reached, numbered anew. */
function rebuilt(steps: Steps, { start, end }: Ends): { readonly network: Network } & Ends {
  const network = new Network();
  const numbers = new Map([[start, network.state()]]);
  const numberOf = (state: number): number => {
    const known = numbers.get(state) ?? network.state();
    numbers.set(state, known);
    return known;
  };
  for (const state of numbers.keys()) {
    for (const { word, to, cost } of steps[state] ?? []) {
      const arc: Arc = { from: numberOf(state), to: numberOf(to), weight: Math.exp(-cost) };
      network.add(word === undefined ? arc : { ...arc, word });
    }
  }
  return { network, start: numberOf(start), end: numberOf(end) };
}
