import type { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import type { SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { LexStream } from '../../test/support/lex/lex-stream.ts';
import type { Figure } from '../figures.ts';
import { percentile } from '../figures.ts';

/** Lex's own (x-amz-lex:audio:end-timeout-ms). */
const windowMs = 600;
const said = ['I want to book a flight', 'from London', 'to Paris', 'in two weeks', 'just one', 'economy', 'Carter'];
const attributes = {
  'x-amz-lex:audio:end-timeout-ms:*:*': `${windowMs}`,
  'x-amz-lex:audio:start-timeout-ms:*:*': '60000',
};
const silence = new Int16Array(160);

/** A flight over StartConversation at the speed of speech: from the last sound of the caller to the first of the bot. */
export async function waitFigures(lex: LexRuntimeV2Client, caller: SyntheticCaller): Promise<readonly Figure[]> {
  const stream = new LexStream({
    lex,
    sessionId: 'wait',
    configuration: { responseContentType: 'audio/pcm', sessionState: { sessionAttributes: attributes } },
  });
  const waits: number[] = [];
  for (const words of said) {
    const sound = await caller.say(words, 'rms');
    await stream.hear(sound.subarray(0, lastSound(sound)), 'real time');
    const ended = performance.now();
    const answer = { at: 0 };
    const answered = soundOfNextTurn(stream).then(() => {
      answer.at = performance.now();
    });
    while (answer.at === 0) await stream.hear(silence, 'real time');
    await answered;
    waits.push(answer.at - ended);
    stream.played();
  }
  stream.close();
  await stream.ended;
  const wait = percentile(waits, 0.5);
  return [
    { name: `end of speech to first reply audio, p50 of ${waits.length} turns`, value: wait, unit: 'ms' },
    { name: 'of that, beyond the end-of-speech window', value: wait - windowMs, unit: 'ms', budget: 120 },
  ];
}

/** The sound of the turn before may still be coming. */
async function soundOfNextTurn(stream: LexStream): Promise<void> {
  await stream.next('IntentResultEvent');
  await stream.next('AudioResponseEvent');
}

/** What follows is silence. */
const lastSound = (samples: Int16Array): number => samples.findLastIndex((sample) => Math.abs(sample) > 150);
