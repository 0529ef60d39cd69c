import { createEngine } from '../../../engine/engine.ts';
import type { UnderstandableLocale } from '../nlu/understanding.ts';
import type { Expected } from './grammar/bot-phrases.ts';
import type { EarsEngine, EarsRequest, EarsSetup, Recording } from './hearing/ears-thread.ts';
import type { Heard } from './hearing/heard.ts';
import { NOTHING_HEARD } from './hearing/heard.ts';
import type { LineEvent, SpeechWindows } from './hearing/listening.ts';
import { heardLanguages, spokenLanguage } from './languages/spoken-languages.ts';

/** Speech recognition for one locale of a bot: its own words, the values of its slots, and noise. */
export interface Ears {
  /** One utterance. Silence, noise and what is not this bot's language are an empty transcript. Rejects with EngineError. */
  recognize(sound: Recording, expected?: Expected): Promise<Heard>;
  /** A line that stays open: the events of `hear` say when someone speaks, and what. */
  listen(expected?: Expected, windows?: SpeechWindows): Line;
  /** Gets ready for the answer to a question while it is being asked. Errors show at the next call. */
  prepare(expected: Expected): void;
  warm(): Promise<void>;
  close(): Promise<void>;
}

export interface Line {
  /** 8 kHz, in pieces of any size. */
  hear(samples: Int16Array): AsyncIterable<LineEvent>;
  /** What was said since the last utterance, without waiting for silence. */
  stop(): Promise<Heard>;
  hangUp(): void;
}

export class NoEarsError extends Error {
  override readonly name = 'NoEarsError';
  readonly code = 'NO_EARS';

  constructor(localeId: string) {
    super(
      `no ears for ${localeId}: local Lex hears ${heardLanguages.map((code) => `${code}_*`).join(' and ')}; other locales take text and DTMF`,
    );
  }
}

export interface EarsOptions {
  /** What callers may ask about besides, such as what the bot's documents speak of. */
  readonly topics?: readonly string[];
}

/** Lex's own (x-amz-lex:audio:end-timeout-ms, max-length-ms). */
const LEX_WINDOWS: SpeechWindows = { end: 600, longest: 55_000 };

/** Starts no thread before the first call. Throws NoEarsError for a language without an acoustic model. */
export function createEars(locale: UnderstandableLocale, { topics = [] }: EarsOptions = {}): Ears {
  if (!spokenLanguage(locale.localeId)) throw new NoEarsError(locale.localeId);
  const { localeId, intents, slotTypes } = locale;
  const setup: EarsSetup = { locale: { localeId, intents, slotTypes }, topics };
  const engine = createEngine<EarsEngine>(new URL('hearing/ears-thread.ts', import.meta.url), setup);
  let lines = 0;

  const finish = async (request: EarsRequest): Promise<Heard> => {
    let heard = NOTHING_HEARD;
    for await (const event of engine.call(request)) {
      if (event.kind === 'heard') heard = event;
    }
    return heard;
  };
  const tell = (request: EarsRequest): void => void finish(request).catch(() => undefined);

  return {
    recognize: (sound, expected) => finish({ kind: 'recognize', sound, expected }),
    listen(expected, windows = LEX_WINDOWS) {
      const line = ++lines;
      tell({ kind: 'listen', line, expected, windows });
      return {
        hear: (samples) => engine.call({ kind: 'hear', line, samples }),
        stop: () => finish({ kind: 'stop', line }),
        hangUp: () => tell({ kind: 'hang up', line }),
      };
    },
    prepare: (expected) => tell({ kind: 'prepare', expected }),
    warm: () => engine.warm(),
    close: () => engine.close(),
  };
}
