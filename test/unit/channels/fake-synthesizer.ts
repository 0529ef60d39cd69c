import { SynthesisError } from '../../../channels/synthesizer.ts';
import type { Speech, Synthesizer } from '../../../channels/synthesizer.ts';
import { writeWav } from '../../../local/aws/audio/wav.ts';

const rate = 8000;
const millisecondsOfWord = 250;

const wordsIn = ({ text }: Speech) => text.split(/\s+/).filter(Boolean);

/** Says each word in a quarter of a second of silence, in a WAV file; `spoken` is what was asked for, sound and words. */
export function createFakeSynthesizer({ fails = false, pieces = 1 } = {}) {
  const spoken: Speech[] = [];
  const told: Speech[] = [];
  const synthesizer: Synthesizer = {
    async *speak(speech) {
      spoken.push(speech);
      if (fails) throw new SynthesisError('no voice');
      const samples = new Int16Array((wordsIn(speech).length * millisecondsOfWord * rate) / 1000);
      const sound = writeWav({ sampleRate: rate, channels: [samples] });
      const size = Math.ceil(sound.length / pieces);
      for (let at = 0; at < sound.length; at += size) yield sound.subarray(at, at + size);
    },
    words: async (speech) => {
      told.push(speech);
      return wordsIn(speech).map((text, at) => ({ at: at * millisecondsOfWord, text }));
    },
  };
  return { synthesizer, spoken, told };
}
