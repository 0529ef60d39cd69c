import createModule from '@echogarden/espeak-ng-emscripten';
import type { EspeakEvent } from '@echogarden/espeak-ng-emscripten';
import type { SpeechPart, Style } from './segment.ts';

/** A voice that turns words into samples at once. */
export interface Synthesizer {
  readonly sampleRate: number;
  /** `hear` is called with each piece of sound as it is made; true from it stops the voice. */
  speak(
    speech: { readonly parts: readonly SpeechPart[]; readonly style: Style },
    hear: Hear,
    tell?: (event: VoiceEvent) => void,
  ): void;
}

/** Something that begins while the voice speaks. */
export interface VoiceEvent {
  readonly type: 'phoneme' | 'word';
  /** Of a word: its place in the parts put together, in characters. */
  readonly position: number;
  /** From the beginning of this speech. */
  readonly milliseconds: number;
  /** In IPA; empty for silence. */
  readonly phoneme: string;
}

export type Hear = (samples: Int16Array) => boolean;

/** Who speaks: women and men sound different, and so do two of them. */
export interface Timbre {
  readonly gender: 'Female' | 'Male';
  readonly nth: number;
}

/** Loads eSpeak NG: some 100 ms, 60 MB. */
export async function loadEspeak(): Promise<(timbre: Timbre) => Synthesizer> {
  const module = await createModule();
  const espeak = await new module.eSpeakNGWorker();
  // The first words take 100 ms longer, until the engine's code is compiled: they are spoken to nobody.
  espeak.synthesize('ready', () => false);
  return (timbre) => ({
    sampleRate: espeak.samplerate,
    speak({ parts, style }, hear, tell) {
      // What was set for the last sentence stays until it is set anew, so everything is set each time.
      selectVoice(espeak, voiceNames(style, timbre));
      espeak.set_rate(Math.max(SLOWEST, Math.min(FASTEST, Math.round(WORDS_PER_MINUTE * style.rate))));
      espeak.set_pitch(Math.max(0, Math.min(99, Math.round(MIDDLE_PITCH * style.pitch))));
      const placeIn = tell ? placesOf(parts) : undefined;
      espeak.synthesize(markup(parts), (samples, events = []) => {
        if (tell && placeIn) for (const event of events) told(event, placeIn, tell);
        return samples.length > 0 && hear(samples);
      });
    },
  });
}

function told(
  { type, text_position: at, audio_position: milliseconds, id }: EspeakEvent,
  placeIn: (position: number) => number,
  tell: (event: VoiceEvent) => void,
): void {
  if (type === 'word') tell({ type, position: placeIn(at - 1), milliseconds, phoneme: '' });
  if (type === 'phoneme') tell({ type, position: 0, milliseconds, phoneme: String(id ?? '') });
}

/** From a place in the markup to one in the parts: entities are longer than what they stand for. */
function placesOf(parts: readonly SpeechPart[]): (position: number) => number {
  const places: number[] = [];
  let at = 0;
  for (const part of parts) {
    const pieces = typeof part === 'string' ? Array.from(part) : Array.from(` [[${part.phonemes}]] `);
    for (const piece of pieces) {
      const length = typeof part === 'string' ? escapeWords(piece).length || 1 : 1;
      for (let unit = 0; unit < (length > piece.length ? length : 1); unit++) places.push(at);
      at += 1;
    }
  }
  const leading = places.length - Array.from(markupOf(parts).trimStart()).length;
  return (position) => places[position + Math.max(0, leading)] ?? at;
}

/** The speed at which Polly's voices speak, and what eSpeak can do. */
const WORDS_PER_MINUTE = 165;
const SLOWEST = 80;
const FASTEST = 450;
const MIDDLE_PITCH = 50;

/** eSpeak keeps its last voice and says 2 when it does not know a name; a variant it does not know it passes over. */
function selectVoice(espeak: { set_voice(name: string): number }, names: readonly string[]): void {
  if (!names.some((name) => espeak.set_voice(name) === 0)) throw new Error(`eSpeak has no voice ${names.join(', ')}.`);
}

const VARIANTS = { Female: ['f2', 'f3', 'f4', 'f1', 'f5'], Male: ['m3', 'm1', 'm7', 'm2', 'm4'] } as const;

/** Polly's languages by eSpeak's names, where it is not the language alone ("de-DE" is "de"). */
const ESPEAK_NAMES: ReadonlyMap<string, string> = new Map([
  ['en-US', 'en-us'],
  ['es-US', 'es-419'],
  ['es-MX', 'es-419'],
  ['pt-BR', 'pt-br'],
  ['fr-BE', 'fr-be'],
  ['fr-CH', 'fr-ch'],
]);
/** Of the other kinds of English, eSpeak has none but the British. */
const OTHER_ENGLISH = 'en-gb-x-rp';

function voiceNames({ language, whispered }: Style, { gender, nth }: Timbre): readonly string[] {
  const [family = ''] = language.split('-');
  const name = ESPEAK_NAMES.get(language) ?? (family === 'en' ? OTHER_ENGLISH : family);
  const variants = VARIANTS[gender];
  const variant = whispered ? 'whisper' : variants[nth % variants.length];
  return [`${name}+${variant}`, `${family}+${variant}`];
}

/** eSpeak reads SSML always, and `[[ ]]` as phonemes: words must be neither. */
const markup = (parts: readonly SpeechPart[]): string => markupOf(parts).trim();

const markupOf = (parts: readonly SpeechPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? escapeWords(part) : ` [[${part.phonemes}]] `)).join('');

const escapeWords = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\[(?=\[)/g, '[ ');
