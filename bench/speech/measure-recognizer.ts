import type { Ears } from '../../local/aws/services/lex/ears/ears.ts';
import type { CallerVoice, SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { onTheLine } from '../../test/support/lex/on-the-line.ts';
import { type Figure, percentile } from '../figures.ts';
import { type SpokenUtterance, utterances } from './utterances.ts';

const sampleRate = 8000;

/** The recogniser by itself: how long it takes to recognise what was said, as a share of how long it took to say. */
export async function recognizerFigures(
  ears: Ears,
  caller: SyntheticCaller,
  voices: readonly CallerVoice[],
): Promise<readonly Figure[]> {
  const factors: number[] = [];
  for (const utterance of utterances) {
    for (const voice of voices) {
      const samples = await onTheLine(caller, utterance.say, voice);
      factors.push(await realTimeFactor(ears, utterance, samples));
    }
  }
  return [
    { name: 'real-time factor of recognition, p50', value: percentile(factors, 0.5), unit: '', budget: 0.15 },
    { name: 'the same, p90', value: percentile(factors, 0.9), unit: '' },
  ];
}

/** By the clock, when the grammar of the answer stands: it is made while the question is asked. */
async function realTimeFactor(ears: Ears, { intent, answers }: SpokenUtterance, samples: Int16Array): Promise<number> {
  const expected = answers === undefined || answers === 'confirmation' ? answers : { intent, slot: answers };
  ears.prepare(expected);
  await ears.recognize({ samples: new Int16Array(0), sampleRate }, expected);
  const begun = performance.now();
  await ears.recognize({ samples, sampleRate }, expected);
  return (performance.now() - begun) / (samples.length / 8);
}
