import { InvalidSsmlException, PollyClient, SynthesizeSpeechCommand, VoiceId } from '@aws-sdk/client-polly';
import type { PollyClientConfig, SynthesizeSpeechCommandInput } from '@aws-sdk/client-polly';
import * as z from 'zod/mini';
import { SynthesisError } from './synthesizer.ts';
import type { SoundFormat, Speech, SpokenWord, Synthesizer } from './synthesizer.ts';

type Format = Pick<SynthesizeSpeechCommandInput, 'OutputFormat' | 'SampleRate' | 'SpeechMarkTypes'>;

const formats: Readonly<Record<SoundFormat, Format>> = {
  // Just what the telephone line carries: nothing has to be resampled or encoded.
  mulaw: { OutputFormat: 'mulaw', SampleRate: '8000' },
  mp3: { OutputFormat: 'mp3', SampleRate: '24000' },
};
const marks: Format = { OutputFormat: 'json', SpeechMarkTypes: ['word'] };
const wordMark = z.object({ time: z.number(), type: z.string(), value: z.string() });

/** Amazon Polly. */
export function createPollySynthesizer(settings: PollyClientConfig): Synthesizer {
  const client = new PollyClient(settings);

  const ask = async ({ voice, text, ssml }: Speech, format: Format) => {
    const by = { ...format, VoiceId: Object.values(VoiceId).find((id) => id === voice.voiceId), Engine: voice.engine };
    const say = async (spoken: Pick<SynthesizeSpeechCommandInput, 'Text' | 'TextType'>) => {
      const { AudioStream } = await client.send(new SynthesizeSpeechCommand({ ...by, ...spoken }));
      if (AudioStream === undefined) throw new SynthesisError('Polly answered without sound.');
      return AudioStream;
    };
    const plain = { Text: text, TextType: 'text' } as const;
    if (ssml === undefined) return say(plain);
    try {
      return await say({ Text: ssml, TextType: 'ssml' });
    } catch (error) {
      // Marks that this engine does not take cost the marks, and not the sentence.
      if (!(error instanceof InvalidSsmlException)) throw error;
      return say(plain);
    }
  };

  return {
    async *speak(speech, format) {
      try {
        yield* (await ask(speech, formats[format])).transformToWebStream();
      } catch (error) {
        throw asSynthesisError(error);
      }
    },
    words: async (speech) => {
      // Generative voices have no speech marks (developer guide, "Speech marks").
      if (speech.voice.engine === 'generative') return [];
      try {
        return readWords(await (await ask(speech, marks)).transformToString());
      } catch (error) {
        throw asSynthesisError(error);
      }
    },
  };
}

const asSynthesisError = (error: unknown) =>
  error instanceof SynthesisError ? error : new SynthesisError('Polly could not be asked.', { cause: error });

/** Polly takes the tag of a pause for a word. */
const readWords = (lines: string): readonly SpokenWord[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => wordMark.parse(JSON.parse(line)))
    .filter(({ type, value }) => type === 'word' && !value.startsWith('<'))
    .map(({ time, value }) => ({ at: time, text: value }));
