import type { SoundAlike } from '../grammar/sound-alikes.ts';
import type { Heard, Transcription } from './heard.ts';

/** A row of the grammar, as the sound fits it: a natural logarithm. */
export interface Scored {
  readonly words: readonly string[];
  readonly transcript: string;
  readonly score: number;
}

/** Hears the same sound once more with nothing possible but the rows that were not heard before. Undefined when none fits. */
export type HearRows = (isHeard: (row: SoundAlike) => boolean) => Promise<Scored | undefined>;

/** Lex gives two besides the best (DG using-transcript-confidence-scores). */
const MOST = 3;
/** Frames of sound are not independent of one another: their likelihoods count for so much less (pocketsphinx, ascale). */
const SCALE = 20;
/** What is less sure than this share of the best is no alternative to it. */
const LEAST_SHARE = 0.05;
/** The first hearing knew all that could be said: what fits hardly better than what it found does not take its place. */
const EQUAL_SHARE = 0.7;

/**
 * What was heard, and what may have been said instead: each as sure as the sound fits it, compared with the one that it fits best.
 * That may be another than the first time, when the row was given up too early among all that the bot knows.
 */
export async function hearAgain(first: Transcription, hearRows: HearRows): Promise<Heard> {
  const rows = new Set<string>();
  const shares = new Map<string, number>();
  let best: number | undefined;
  while (shares.size < MOST) {
    const next = await hearRows(({ words }) => rows.has(words.join(' ')));
    if (!next) break;
    best ??= next.score;
    const share = Math.exp(Math.min(0, next.score - best) / SCALE);
    if (share < LEAST_SHARE) break;
    rows.add(next.words.join(' '));
    if (!shares.has(next.transcript)) shares.set(next.transcript, share);
  }
  if ((shares.get(first.transcript) ?? 0) >= EQUAL_SHARE) shares.set(first.transcript, 1);
  const found = [...shares].map(([transcript, share]) => ({ transcript, confidence: first.confidence * share }));
  const isFirst = ({ transcript }: Transcription): number => (transcript === first.transcript ? 1 : 0);
  const [heard = first, ...others] = found.sort(
    (one, other) => other.confidence - one.confidence || isFirst(other) - isFirst(one),
  );
  return { ...heard, others };
}

/** soundswallower tells of the likelihood of each part of an utterance the 1024th root. */
const ROOT = 1024;
const LEAST_FIT = 1e-9;

/** The natural logarithm of how well a row fits the sound, from the parts' own. */
export const scoreOf = (fits: readonly number[]): number =>
  fits.reduce((sum, fit) => sum + ROOT * Math.log(Math.max(fit, LEAST_FIT)), 0);
