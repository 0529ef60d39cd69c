/** A part of a compound: "gepack" of "handgepack". Shorter pieces stand in words they have nothing to do with. */
const SHORTEST_PART = 4;
/** What stands between two parts: "Versicherung-s-beginn", "Kinder-wagen", "Tasche-n". */
const JOINT = /^(?:es|er|en|n|s|e)?$/;

/** An unknown compound in known parts. `head` says what it is ("versicherung" of "reiseversicherung"), `kind` of which kind. */
export interface CompoundParts {
  readonly head: string;
  readonly kind?: string;
}

const longest = (parts: readonly string[]): string | undefined =>
  parts.reduce<string | undefined>((best, part) => (best && best.length >= part.length ? best : part), undefined);

/** Taken apart at its longest known head; where only its beginning is known, that is all there is to go by. */
export function takeCompoundApart(term: string, known: readonly string[]): CompoundParts | undefined {
  const parts = known.filter(({ length }) => length >= SHORTEST_PART && length < term.length);
  const kinds = parts.filter((part) => term.startsWith(part));
  const head = longest(parts.filter((part) => term.endsWith(part)));
  if (head === undefined) {
    const kind = longest(kinds);
    return kind === undefined ? undefined : { head: kind };
  }
  const before = term.slice(0, -head.length);
  const kind = longest(kinds.filter((part) => before.startsWith(part) && JOINT.test(before.slice(part.length))));
  return kind === undefined ? { head } : { head, kind };
}
