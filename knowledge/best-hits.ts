export interface Hit {
  /** Position of the passage in the snapshot. */
  readonly ordinal: number;
  readonly score: number;
}

/** Which passages take part in a search, and how many of them are wanted. */
export interface Among {
  /** 1 for each ordinal that the asker may see. */
  readonly visible: Uint8Array;
  readonly limit: number;
}

/** Where a score belongs in a list that falls: behind its equals, so that of equal scores the earlier passage is first. */
function placeOf(score: number, best: readonly Hit[]): number {
  let [from, to] = [0, best.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((best[middle]?.score ?? 0) < score) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The `limit` highest scores above `floor`, best first; of equal scores the earlier passage. */
export function keepBest(scores: Float32Array, limit: number, floor = 0): Hit[] {
  const best: Hit[] = [];
  let least = floor;
  for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
    const score = scores[ordinal] ?? floor;
    if (score <= least) continue;
    best.splice(placeOf(score, best), 0, { ordinal, score });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best.at(-1)?.score ?? floor;
  }
  return best;
}
