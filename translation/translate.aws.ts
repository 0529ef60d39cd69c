import type { TranslateClientConfig, TranslateTextCommandInput } from '@aws-sdk/client-translate';
import { TranslationError } from './translate-text.ts';
import type { TranslationErrorCode, Translator } from './translate-text.ts';

/** Translate's exceptions by name (API reference, TranslateText, "Errors"); what is not listed is the network's fault. */
const codes: ReadonlyMap<string, TranslationErrorCode> = new Map([
  ['UnsupportedLanguagePairException', 'pair-unsupported'],
  ['DetectedLanguageLowConfidenceException', 'pair-unsupported'],
  ['TooManyRequestsException', 'throttled'],
  ['LimitExceededException', 'throttled'],
  ['ThrottlingException', 'throttled'],
  ['ServiceUnavailableException', 'unavailable'],
  ['InternalServerException', 'unavailable'],
  ['AbortError', 'late'],
  ['TimeoutError', 'late'],
  ['TextSizeLimitExceededException', 'refused'],
  ['InvalidRequestException', 'refused'],
  ['ResourceNotFoundException', 'refused'],
  ['AccessDeniedException', 'refused'],
]);

function toTranslationError(cause: unknown): TranslationError {
  const name = cause instanceof Error ? cause.name : 'unknown';
  return new TranslationError(codes.get(name) ?? 'unavailable', `TranslateText failed: ${name}`, { cause });
}

export interface TranslatorOptions extends TranslateClientConfig {
  /** Name of a terminology: words of the business, and how each language has them. */
  readonly terminology?: string | undefined;
}

/** Amazon Translate. */
export function createTranslator({ terminology, ...config }: TranslatorOptions = {}): Translator {
  let client: ReturnType<typeof connect> | undefined;
  return async (text, { from, to }, signal) => {
    const input = {
      Text: text,
      SourceLanguageCode: from,
      TargetLanguageCode: to,
      ...(terminology !== undefined && { TerminologyNames: [terminology] }),
    };
    client ??= connect(config);
    const translated = client.then(({ translate }) => translate(input, signal));
    const { TranslatedText } = await translated.catch((cause: unknown) => {
      throw toTranslationError(cause);
    });
    if (!TranslatedText) throw new TranslationError('unavailable', 'TranslateText answered without a text');
    return TranslatedText;
  };
}

/** Loaded when somebody first speaks a language that the bot has not: most conversations start sooner without it. */
async function connect(config: TranslateClientConfig) {
  const { TranslateClient, TranslateTextCommand } = await import('@aws-sdk/client-translate');
  const client = new TranslateClient({ maxAttempts: 2, ...config });
  return {
    translate: (input: TranslateTextCommandInput, abortSignal: AbortSignal) =>
      client.send(new TranslateTextCommand(input), { abortSignal }),
  };
}
