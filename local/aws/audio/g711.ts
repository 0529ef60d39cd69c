/** ITU-T G.711: eight bits a sample on a telephone line, mu-law in North America and Japan, A-law elsewhere. */

const MU_LAW_BIAS = 0x84;
const MU_LAW_CLIP = 0x7fff - MU_LAW_BIAS;

/** The place of a sample's highest set bit, 7 at the most: the companding curve's segment. */
function segmentOf(magnitude: number, lowestBit: number): number {
  let segment = 7;
  for (let bit = lowestBit << 7; segment > 0 && (magnitude & bit) === 0; bit >>= 1) segment--;
  return segment;
}

function muLawByte(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), MU_LAW_CLIP) + MU_LAW_BIAS;
  const segment = segmentOf(magnitude, 0x80);
  return ~(sign | (segment << 4) | ((magnitude >> (segment + 3)) & 0xf)) & 0xff;
}

function muLawSample(byte: number): number {
  const code = ~byte & 0xff;
  const magnitude = ((((code & 0xf) << 3) + MU_LAW_BIAS) << ((code >> 4) & 7)) - MU_LAW_BIAS;
  return code & 0x80 ? -magnitude : magnitude;
}

/** A-law inverts every other bit, so that a silent line still has transitions. */
const A_LAW_TOGGLE = 0x55;

function aLawByte(sample: number): number {
  const sign = sample < 0 ? 0 : 0x80;
  const magnitude = sample < 0 ? -1 - sample : sample;
  const segment = segmentOf(magnitude, 0x80);
  const mantissa = (magnitude >> (segment === 0 ? 4 : segment + 3)) & 0xf;
  return (sign | (segment << 4) | mantissa) ^ A_LAW_TOGGLE;
}

function aLawSample(byte: number): number {
  const code = byte ^ A_LAW_TOGGLE;
  const segment = (code >> 4) & 7;
  const step = ((code & 0xf) << 4) + 8;
  const magnitude = segment === 0 ? step : (step + 0x100) << (segment - 1);
  return code & 0x80 ? magnitude : -magnitude;
}

const muLawSamples = Int16Array.from({ length: 256 }, (_, byte) => muLawSample(byte));
const aLawSamples = Int16Array.from({ length: 256 }, (_, byte) => aLawSample(byte));

/** One byte a sample. */
export const encodeMuLaw = (samples: Int16Array): Uint8Array => Uint8Array.from(samples, muLawByte);

export const decodeMuLaw = (bytes: Uint8Array): Int16Array => Int16Array.from(bytes, (byte) => muLawSamples[byte] ?? 0);

/** One byte a sample. */
export const encodeALaw = (samples: Int16Array): Uint8Array => Uint8Array.from(samples, aLawByte);

export const decodeALaw = (bytes: Uint8Array): Int16Array => Int16Array.from(bytes, (byte) => aLawSamples[byte] ?? 0);
