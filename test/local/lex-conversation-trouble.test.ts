import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { joinSamples, pcmBytes } from '../../local/aws/audio/pcm.ts';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import type { LocalAws } from '../../local/aws/start-local-aws.ts';
import { createSyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { LexStream, LINE_SOUND } from '../support/lex/lex-stream.ts';
import { botArchive, onTheLine } from '../support/lex/on-the-line.ts';
import { frameOf, RawConversation } from '../support/lex/raw-conversation.ts';
import { localAccess } from '../support/local-access.ts';

/** Clients that break off, go on for ever or send what is no conversation: the next caller must not notice. */
jest.setTimeout(180_000);

let aws: LocalAws;
let lex: LexRuntimeV2Client;
let speech: Int16Array;
const streams: LexStream[] = [];

beforeAll(async () => {
  aws = await startLocalAws({ bots: [{ botId: 'FRONTDESK1', archive: botArchive(), timezone: 'UTC' }] });
  lex = new LexRuntimeV2Client(localAccess(aws.url));
  speech = await onTheLine(await createSyntheticCaller(), 'I want to book a flight', 'rms');
  await isServed('first');
}, 180_000);
afterAll(async () => {
  for (const stream of streams) stream.close();
  lex.destroy();
  await aws.close();
});

const configuration = frameOf('ConfigurationEvent', { responseContentType: 'audio/pcm' });
const pieceOf = (samples: Int16Array): Buffer =>
  frameOf('AudioInputEvent', {
    contentType: LINE_SOUND,
    audioChunk: Buffer.from(pcmBytes(samples)).toString('base64'),
  });
const pieces = (samples: Int16Array): readonly Buffer[] =>
  Array.from({ length: Math.floor(samples.length / 160) }, (_, n) => pieceOf(samples.slice(160 * n, 160 * (n + 1))));

/** A caller on the session is heard and answered, as soon as whoever had it before is known to be gone. */
async function isServed(sessionId: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; await sleep(100)) {
    const stream = new LexStream({ lex, sessionId });
    streams.push(stream);
    await stream.hear(joinSamples([speech, new Int16Array(8000)]));
    const answered = stream.next('IntentResultEvent').catch(() => undefined);
    const answer = await Promise.race([answered, stream.ended]);
    stream.close();
    await stream.ended;
    const isTaken = answer instanceof Error && answer.name === 'ConflictException' && Date.now() < end;
    if (isTaken) continue;
    expect(answer).toMatchObject({ sessionState: { intent: { name: 'BookFlight' } } });
    return;
  }
}

/** Connections, timers and threads of this process that are still there. */
const open = (): number =>
  process.getActiveResourcesInfo().filter((kind) => /^(?:TCPSocketWrap|TCPServerWrap|MessagePort|Timeout)$/.test(kind))
    .length;

async function until(holds: () => boolean): Promise<boolean> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) if (holds()) return true;
  return holds();
}

describe('a client that goes away', () => {
  test('in the middle of a word leaves nothing behind, and the session to whoever comes next', async () => {
    const before = open();
    for (let caller = 0; caller < 8; caller += 1) {
      const gone = new RawConversation(aws.url, caller === 0 ? 'vanished' : `vanished-${caller}`);
      gone.write(configuration);
      for (const piece of pieces(speech.subarray(0, 8000))) gone.write(piece);
      if (caller === 0) expect(await until(() => gone.answered().includes('TranscriptEvent'))).toBe(true);
      gone.vanish();
    }
    await isServed('vanished');
    expect(await until(() => open() <= before)).toBe(true);
  });

  test.each([
    {
      name: 'in the middle of a frame',
      rest: () => pieceOf(speech.slice(0, 160)).subarray(0, 100),
      says: 'incomplete',
    },
    { name: 'after bytes that are no frame', rest: () => Buffer.from('GET / HTTP/1.1\r\n\r\n'), says: 'length' },
    {
      name: 'after a frame whose checksum is wrong',
      rest: () => Buffer.concat([pieceOf(speech.slice(0, 160)).subarray(0, -1), Buffer.of(0xaa)]),
      says: 'checksum',
    },
  ])('$name is told so', async ({ name, rest, says }) => {
    const sessionId = name.replaceAll(' ', '-');
    const raw = new RawConversation(aws.url, sessionId);
    raw.write(configuration);
    raw.write(rest());
    const answer = await raw.end();
    expect(answer).toContain('ValidationException');
    expect(answer).toContain(says);
    await isServed(sessionId);
  });
});

describe('sound that is nothing to go by', () => {
  test.each([
    { name: 'no sound', samples: () => [new Int16Array(0), new Int16Array(0)] },
    { name: 'silence', samples: () => Array.from({ length: 100 }, () => new Int16Array(160)) },
  ])('$name is no event, and speech after it is heard', async ({ name, samples }) => {
    const stream = new LexStream({ lex, sessionId: name.replaceAll(' ', '-') });
    streams.push(stream);
    for (const piece of samples()) {
      stream.send({ AudioInputEvent: { contentType: LINE_SOUND, audioChunk: pcmBytes(piece) } });
    }
    await stream.hear(joinSamples([speech, new Int16Array(8000)]));
    expect(await stream.next('IntentResultEvent')).toMatchObject({ sessionState: { intent: { name: 'BookFlight' } } });
    expect(stream.names().filter((event) => event === 'IntentResultEvent')).toHaveLength(1);
    stream.close();
  });

  test('a minute of speech without a pause is cut at the longest, and holds nobody up when its client has gone', async () => {
    const raw = new RawConversation(aws.url, 'minute');
    const sessionAttributes = { 'x-amz-lex:audio:max-length-ms:*:*': '5000' };
    raw.write(frameOf('ConfigurationEvent', { responseContentType: 'audio/pcm', sessionState: { sessionAttributes } }));
    const voiced = speech.subarray(800, -2400);
    const minute = joinSamples(Array.from({ length: Math.ceil((60 * 8000) / voiced.length) }, () => voiced));
    for (const piece of pieces(minute)) raw.write(piece);
    expect(await until(() => raw.answered().includes('IntentResultEvent'))).toBe(true);
    raw.vanish();
    await isServed('minute');
  });
});
