import { setTimeout as sleep } from 'node:timers/promises';
import { pcmBytes } from '../../local/aws/audio/pcm.ts';
import type { SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { LINE_SOUND } from '../../test/support/lex/lex-stream.ts';
import { onTheLine } from '../../test/support/lex/on-the-line.ts';
import { frameOf, RawConversation } from '../../test/support/lex/raw-conversation.ts';
import type { Figure } from '../figures.ts';
import { memoryInUse } from '../memory.ts';

/** The first ones fill caches. */
const warmUp = 20;
const callers = 100;
const megabyte = 1024 * 1024;
/** Longer than anybody takes to notice. */
const settling = 3_000;

/** What callers leave in memory whose line breaks in the middle of a word and of a frame. */
export async function vanishedFigures(awsUrl: string, caller: SyntheticCaller): Promise<readonly Figure[]> {
  const speech = (await onTheLine(caller, 'I want to book a flight', 'rms')).subarray(0, 8000);
  await vanish(awsUrl, speech, warmUp);
  const before = { used: memoryInUse(), rss: process.memoryUsage().rss };
  await vanish(awsUrl, speech, callers);
  const used = memoryInUse() - before.used;
  const rss = process.memoryUsage().rss - before.rss;
  return [
    { name: `memory in use after ${callers} callers vanished`, value: used / megabyte, unit: 'MB', budget: 2 },
    { name: 'of the process, the same', value: rss / megabyte, unit: 'MB' },
  ];
}

async function vanish(awsUrl: string, speech: Int16Array, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const line = new RawConversation(awsUrl, `vanishing-${n}`);
    line.write(frameOf('ConfigurationEvent', { responseContentType: 'audio/pcm' }));
    for (let at = 0; at < speech.length; at += 160) line.write(frameOfSound(speech.slice(at, at + 160)));
    line.write(frameOfSound(speech.slice(0, 160)).subarray(0, 100));
    // Some of it must have arrived.
    await sleep(20);
    line.vanish();
  }
  await sleep(settling);
}

const frameOfSound = (samples: Int16Array): Buffer =>
  frameOf('AudioInputEvent', {
    contentType: LINE_SOUND,
    audioChunk: Buffer.from(pcmBytes(samples)).toString('base64'),
  });
