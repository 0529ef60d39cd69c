import { InvalidSsmlException, PollyClient, SynthesizeSpeechCommand, VoiceId } from '@aws-sdk/client-polly';
import type { PollyClientConfig } from '@aws-sdk/client-polly';
import type { Voice as VoiceName } from '../../../bot-definition/schema.ts';
import type { ReplyMessage } from '../../channel.ts';
import { type Voice, VoiceError } from './voice.ts';

type Spoken = { readonly Text: string; readonly TextType: 'text' | 'ssml' };

/** Amazon Polly, asked for just what the telephone line carries: nothing has to be resampled or encoded here. */
export function createPollyVoices(settings: PollyClientConfig): (name: VoiceName) => Voice {
  const client = new PollyClient(settings);
  return ({ voiceId, engine }) => {
    const known = Object.values(VoiceId).find((id) => id === voiceId);
    const synthesize = async (spoken: Spoken): Promise<AsyncIterable<Uint8Array>> => {
      const format = { OutputFormat: 'mulaw', SampleRate: '8000' } as const;
      const { AudioStream } = await client.send(
        new SynthesizeSpeechCommand({ ...spoken, ...format, VoiceId: known, Engine: engine }),
      );
      if (AudioStream === undefined) throw new VoiceError('Polly answered without sound.');
      return AudioStream.transformToWebStream();
    };
    return {
      async *speak(message) {
        try {
          yield* await synthesizeEither(message, synthesize);
        } catch (error) {
          throw error instanceof VoiceError ? error : new VoiceError('Polly could not be asked.', { cause: error });
        }
      },
    };
  };
}

/** Marks that this engine does not take cost the marks, and not the sentence. */
async function synthesizeEither(
  { text, ssml }: ReplyMessage,
  synthesize: (spoken: Spoken) => Promise<AsyncIterable<Uint8Array>>,
): Promise<AsyncIterable<Uint8Array>> {
  const plain: Spoken = { Text: text, TextType: 'text' };
  if (ssml === undefined) return synthesize(plain);
  try {
    return await synthesize({ Text: ssml, TextType: 'ssml' });
  } catch (error) {
    if (!(error instanceof InvalidSsmlException)) throw error;
    return synthesize(plain);
  }
}
