import type { SpeechResponse } from '../messages.ts';
import { followWords } from './follow-words.ts';
import { shownWords } from './shown-words.ts';

type Parts = SpeechResponse['parts'];
type OnState = (state: 'idle' | 'loading' | 'playing' | 'failed') => void;

/** Reads one reply aloud at a time. */
export interface Player {
  play(speech: string, bubbles: readonly HTMLElement[], onState: OnState): void;
  stop(): void;
}

/** The name that frontdesk-chat.css colours. */
const spokenHighlight = 'frontdesk-spoken';

/** A sound, from when to when it is heard, and the words in it. */
interface Cue {
  readonly at: number;
  readonly range: Range | undefined;
}

/** Sound by the Web Audio API, which needs no leave of the page's content policy, as an audio element would. */
export function createPlayer(fetchSpeech: (speech: string) => Promise<Parts>): Player {
  let stopCurrent: (() => void) | undefined;
  const stop = () => stopCurrent?.();

  return {
    stop,
    play: (speech, bubbles, onState) => {
      stop();
      // Made in the click: browsers let no page make a sound that nobody asked for.
      const context = new AudioContext();
      let isOver = false;
      const end = (state: 'idle' | 'failed') => {
        if (isOver) return;
        isOver = true;
        stopCurrent = undefined;
        light(undefined);
        void context.close();
        onState(state);
      };
      stopCurrent = () => end('idle');
      onState('loading');
      const begin = async () => {
        const parts = await fetchSpeech(speech);
        if (isOver) return;
        const cues = await schedule(context, parts, shownWords(bubbles));
        if (isOver) return;
        onState('playing');
        followCues(
          cues,
          () => (isOver ? Infinity : context.currentTime),
          () => end('idle'),
        );
      };
      begin().catch(() => end('failed'));
    },
  };
}

/** All parts, one behind the other; returns when each word is heard, and the end. */
async function schedule(context: AudioContext, parts: Parts, shown: readonly Range[]): Promise<readonly Cue[]> {
  const sounds = await Promise.all(parts.map(({ audio }) => context.decodeAudioData(bytesOf(audio))));
  const places = followWords(
    parts.flatMap(({ words }) => words.map(({ text }) => text)),
    shown.map(String),
  );
  const cues: Cue[] = [];
  let start = context.currentTime + 0.05;
  for (const [at, sound] of sounds.entries()) {
    const source = context.createBufferSource();
    source.buffer = sound;
    source.connect(context.destination);
    source.start(start);
    for (const word of parts[at]?.words ?? []) {
      cues.push({ at: start + word.at / 1000, range: shown[places[cues.length] ?? -1] });
    }
    start += sound.duration;
  }
  return [...cues, { at: start, range: undefined }];
}

const bytesOf = (base64: string): ArrayBuffer => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)).buffer;

/** Lights up each word while it is heard. */
function followCues(cues: readonly Cue[], now: () => number, onEnd: () => void): void {
  const end = cues.at(-1)?.at ?? 0;
  let shown: Cue | undefined;
  const step = () => {
    const time = now();
    if (time >= end) return onEnd();
    const current = cues.findLast(({ at }) => at <= time);
    if (current !== shown) light(current?.range);
    shown = current;
    requestAnimationFrame(step);
  };
  step();
}

/** Where the browser knows no highlights, it is only heard. */
function light(range: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(spokenHighlight, new Highlight(range));
  else CSS.highlights.delete(spokenHighlight);
}
