import { pcmSamples } from '../../../audio/pcm.ts';
import { validationException } from '../../../wire/aws-error.ts';
import type { Recording } from './hearing/ears-thread.ts';

/** The kinds of sound that RecognizeUtterance takes, all of them 16-bit little-endian (API reference, requestContentType). */
const SOUND: ReadonlyMap<string, Recording['sampleRate']> = new Map([
  ['audio/l16;rate=16000;channels=1', 16_000],
  ['audio/x-l16;sample-rate=16000;channel-count=1', 16_000],
  ['audio/lpcm;sample-rate=8000;sample-size-bits=16;channel-count=1;is-big-endian=false', 8000],
]);

/** Lex's longest utterance. */
const LONGEST_SECONDS = 55;

export type UtteranceContent =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'sound'; readonly recording: Recording };

/** Lex compares the beginning of the content type; blanks and case do not count. Throws ValidationException. */
export function readContent(contentType: string, body: Uint8Array): UtteranceContent {
  const type = contentType.toLowerCase().replaceAll(/\s/g, '');
  if (type.startsWith('text/plain')) return { kind: 'text', text: Buffer.from(body).toString('utf8') };
  const sampleRate = [...SOUND].find(([beginning]) => type.startsWith(beginning))?.[1];
  if (sampleRate === undefined) {
    const known = [...SOUND.keys(), 'text/plain; charset=utf-8'].join(' | ');
    throw validationException(
      `The request content type ${JSON.stringify(contentType)} is not understood here; these are: ${known}`,
    );
  }
  const samples = pcmSamples(body);
  if (samples.length > LONGEST_SECONDS * sampleRate) {
    throw validationException(`An utterance must not be longer than ${LONGEST_SECONDS} seconds.`);
  }
  return { kind: 'sound', recording: { samples, sampleRate } };
}
