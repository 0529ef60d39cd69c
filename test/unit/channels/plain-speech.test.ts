import { expect, test } from '@jest/globals';
import { plainSpeech } from '../../../channels/plain-speech.ts';

test.each([
  ['markup', 'See [1] **the** [rules](/help) & more', '<speak><s>See the rules &amp; more</s></speak>'],
  ['what XML cannot hold', 'From \u0001Par\ufffeis\ud800?', '<speak><s>From Paris?</s></speak>'],
])('%s is not said', (_, text, said) => {
  expect(plainSpeech([text])).toEqual([said]);
});

test('nothing is said of what has no words', () => {
  expect(plainSpeech(['', '🎉', '---'])).toEqual([]);
});
