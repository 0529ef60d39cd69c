import { voiceOf } from '../../bot-definition/voices.ts';
import { SynthesisError } from '../synthesizer.ts';
import type { Synthesizer } from '../synthesizer.ts';
import type { SpeechResponse } from './messages.ts';
import type { Sayable } from './speech-receipt.ts';
import { WebError } from './web-error.ts';

/** The sound of a reply and the words in it, a part for each document. @throws WebError `speech-unavailable` */
export async function sayAloud({ localeId, documents }: Sayable, synthesizer: Synthesizer): Promise<SpeechResponse> {
  const voice = voiceOf(localeId);
  const parts = documents.map(async (ssml) => {
    const speech = { voice, ssml, text: ssml.replaceAll(/<[^>]*>/g, ' ') };
    const [sound, words] = await Promise.all([read(synthesizer.speak(speech, 'mp3')), synthesizer.words(speech)]);
    return { audio: sound.toString('base64'), words };
  });
  try {
    return { contentType: 'audio/mpeg', parts: await Promise.all(parts) };
  } catch (error) {
    if (error instanceof SynthesisError) throw new WebError('speech-unavailable', undefined, error);
    throw error;
  }
}

async function read(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
