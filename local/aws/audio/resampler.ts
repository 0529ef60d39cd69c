import { clipToSample } from './pcm.ts';

/** Takes sound in pieces of any size; what comes out does not depend on how it was cut. */
export interface Resampler {
  push(samples: Int16Array): Int16Array;
  /** The end of the sound: what the filter still held back. Afterwards the resampler begins anew. */
  flush(): Int16Array;
}

/** Zero crossings of the filter on each side: more is a steeper edge and more work. */
const ZERO_CROSSINGS = 16;
/** The edge of the pass band as a share of the lower Nyquist frequency; what is left is room for the filter to fall off. */
const PASS_BAND = 0.92;

/**
 * Changes the sample rate by a ratio of whole numbers, such as 22,050 → 8,000 (160 / 441): a windowed sinc, computed once
 * for each of the places an output sample can have between two input samples (polyphase).
 */
export function createResampler(rates: { readonly from: number; readonly to: number }): Resampler {
  const divisor = greatestCommonDivisor(rates.from, rates.to);
  const up = rates.to / divisor;
  const down = rates.from / divisor;
  if (up === down) return { push: (samples) => samples.slice(), flush: () => new Int16Array(0) };

  const { reach, filters } = filterBank(up, down);
  let held = new Float32Array(reach - 1);
  /** Where the next output sample is, in steps of 1/up of an input sample after the first one held. */
  let next = 0;

  const convolve = (samples: Float32Array): Int16Array => {
    const out: number[] = [];
    for (; Math.floor(next / up) + 2 * reach <= samples.length; next += down) {
      out.push(clipToSample(product(filters[next % up], samples, Math.floor(next / up))));
    }
    const done = Math.min(Math.floor(next / up), samples.length);
    next -= done * up;
    held = samples.slice(done);
    return Int16Array.from(out);
  };
  const append = (samples: Int16Array): Float32Array => {
    const all = new Float32Array(held.length + samples.length);
    all.set(held);
    all.set(samples, held.length);
    return all;
  };

  return {
    push: (samples) => convolve(append(samples)),
    flush() {
      const rest = convolve(append(new Int16Array(reach)));
      held = new Float32Array(reach - 1);
      next = 0;
      return rest;
    },
  };
}

interface FilterBank {
  /** Input samples on each side that an output sample depends on. */
  readonly reach: number;
  /** One for each place between two input samples. */
  readonly filters: readonly Float32Array[];
}

const filterBanks = new Map<string, FilterBank>();

/** Computed once for a ratio: it takes longer than to resample a sentence. */
function filterBank(up: number, down: number): FilterBank {
  const known = filterBanks.get(`${up}/${down}`);
  if (known) return known;
  const reach = Math.ceil(ZERO_CROSSINGS * Math.max(1, down / up));
  const filters = Array.from({ length: up }, (_, phase) => filterAt(phase / up, reach, Math.min(1, up / down)));
  filterBanks.set(`${up}/${down}`, { reach, filters });
  return { reach, filters };
}

/** A sinc under a Hann window, `offset` (0–1) of an input sample after the middle, with a sum of one so that loudness stays. */
function filterAt(offset: number, reach: number, ratio: number): Float32Array {
  const cutoff = ratio * PASS_BAND;
  const taps = Array.from({ length: 2 * reach }, (_, tap) => {
    const distance = tap - (reach - 1) - offset;
    if (Math.abs(distance) >= reach) return 0;
    const angle = Math.PI * cutoff * distance;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    return window * (angle === 0 ? 1 : Math.sin(angle) / angle);
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return Float32Array.from(taps, (tap) => tap / sum);
}

function product(filter: Float32Array | undefined, samples: Float32Array, start: number): number {
  let sum = 0;
  if (filter) for (let tap = 0; tap < filter.length; tap++) sum += (filter[tap] ?? 0) * (samples[start + tap] ?? 0);
  return sum;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
