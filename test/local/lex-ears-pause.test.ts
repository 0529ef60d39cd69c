import { afterAll, expect, test } from '@jest/globals';
import { joinSamples } from '../../local/aws/audio/pcm.ts';
import { withAnswerSlots } from '../../local/aws/services/lex/answer-slots.ts';
import { readArchive } from '../../local/aws/services/lex/archive/read-archive.ts';
import { createEars } from '../../local/aws/services/lex/ears/ears.ts';
import { createSyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { botArchive, onTheLine } from '../support/lex/on-the-line.ts';

/** What is in doubt is heard again in the pause after it, which may be one in the middle. */
const locale = readArchive(botArchive()).locales.get('en_US');
if (!locale) throw new Error('The bot has no English.');
const ears = createEars(withAnswerSlots(locale));
afterAll(() => ears.close());

const isSound = (sample: number): boolean => Math.abs(sample) > 300;
/** Without the silence before and after. */
const trimmed = (samples: Int16Array): Int16Array =>
  samples.slice(samples.findIndex(isSound), samples.findLastIndex(isSound));

test('what is in doubt is heard on after a pause in the middle of it', async () => {
  const caller = await createSyntheticCaller();
  const words = await Promise.all(['Miller', 'please'].map((text) => onTheLine(caller, text, 'slt')));
  const [name = new Int16Array(), please = new Int16Array()] = words.map(trimmed);
  // Long enough to be thought over, and too short to end what is said.
  const said = joinSamples([name, new Int16Array(4800), please, new Int16Array(16_000)]);
  const line = ears.listen({ intent: 'BookFlight', slot: 'LastName' }, { end: 1500, longest: 55_000 });
  const heard: string[] = [];
  for (let at = 0; at < said.length; at += 160) {
    for await (const event of line.hear(said.slice(at, at + 160))) {
      if (event.kind === 'heard') heard.push(event.transcript);
    }
  }
  line.hangUp();
  expect(heard).toEqual([expect.stringMatching(/^\w+ please$/)]);
});
