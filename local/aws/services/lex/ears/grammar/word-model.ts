import type { Arc, Network } from './network.ts';

/** A phrase as the model counts it: words and `{Class}` tokens, with how often it is said. */
export interface CountedPhrase {
  readonly tokens: readonly string[];
  readonly count: number;
}

export const isClass = (token: string): boolean => token.startsWith('{');

/** Where the words of a class begin and end in the network; each class is there once. */
export interface ClassPlace {
  readonly entry: number;
  readonly exit: number;
}

export interface WordModel {
  readonly start: number;
  readonly end: number;
  /** The state where nothing of what was said before counts. */
  readonly anywhere: number;
}

const START = '<s>';
const END = '</s>';

/** A history, by the words it ends with: two, one, or none. */
type Counts = Map<string, Map<string, number>>;

/**
 * A trigram model over words and classes (Witten-Bell: the rarer a history, the sooner it is forgotten), so that phrases near
 * to the ones given can be recognised as well. A history ends at a class: what was said before "London" no longer counts,
 * which is why one copy of each class is enough.
 */
export function addWordModel(
  network: Network,
  phrases: readonly CountedPhrase[],
  classes: ReadonlyMap<string, ClassPlace>,
): WordModel {
  const counts = withoutNeedless(countHistories(phrases));
  const states = new Map<string, number>();
  for (const history of counts.keys()) states.set(history, classes.get(history)?.exit ?? network.state());
  const end = network.state();
  const stateOf = (history: string): number => states.get(history) ?? stateOf(shorter(history));
  const step = (history: string, token: string): Pick<Arc, 'to' | 'word'> => {
    const place = classes.get(token);
    if (place) return { to: place.entry };
    if (token === END) return { to: end };
    return { to: stateOf(historyOf([...words(history), token])), word: token };
  };
  for (const [history, followers] of counts) {
    const from = stateOf(history);
    const seen = sum(followers.values());
    const unseen = history === '' ? 0 : followers.size;
    for (const [token, count] of followers) {
      network.add({ from, weight: count / (seen + unseen), ...step(history, token) });
    }
    if (unseen > 0) network.add({ from, to: stateOf(shorter(history)), weight: unseen / (seen + unseen) });
  }
  return { start: stateOf(START), end, anywhere: stateOf('') };
}

const words = (history: string): readonly string[] => (history === '' ? [] : history.split(' '));

function historyOf(tokens: readonly string[]): string {
  const last = tokens.slice(-2);
  const token = last.at(-1) ?? '';
  return isClass(token) ? token : last.join(' ');
}

const shorter = (history: string): string => words(history).slice(1).join(' ');

function countHistories(phrases: readonly CountedPhrase[]): Counts {
  const counts: Counts = new Map([['', new Map()]]);
  for (const { tokens, count } of phrases) {
    const all = [START, ...tokens, END];
    for (let next = 1; next < all.length; next++) {
      const token = all[next] ?? END;
      for (let history = historyOf(all.slice(0, next)); ; history = shorter(history)) {
        const followers = counts.get(history) ?? new Map<string, number>();
        followers.set(token, (followers.get(token) ?? 0) + count);
        counts.set(history, followers);
        if (history === '') break;
      }
    }
  }
  return counts;
}

/** What a history must tell, as a natural logarithm over all that follows it, to be worth a state of its own. */
const LEAST_GAIN = 0.6;

/** Without the histories of two words after which comes what comes after the second of them anyway. */
function withoutNeedless(counts: Counts): Counts {
  const kept: Counts = new Map();
  for (const [history, followers] of counts) {
    const general = counts.get(shorter(history));
    const isNeeded = words(history).length < 2 || general === undefined || gain(followers, general) > LEAST_GAIN;
    if (isNeeded) kept.set(history, followers);
  }
  return kept;
}

function gain(followers: ReadonlyMap<string, number>, general: ReadonlyMap<string, number>): number {
  const here = sum(followers.values()) + followers.size;
  const there = sum(general.values()) + general.size;
  let gained = 0;
  for (const [token, count] of followers) {
    gained += count * Math.log(count / here / ((general.get(token) ?? 0) / there));
  }
  return gained;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);
