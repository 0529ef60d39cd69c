import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders';
import { encodeALaw, encodeMuLaw } from '../../../audio/g711.ts';
import { asFloats, pcmBytes } from '../../../audio/pcm.ts';
import type { AudioFormatName } from '../output-formats.ts';
import { createOggOpusEncoder } from './ogg-opus.ts';

/** Mono samples to bytes of an audio format, piece by piece. */
export interface Encoder {
  encode(samples: Int16Array): Uint8Array;
  finish(): Uint8Array;
}

const KILOBITS_PER_SECOND = 48;
const VORBIS_QUALITY = 2;

const samplesToBytes = (encode: (samples: Int16Array) => Uint8Array): Encoder => ({
  encode,
  finish: () => new Uint8Array(0),
});

async function mediaEncoder(format: 'mp3' | 'ogg_vorbis', sampleRate: number): Promise<Encoder> {
  const encoder =
    format === 'mp3'
      ? await createMp3Encoder().then((mp3) => {
          mp3.configure({ sampleRate, channels: 1, bitrate: KILOBITS_PER_SECOND });
          return mp3;
        })
      : await createOggEncoder().then((ogg) => {
          ogg.configure({ sampleRate, channels: 1, vbrQuality: VORBIS_QUALITY });
          return ogg;
        });
  return {
    // The encoder hands out a view of its memory, which its next piece will overwrite.
    encode: (samples) => encoder.encode([asFloats(samples)]).slice(),
    finish: () => encoder.finalize().slice(),
  };
}

export async function createEncoder(format: AudioFormatName, sampleRate: number): Promise<Encoder> {
  switch (format) {
    case 'pcm':
      return samplesToBytes(pcmBytes);
    case 'mulaw':
      return samplesToBytes(encodeMuLaw);
    case 'alaw':
      return samplesToBytes(encodeALaw);
    case 'ogg_opus':
      return createOggOpusEncoder();
    case 'mp3':
    case 'ogg_vorbis':
      return mediaEncoder(format, sampleRate);
  }
}
