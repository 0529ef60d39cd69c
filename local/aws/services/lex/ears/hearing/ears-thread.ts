/** The thread that hears. soundswallower computes for a tenth of the time that was spoken, and catches the errors of its process. */
import { joinSamples } from '../../../../audio/pcm.ts';
import { createResampler } from '../../../../audio/resampler.ts';
import { serveEngine } from '../../../../engine/serve-engine.ts';
import type { UnderstandableLocale } from '../../nlu/understanding.ts';
import type { Expected } from '../grammar/bot-phrases.ts';
import { spokenLanguage } from '../languages/spoken-languages.ts';
import { createSpeechFinder } from './find-speech.ts';
import type { Heard } from './heard.ts';
import { NOTHING_HEARD } from './heard.ts';
import type { Answering, LineEvent } from './listening.ts';
import { Listening } from './listening.ts';
import { LINE_HERTZ, Recognizer } from './recognizer.ts';
import { isSteadySound } from './steady-sound.ts';

export interface EarsSetup {
  readonly locale: UnderstandableLocale;
  readonly topics: readonly string[];
}

export type EarsRequest =
  | { readonly kind: 'prepare'; readonly expected: Expected }
  | { readonly kind: 'recognize'; readonly sound: Recording; readonly expected: Expected }
  | ({ readonly kind: 'listen'; readonly line: number } & Answering)
  | { readonly kind: 'hear'; readonly line: number; readonly samples: Int16Array }
  | { readonly kind: 'stop'; readonly line: number }
  | { readonly kind: 'hang up'; readonly line: number };

/** One channel, at 8 or 16 kHz. */
export interface Recording {
  readonly samples: Int16Array;
  readonly sampleRate: 8000 | 16_000;
}

export interface EarsEngine {
  readonly setup: EarsSetup;
  readonly request: EarsRequest;
  readonly value: LineEvent;
}

serveEngine<EarsEngine>(async ({ locale, topics }) => {
  const language = spokenLanguage(locale.localeId);
  if (!language) throw new Error(`No acoustic model for ${locale.localeId}.`);
  const recognizer = await Recognizer.load({ locale, language, topics });
  const lines = new Map<number, Listening>();
  return async (request, { emit }) => {
    switch (request.kind) {
      case 'prepare':
        return recognizer.expect(request.expected);
      case 'recognize':
        return emit({ kind: 'heard', ...(await recognize(recognizer, request.sound, request.expected)) });
      case 'listen':
        return void lines.set(request.line, new Listening(recognizer, request));
      case 'hear':
        return lines.get(request.line)?.hear(request.samples, emit);
      case 'stop':
        return emit({ kind: 'heard', ...((await lines.get(request.line)?.stop()) ?? NOTHING_HEARD) });
      case 'hang up':
        return void lines.delete(request.line);
    }
  };
});

/** A silence long enough for the last word to be known as the last. */
const AFTERWARDS = new Int16Array(LINE_HERTZ / 2);

async function recognize(
  recognizer: Recognizer,
  { samples, sampleRate }: Recording,
  expected: Expected,
): Promise<Heard> {
  const resampler = createResampler({ from: sampleRate, to: LINE_HERTZ });
  const finder = createSpeechFinder(recognizer.module, LINE_HERTZ);
  const pieces = finder.push(joinSamples([resampler.push(samples), resampler.flush(), AFTERWARDS]));
  const spoken = joinSamples(pieces.map((piece) => piece.samples));
  if (spoken.length === 0 || isSteadySound(spoken)) return NOTHING_HEARD;
  await recognizer.expect(expected);
  const heard = recognizer.recognize(spoken);
  // Lex has other transcriptions of 8 kHz alone (DG using-transcript-confidence-scores).
  return sampleRate === LINE_HERTZ ? recognizer.reconsider(spoken, heard) : { ...heard, others: [] };
}
