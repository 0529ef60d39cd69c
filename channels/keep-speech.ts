import { createHash } from 'node:crypto';
import type { Speech, SpokenWord, Synthesizer } from './synthesizer.ts';

/** Greetings, prompts and what is asked every day: a few minutes of sound. */
const mostBytes = 8 * 1024 * 1024;
/** A word is about so much in memory. */
const bytesOfWord = 64;

/** Remembers what was said, by its content: the same sentence of the same voice is made once. What was said longest ago goes first. */
export function keepSpeech(synthesizer: Synthesizer, room = mostBytes): Synthesizer {
  const sounds = createShelf<readonly Uint8Array[]>(room);
  const words = createShelf<readonly SpokenWord[]>(room);

  return {
    async *speak(speech, format) {
      const key = keyOf(speech, format);
      const known = sounds.get(key);
      if (known) return yield* known;
      const pieces: Uint8Array[] = [];
      for await (const piece of synthesizer.speak(speech, format)) {
        pieces.push(piece);
        yield piece;
      }
      // Only what was heard to its end: a caller who interrupts leaves half a sentence.
      const size = pieces.reduce((sum, { length }) => sum + length, 0);
      sounds.put(key, pieces, size);
    },
    words: async (speech) => {
      const key = keyOf(speech, 'words');
      const known = words.get(key);
      if (known) return known;
      const told = await synthesizer.words(speech);
      words.put(key, told, told.length * bytesOfWord);
      return told;
    },
  };
}

function keyOf({ voice, text, ssml }: Speech, form: string): string {
  const said = JSON.stringify([form, voice.voiceId, voice.engine, ssml ?? null, text]);
  return createHash('sha256').update(said).digest('base64');
}

function createShelf<Value>(room: number) {
  const shelf = new Map<string, { readonly value: Value; readonly size: number }>();
  let used = 0;
  const remove = (key: string) => {
    used -= shelf.get(key)?.size ?? 0;
    shelf.delete(key);
  };
  return {
    get(key: string): Value | undefined {
      const kept = shelf.get(key);
      if (!kept) return undefined;
      shelf.delete(key);
      shelf.set(key, kept);
      return kept.value;
    },
    put(key: string, value: Value, size: number): void {
      remove(key);
      if (size > room) return;
      shelf.set(key, { value, size });
      used += size;
      for (const oldest of shelf.keys()) {
        if (used <= room) break;
        remove(oldest);
      }
    },
  };
}
