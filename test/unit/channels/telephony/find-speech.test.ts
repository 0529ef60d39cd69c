import { describe, expect, test } from '@jest/globals';
import { array, assert, integer, property } from 'fast-check';
import { createSpeechFinder } from '../../../../channels/telephony/media-stream/find-speech.ts';
import { cut, join, milliseconds, noise, silence, speech } from './sounds.ts';

const windows = { end: 600, longest: 5000 };
const onset = 80;

/** What is found, as a line of text: when an utterance began, and how long its sound is. */
function find(sound: Int16Array, sizes: readonly number[] = [160], least = onset): string[] {
  const finder = createSpeechFinder(windows);
  let heard = 0;
  return cut(sound, sizes).flatMap((piece) => {
    heard += piece.length;
    return finder
      .push(piece, least)
      .map((event) =>
        event.kind === 'began' ? `began by ${Math.floor(heard / 8)}` : `ended with ${event.samples.length / 8}`,
      );
  });
}

describe('speech in the sound of a line', () => {
  test.each([
    { name: 'silence', sound: silence(5000), found: [] },
    { name: 'the noise of a line', sound: noise(5000, 300), found: [] },
    { name: 'a loud fan from the beginning', sound: noise(8000, 4000), found: [] },
    {
      name: 'a word in silence',
      sound: join(silence(1000), speech(500), silence(2000)),
      found: ['began by 1080', 'ended with 1400'],
    },
    {
      name: 'a word in noise',
      sound: join(noise(1000, 600), speech(500), noise(2000, 600)),
      found: ['began by 1080', 'ended with 1400'],
    },
    {
      name: 'a pause within a sentence',
      sound: join(silence(1000), speech(500), silence(500), speech(500), silence(2000)),
      found: ['began by 1080', 'ended with 2400'],
    },
    {
      name: 'two sentences',
      sound: join(silence(1000), speech(500), silence(700), speech(500), silence(2000)),
      found: ['began by 1080', 'ended with 1400', 'began by 2280', 'ended with 1200'],
    },
    { name: 'a click', sound: join(silence(1000), speech(40), silence(2000)), found: [] },
    {
      name: 'somebody who does not stop',
      sound: join(silence(1000), ...Array.from({ length: 5 }, () => join(speech(1000), silence(200)))),
      found: ['began by 1080', 'ended with 5000', 'began by 5880'],
    },
    {
      name: 'a fan that is switched on, and is then the line',
      sound: join(silence(3000), noise(10_000, 4000)),
      found: ['began by 3080', 'ended with 2880'],
    },
  ])('$name', ({ sound, found }) => {
    expect(find(sound)).toEqual(found);
  });

  test('a cough is no interruption where more is asked for', () => {
    const cough = join(silence(1000), speech(160), silence(1000));
    expect(find(cough)).toHaveLength(2);
    expect(find(cough, [160], 240)).toEqual([]);
  });

  test('what is dropped is not found again', () => {
    const finder = createSpeechFinder(windows);
    finder.push(silence(1000), onset);
    expect(finder.push(speech(300), onset)).toEqual([{ kind: 'began' }]);
    finder.drop();
    expect(finder.push(silence(2000), onset)).toEqual([]);
  });
});

const alternating = (lengths: readonly number[]) =>
  join(silence(400), ...lengths.map((length, place) => (place % 2 === 0 ? speech(length) : silence(length))));
const lengthsOf = (found: readonly string[]) => found.filter((line) => line.startsWith('ended'));

describe('for any sound', () => {
  const durations = array(integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 5 });
  test('how it is cut changes nothing', () => {
    assert(
      property(durations, array(integer({ min: 37, max: 700 }), { minLength: 1, maxLength: 5 }), (parts, sizes) => {
        expect(lengthsOf(find(alternating(parts), sizes))).toEqual(lengthsOf(find(alternating(parts))));
      }),
      { numRuns: 20 },
    );
  });

  test('an utterance is a piece of what was heard, begins before it ends, and is never too long', () => {
    assert(
      property(durations, (parts) => {
        const sound = alternating(parts);
        const events = createSpeechFinder(windows).push(sound, onset);
        expect(events.map(({ kind }) => kind)).toEqual(events.map((_, place) => (place % 2 === 0 ? 'began' : 'ended')));
        const whole = Buffer.from(sound.buffer);
        for (const event of events) {
          if (event.kind !== 'ended') continue;
          expect(event.samples.length).toBeLessThanOrEqual(milliseconds(windows.longest));
          expect(whole.includes(Buffer.from(event.samples.buffer))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('no word is lost', () => {
    assert(
      property(integer({ min: 200, max: 3000 }), integer({ min: 1500, max: 20_000 }), (length, level) => {
        const word = speech(length, level);
        const [, end] = createSpeechFinder(windows).push(join(silence(500), word, silence(1000)), onset);
        const found = end?.kind === 'ended' ? Buffer.from(end.samples.buffer) : Buffer.alloc(0);
        expect(found.includes(Buffer.from(word.buffer))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
