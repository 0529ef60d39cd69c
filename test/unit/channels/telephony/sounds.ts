/** Sounds at 8 kHz, made of nothing: what a line may carry. */

export const milliseconds = (count: number): number => count * 8;

export const silence = (duration: number): Int16Array => new Int16Array(milliseconds(duration));

/** A tone with the rise and fall of syllables, five a second. */
export const speech = (duration: number, level = 6000): Int16Array =>
  Int16Array.from({ length: milliseconds(duration) }, (_, at) => {
    const syllable = 0.6 + 0.4 * Math.sin((at / 8000) * 2 * Math.PI * 5);
    return Math.round(level * syllable * Math.sin((at / 8000) * 2 * Math.PI * 220));
  });

/** Noise of a steady level, the same each time. */
export function noise(duration: number, level: number): Int16Array {
  let state = 1;
  return Int16Array.from({ length: milliseconds(duration) }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.round((state / 0x4000_0000 - 1) * level);
  });
}

export function join(...parts: readonly Int16Array[]): Int16Array {
  return Int16Array.from(parts.flatMap((part) => [...part]));
}

/** The same samples in pieces of the given sizes, over and over. */
export function cut(samples: Int16Array, sizes: readonly number[]): Int16Array[] {
  const pieces: Int16Array[] = [];
  for (let at = 0, count = 0; at < samples.length; count++) {
    const size = sizes[count % sizes.length] ?? 160;
    pieces.push(samples.slice(at, at + size));
    at += size;
  }
  return pieces;
}
