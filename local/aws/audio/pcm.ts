/** Samples as bytes: signed 16-bit, little-endian, which is what Lex, Polly and WAV files carry. */

export const BYTES_PER_SAMPLE = 2;

export function pcmBytes(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * BYTES_PER_SAMPLE);
  const view = new DataView(bytes.buffer);
  for (const [position, sample] of samples.entries()) view.setInt16(position * BYTES_PER_SAMPLE, sample, true);
  return bytes;
}

/** An odd last byte is left out. */
export function pcmSamples(bytes: Uint8Array): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Int16Array(Math.floor(bytes.length / BYTES_PER_SAMPLE));
  return samples.map((_, position) => view.getInt16(position * BYTES_PER_SAMPLE, true));
}

/** From -1 to 1, as signal processing has them. (`Float32Array.from` takes six times as long.) */
export const asFloats = (samples: Int16Array): Float32Array =>
  new Float32Array(samples).map((sample) => sample / 32_768);

export const clipToSample = (value: number): number => Math.max(-32_768, Math.min(32_767, Math.round(value)));

export function joinSamples(parts: readonly Int16Array[]): Int16Array {
  const joined = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}
