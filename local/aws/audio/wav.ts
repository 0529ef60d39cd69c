import { BYTES_PER_SAMPLE, pcmBytes, pcmSamples } from './pcm.ts';

/** Sound with one array of samples a channel, all of the same length. */
export interface Sound {
  readonly sampleRate: number;
  readonly channels: readonly Int16Array[];
}

export class WavError extends Error {
  override readonly name = 'WavError';
}

const HEADER_BYTES = 44;
const PCM_FORMAT = 1;

/** A RIFF file of 16-bit PCM with one or two channels. */
export function writeWav({ sampleRate, channels }: Sound): Uint8Array {
  const frameBytes = channels.length * BYTES_PER_SAMPLE;
  const data = pcmBytes(interleave(channels));
  const file = Buffer.alloc(HEADER_BYTES + data.length);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(PCM_FORMAT, 20);
  file.writeUInt16LE(channels.length, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * frameBytes, 28);
  file.writeUInt16LE(frameBytes, 32);
  file.writeUInt16LE(BYTES_PER_SAMPLE * 8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(data.length, 40);
  file.set(data, HEADER_BYTES);
  return file;
}

/** Throws WavError for anything but 16-bit PCM. A data chunk cut short, as by a program that was stopped, is read as far as it goes. */
export function readWav(bytes: Uint8Array): Sound {
  const chunks = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const format = chunks.get('fmt ');
  const data = chunks.get('data');
  if (!format || format.length < 16 || !data) throw new WavError('The WAV file lacks its format or its data.');
  const channels = format.readUInt16LE(2);
  if (format.readUInt16LE(0) !== PCM_FORMAT || format.readUInt16LE(14) !== 16 || channels === 0) {
    throw new WavError('Only WAV files of 16-bit PCM can be read.');
  }
  return { sampleRate: format.readUInt32LE(4), channels: separate(pcmSamples(data), channels) };
}

function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') {
    throw new WavError('This is not a WAV file.');
  }
  const chunks = new Map<string, Buffer>();
  for (let at = 12; at + 8 <= file.length;) {
    const end = at + 8 + file.readUInt32LE(at + 4);
    chunks.set(file.toString('latin1', at, at + 4), file.subarray(at + 8, end));
    at = end + (end % 2);
  }
  return chunks;
}

function interleave(channels: readonly Int16Array[]): Int16Array {
  const frames = channels[0]?.length ?? 0;
  const mixed = new Int16Array(frames * channels.length);
  for (const [channel, samples] of channels.entries()) {
    for (let frame = 0; frame < frames; frame++) mixed[frame * channels.length + channel] = samples[frame] ?? 0;
  }
  return mixed;
}

const separate = (mixed: Int16Array, channels: number): readonly Int16Array[] =>
  Array.from({ length: channels }, (_, channel) => mixed.filter((_, position) => position % channels === channel));
