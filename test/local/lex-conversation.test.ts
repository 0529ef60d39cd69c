import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { bot } from '../../bot-definition/bot.ts';
import { lexArchive } from '../../bot-definition/lex-archive.ts';
import { decodeMuLaw, encodeMuLaw } from '../../local/aws/audio/g711.ts';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import type { LocalAws } from '../../local/aws/start-local-aws.ts';
import { createSyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import type { SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { LexStream } from '../support/lex/lex-stream.ts';
import type { StreamRequest } from '../support/lex/lex-stream.ts';

/** StartConversation with the unmodified SDK: the bot without a Lambda, a caller made by a machine. */
const archive = new Map(Object.entries(lexArchive(bot)).map(([path, json]) => [path, JSON.stringify(json)]));

/** Sound is listened to for as long as it takes. */
jest.setTimeout(120_000);

let aws: LocalAws;
let lex: LexRuntimeV2Client;
let caller: SyntheticCaller;
let streams: LexStream[] = [];

beforeAll(async () => {
  caller = await createSyntheticCaller();
  aws = await startLocalAws({ bots: [{ botId: 'FRONTDESK1', archive, timezone: 'UTC' }] });
  lex = new LexRuntimeV2Client({
    endpoint: aws.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  // The bot is trained when it is first spoken to.
  const stream = open('first', { mode: 'TEXT' });
  stream.send({ TextInputEvent: { text: 'hello' } });
  await stream.next('IntentResultEvent');
}, 120_000);
afterAll(async () => {
  for (const stream of streams) stream.close();
  lex.destroy();
  await aws.close();
});

function open(sessionId: string, request: Partial<StreamRequest> = {}): LexStream {
  const stream = new LexStream({ lex, sessionId, ...request });
  streams.push(stream);
  return stream;
}

const line = async (text: string): Promise<Int16Array> => decodeMuLaw(encodeMuLaw(await caller.say(text, 'rms')));
const pause = new Int16Array(8000);

describe('text', () => {
  test('a turn is a transcript, a result and a text', async () => {
    const stream = open('text', { mode: 'TEXT' });
    stream.send({ TextInputEvent: { text: 'book a hotel' } });
    expect(await stream.next('TextResponseEvent')).toMatchObject({ messages: [{ contentType: 'PlainText' }] });
    expect(stream.events).toMatchObject([
      { TranscriptEvent: { transcript: 'book a hotel', eventId: 'RESPONSE-1' } },
      {
        IntentResultEvent: {
          inputMode: 'Text',
          sessionId: 'text',
          eventId: 'RESPONSE-2',
          sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'City' } },
        },
      },
      { TextResponseEvent: { eventId: 'RESPONSE-3' } },
    ]);
    stream.close();
    expect(await stream.ended).toBeUndefined();
  });
});

describe('sound', () => {
  test('is heard while it comes, and answered with sound in pieces', async () => {
    const stream = open('sound', { configuration: { responseContentType: 'audio/pcm' } });
    await stream.hear(await line('I need a hotel in Barcelona'));
    await stream.hear(pause);
    expect(await stream.next('IntentResultEvent')).toMatchObject({
      inputMode: 'Speech',
      sessionState: { intent: { slots: { City: { value: { interpretedValue: 'Barcelona' } } } } },
    });
    await stream.next('TextResponseEvent');
    let bytes = 0;
    for (;;) {
      const { audioChunk, contentType } = await stream.next('AudioResponseEvent');
      expect(contentType).toBe('audio/pcm');
      if (!audioChunk || audioChunk.length === 0) break;
      expect(audioChunk.length).toBeLessThanOrEqual(100);
      bytes += audioChunk.length;
    }
    expect(bytes).toBeGreaterThan(16_000);
    stream.close();
    expect(await stream.ended).toBeUndefined();
  });
});
