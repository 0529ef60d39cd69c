import { AwsError, validationException } from '../../../wire/aws-error.ts';
import type { LocaleModel } from '../bot-model.ts';
import type { Message } from '../runtime-types.ts';

/** Polly's SynthesizeSpeech: takes its JSON, throws its errors. */
export type Synthesize = (request: Readonly<Record<string, unknown>>) => Promise<AsyncIterable<Uint8Array>>;

export const TEXT_ANSWER = 'text/plain; charset=utf-8';

/** What a client may ask for (API reference, responseContentType), and what Polly then makes. */
const FORMATS: ReadonlyMap<
  string,
  { readonly contentType: string; readonly format: Readonly<Record<string, string>> }
> = new Map([
  ['audio/mpeg', { contentType: 'audio/mpeg', format: { OutputFormat: 'mp3' } }],
  ['audio/*', { contentType: 'audio/mpeg', format: { OutputFormat: 'mp3' } }],
  ['audio/ogg', { contentType: 'audio/ogg', format: { OutputFormat: 'ogg_vorbis' } }],
  ['audio/pcm', { contentType: 'audio/pcm', format: { OutputFormat: 'pcm', SampleRate: '16000' } }],
]);

/** For a bot whose locale names no voice. */
const ANY_VOICE = { voiceId: 'Joanna', engine: 'neural' };

export interface Answer {
  readonly contentType: string;
  /** The messages as sound, one after the other; empty for a client that asked for text. */
  speak(
    messages: readonly Message[],
    locale: Pick<LocaleModel, 'voice'>,
  ): Promise<AsyncIterable<Uint8Array> | Uint8Array>;
}

/** Throws ValidationException for a content type that Lex does not answer in. */
export function answerIn(asked: string | undefined, synthesize: Synthesize | undefined): Answer {
  const type = (asked ?? TEXT_ANSWER).toLowerCase().replaceAll(/\s/g, '');
  if (type.startsWith('text/plain')) return { contentType: TEXT_ANSWER, speak: async () => new Uint8Array() };
  const found = FORMATS.get(type.split(';')[0] ?? '');
  if (!found || !synthesize) throw validationException(`The response content type ${String(asked)} is not known here.`);
  const { contentType, format } = found;
  return {
    contentType,
    async speak(messages, { voice = ANY_VOICE }) {
      const spoken = messages.filter(isSpoken);
      const orders = spoken.map((message) => ({
        ...format,
        Text: message.content,
        TextType: message.contentType === 'SSML' ? 'ssml' : 'text',
        VoiceId: voice.voiceId,
        Engine: voice.engine,
      }));
      const [first, ...others] = orders;
      if (!first) return new Uint8Array();
      // What Polly refuses at once is an error of Lex; what it refuses later breaks off the sound.
      const begun = await synthesize(first).catch(asBadGateway);
      return inTurn(begun, others, synthesize);
    },
  };
}

const isSpoken = ({ contentType, content }: Message): boolean =>
  (contentType === 'PlainText' || contentType === 'SSML') && content !== undefined;

async function* inTurn(
  begun: AsyncIterable<Uint8Array>,
  others: readonly Readonly<Record<string, unknown>>[],
  synthesize: Synthesize,
): AsyncGenerator<Uint8Array> {
  yield* begun;
  for (const order of others) yield* await synthesize(order).catch(asBadGateway);
}

function asBadGateway(cause: unknown): never {
  const message = `The answer could not be spoken: ${cause instanceof Error ? cause.message : String(cause)}`;
  throw new AwsError({ type: 'BadGatewayException', status: 502, message, cause });
}
