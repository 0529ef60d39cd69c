import { inspect } from 'node:util';
import { createEngine, EngineError } from '../../engine/engine.ts';
import type { LogSink, RestJsonService } from '../../service.ts';
import { createLexiconStore } from './lexicons/lexicon-store.ts';
import type { Speak } from './operations.ts';
import { pollyOperations } from './operations.ts';
import { parseSynthesis } from './parse-synthesis.ts';
import { pollyErrors } from './polly-errors.ts';
import type { SpeechEngine } from './speech/speech-thread.ts';

export interface PollyOptions {
  readonly log: LogSink;
  readonly now?: () => Date;
}

export interface PollyService extends RestJsonService {
  /** Loads the voice, so that the first answer does not wait for it (0.4 s). */
  readonly warm: () => Promise<void>;
  /** SynthesizeSpeech without the wire, for the services that speak through Polly; takes its JSON and throws its errors. */
  readonly synthesize: (request: unknown) => Promise<AsyncIterable<Uint8Array>>;
}

/** Polly with eSpeak's voice, in a thread that starts when it is first needed. */
export function createPollyService({ log, now = () => new Date() }: PollyOptions): PollyService {
  const engine = createEngine<SpeechEngine>(new URL('speech/speech-thread.ts', import.meta.url), undefined);
  const failed = (error: unknown): Error => {
    log('speech-failed', {
      error: String(error),
      cause: inspect(error instanceof EngineError ? error.cause : undefined),
    });
    return pollyErrors.serviceFailure('An unknown condition has caused a service failure.');
  };
  const lexicons = createLexiconStore();
  const speak: Speak = async ({ segments, voice, format, sampleRate, marks }) => {
    const timbre = { gender: voice.gender, nth: voice.nth };
    const sound = engine.call({ segments, timbre, format, sampleRate, ...(marks && { marks }) });
    const pieces = sound[Symbol.asyncIterator]();
    // A voice that fails at once is an AWS error, not a body that breaks off.
    const first = await pieces.next().catch((error: unknown) => Promise.reject(failed(error)));
    return rest(first, pieces, failed);
  };
  return {
    name: 'Polly',
    signingName: 'polly',
    protocol: 'restJson1',
    standIns: ['Polly speaks with eSpeak NG, whichever voice is asked for.'],
    operations: pollyOperations(speak, lexicons, now),
    warm: () => engine.warm(),
    synthesize: async (request) => speak(parseSynthesis(request, lexicons)),
    close: () => engine.close(),
  };
}

async function* rest<Piece>(
  first: IteratorResult<Piece, undefined>,
  pieces: AsyncIterableIterator<Piece>,
  failed: (error: unknown) => Error,
): AsyncGenerator<Piece> {
  if (first.done) return;
  try {
    yield first.value;
    yield* pieces;
  } catch (error) {
    throw failed(error);
  } finally {
    // Whoever stops reading after the first piece has not begun the others: without this the voice would speak on to nobody.
    await pieces.return?.();
  }
}
