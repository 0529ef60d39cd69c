/**
 * Lex takes patterns without unbounded repetition (DG built-in-slot-alphanumerics), of at most 300 characters. Bounded
 * repetition within repetition can still keep a regular expression busy for hours, so the ways through a pattern are counted.
 */
const LONGEST = 300;
/** Some tenths of a second for the worst text of thirty characters. */
const MOST_WAYS = 1_000_000;

/** What is wrong with the pattern of a slot type; undefined when nothing is. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `is longer than ${LONGEST} characters`;
  try {
    RegExp(pattern, 'u');
  } catch (cause) {
    return cause instanceof Error ? cause.message : 'is not a regular expression';
  }
  const counter = new WayCounter(pattern);
  const ways = counter.count();
  if (counter.unbounded !== undefined) {
    return `has ${counter.unbounded}, which Lex does not take: every repetition needs an end, as in {1,10}`;
  }
  if (ways > MOST_WAYS) return 'repeats what is repeated in too many ways: reading a text with it could take for ever';
  return undefined;
}

/** A character, a class, an escape, a group's beginning, a quantifier or anything else, one at a time. */
const TOKEN =
  /\\u\{?[\da-fA-F]+\}?|\\.|\[(?:\\.|[^\]])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|./gsu;

/** Counts the ways in which a pattern can be walked: alternatives add, parts in a row multiply, repetitions do both. */
class WayCounter {
  /** The first repetition without an end, or the dot. */
  unbounded: string | undefined;
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#tokens = pattern.match(TOKEN) ?? [];
  }

  count(): number {
    let [all, row] = [0, 1];
    for (let token = this.#take(); token !== undefined && token !== ')'; token = this.#take()) {
      if (token === '|') {
        [all, row] = [all + row, 1];
        continue;
      }
      if (token === '.') this.unbounded ??= token;
      const part = token.startsWith('(') ? this.count() : 1;
      row *= this.#repeated(part);
    }
    return all + row;
  }

  #repeated(part: number): number {
    const [least, most] = this.#quantifier();
    let ways = 0;
    // Beyond the limit the number does not matter, only that it is too many.
    for (let times = least; times <= most && ways <= MOST_WAYS; times++) ways += part ** times;
    return ways;
  }

  #quantifier(): readonly [number, number] {
    const token = this.#tokens[this.#at] ?? '';
    if (!/^(?:[*+?]|\{\d)/.test(token)) return [1, 1];
    this.#at += 1;
    const bounds = boundsOf(token);
    if (!bounds) this.unbounded ??= token;
    return bounds ?? [1, 1];
  }

  #take(): string | undefined {
    return this.#tokens[this.#at++];
  }
}

/** Of "?", "{3}" and "{1,3}"; undefined for a repetition without an end. */
function boundsOf(quantifier: string): readonly [number, number] | undefined {
  if (quantifier.startsWith('?')) return [0, 1];
  const [, least, most = least] = /^\{(\d+)(?:,(\d+))?\}/.exec(quantifier) ?? [];
  return least === undefined ? undefined : [Number(least), Number(most)];
}
