/** What is used of the package, which brings no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakEvent {
    /** "word", "phoneme", "sentence", "end" and others. */
    readonly type: string;
    /** Characters, from 1. */
    readonly text_position: number;
    /** Milliseconds from the beginning of this speech. */
    readonly audio_position: number;
    /** Of a phoneme, its sound in IPA. */
    readonly id?: string | number;
  }

  export interface EspeakWorker {
    readonly samplerate: number;
    /** 0, or 2 for a name that is not known; the voice then stays as it was. */
    set_voice(name: string): number;
    set_rate(wordsPerMinute: number): void;
    set_pitch(pitch: number): void;
    /** Returns when all is said, or `hear` returned true. The samples are overwritten by the next piece. */
    synthesize(markup: string, hear: (samples: Int16Array, events?: readonly EspeakEvent[]) => boolean): void;
  }

  export default function createModule(): Promise<{
    readonly eSpeakNGWorker: new () => EspeakWorker | Promise<EspeakWorker>;
  }>;
}
