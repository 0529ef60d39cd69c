import { afterAll, expect, test } from '@jest/globals';
import { joinSamples } from '../../local/aws/audio/pcm.ts';
import { withAnswerSlots } from '../../local/aws/services/lex/answer-slots.ts';
import { readArchive } from '../../local/aws/services/lex/archive/read-archive.ts';
import { createEars } from '../../local/aws/services/lex/ears/ears.ts';
import type { Heard } from '../../local/aws/services/lex/ears/hearing/heard.ts';
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

const lastName = { intent: 'BookFlight', slot: 'LastName' };

async function heardOn(said: Int16Array, end: number) {
  const line = ears.listen(lastName, { end, longest: 55_000 });
  const heard: Heard[] = [];
  for (let at = 0; at < said.length; at += 160) {
    for await (const event of line.hear(said.slice(at, at + 160))) if (event.kind === 'heard') heard.push(event);
  }
  line.hangUp();
  return heard;
}

async function spoken(...texts: readonly string[]): Promise<readonly Int16Array[]> {
  const caller = await createSyntheticCaller();
  return Promise.all(texts.map(async (text) => trimmed(await onTheLine(caller, text, 'slt'))));
}

const silence = (milliseconds: number) => new Int16Array(milliseconds * 8);

test('what is in doubt is heard on after a pause in the middle of it', async () => {
  const [name = silence(0), please = silence(0)] = await spoken('Miller', 'please');
  // Long enough to be thought over, and too short to end what is said.
  const heard = await heardOn(joinSamples([name, silence(600), please, silence(2000)]), 1500);
  expect(heard).toEqual([expect.objectContaining({ transcript: expect.stringMatching(/^\w+ please$/) })]);
});

test('what takes longer to hear again than the pause has left is not: nobody waits for it', async () => {
  const [sentence = silence(0)] = await spoken('please put it under the name of Haverford and Sons');
  const said = joinSamples([sentence, silence(2500)]);
  const [[soon], [late]] = [await heardOn(said, 600), await heardOn(said, 2000)];
  expect(soon).toMatchObject({ transcript: expect.stringContaining('under'), others: [] });
  expect(late?.others).not.toEqual([]);
});

test.each([400, 500])('who goes on after a pause of %s ms is not cut short at 600', async (pause) => {
  const [name = silence(0), please = silence(0)] = await spoken('Miller', 'please');
  const heard = await heardOn(joinSamples([name, silence(pause), please, silence(2000)]), 600);
  expect(heard).toEqual([expect.objectContaining({ transcript: expect.stringMatching(/^\w+ please$/) })]);
});

test('nor who speaks quietly, after a click on the line', async () => {
  const words = await spoken('Miller', 'please');
  const [name = silence(0), please = silence(0)] = words.map((word) => word.map((sample) => sample / 20));
  const click = Int16Array.from({ length: 80 }, (_, at) => (at % 2 === 0 ? 32_000 : -32_000));
  const said = joinSamples([click, silence(1000), name, silence(350), please, silence(2000)]);
  expect(await heardOn(said, 600)).toHaveLength(1);
});
