/** ITU-T G.711 mu-law, one byte a sample: what a telephone line carries in both directions. */

const bias = 0x84;

function sampleOf(byte: number): number {
  const code = ~byte & 0xff;
  const magnitude = (((code & 0x0f) << 3) + bias) << ((code >> 4) & 7);
  return code & 0x80 ? bias - magnitude : magnitude - bias;
}

const samples = Int16Array.from({ length: 256 }, (_, byte) => sampleOf(byte));

/** The byte of a silent line. */
export const muLawSilence = 0xff;

export const decodeMuLaw = (bytes: Uint8Array): Int16Array => Int16Array.from(bytes, (byte) => samples[byte] ?? 0);

/** 16-bit little-endian, as Lex takes it. */
export function pcmBytes(sound: Int16Array): Uint8Array {
  const bytes = Buffer.alloc(sound.length * 2);
  for (const [position, sample] of sound.entries()) bytes.writeInt16LE(sample, position * 2);
  return bytes;
}
