import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import type { LocalAws } from '../../local/aws/start-local-aws.ts';
import { createSyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import type { SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { LexStream, LINE_SOUND } from '../support/lex/lex-stream.ts';
import type { StreamRequest } from '../support/lex/lex-stream.ts';
import { noise } from '../unit/channels/telephony/sounds.ts';
import { botArchive, onTheLine } from '../support/lex/on-the-line.ts';
import { localAccess } from '../support/local-access.ts';

/** StartConversation with the unmodified SDK: the bot without a Lambda, a caller made by a machine. */
const archive = botArchive();

/** Sound is listened to for as long as it takes. */
jest.setTimeout(120_000);

let aws: LocalAws;
let lex: LexRuntimeV2Client;
let caller: SyntheticCaller;
let streams: LexStream[] = [];

beforeAll(async () => {
  caller = await createSyntheticCaller();
  aws = await startLocalAws({ bots: [{ botId: 'FRONTDESK1', archive, timezone: 'UTC' }] });
  lex = new LexRuntimeV2Client(localAccess(aws.url));
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

const line = (text: string): Promise<Int16Array> => onTheLine(caller, text, 'rms');
const pause = new Int16Array(8000);
const sound = (contentType: string, bytes: number) => ({
  AudioInputEvent: { contentType, audioChunk: new Uint8Array(bytes) },
});

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

const slots = (session: Partial<Record<'slotToElicit', string>>) => ({ sessionState: { dialogAction: session } });
const welcome = {
  welcomeMessages: [{ contentType: 'PlainText' as const, content: 'Hello. What can I do for you?' }],
  sessionState: { dialogAction: { type: 'ElicitIntent' as const } },
};
/** As short as tests want them. */
const timings = (attributes: Readonly<Record<string, string>>) => ({
  sessionState: {
    dialogAction: { type: 'ElicitSlot' as const, slotToElicit: 'City' },
    intent: { name: 'BookHotel' },
    sessionAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [`x-amz-lex:${name}`, value] as const),
    ),
  },
});

describe('the bot speaks first', () => {
  test('with the words of the client, when it brings some', async () => {
    const stream = open('welcome', { configuration: welcome });
    expect(await stream.next('TextResponseEvent')).toMatchObject({ messages: welcome.welcomeMessages });
    stream.close();
  });

  test('with the first step of an intent', async () => {
    const stream = open('delegate', {
      mode: 'TEXT',
      configuration: { sessionState: { intent: { name: 'BookHotel' }, dialogAction: { type: 'Delegate' } } },
    });
    expect(await stream.next('IntentResultEvent')).toMatchObject(slots({ slotToElicit: 'City' }));
    expect(await stream.next('TextResponseEvent')).toMatchObject({ messages: [{ content: expect.any(String) }] });
    stream.close();
  });
});

describe('barge-in', () => {
  test('speech stops the answer in the middle and is answered itself', async () => {
    const stream = open('barge-in', { configuration: { ...welcome, responseContentType: 'audio/pcm' } });
    await stream.next('AudioResponseEvent');
    await stream.hear(await line('cancel my booking'));
    await stream.hear(pause);
    expect(await stream.next('PlaybackInterruptionEvent')).toMatchObject({ eventReason: 'VOICE_START_DETECTED' });
    expect(await stream.next('IntentResultEvent')).toMatchObject({
      inputMode: 'Speech',
      sessionState: { intent: { name: 'CancelBooking' } },
    });
    stream.close();
  });

  test('is none where the question must be heard to its end', async () => {
    const stream = open('no-barge-in', {
      configuration: { ...welcome, ...timings({ 'allow-interrupt:BookHotel:City': 'false' }) },
    });
    await stream.next('TextResponseEvent');
    stream.press('1#');
    stream.played();
    stream.press('2#');
    expect(await stream.next('TranscriptEvent')).toMatchObject({ transcript: '2' });
    expect(stream.names()).not.toContain('PlaybackInterruptionEvent');
    stream.close();
  });

  test('of text by text', async () => {
    const stream = open('text-barge-in', { mode: 'TEXT', configuration: welcome });
    await stream.next('TextResponseEvent');
    stream.send({ TextInputEvent: { text: 'book a hotel', eventId: 'mine-1' } });
    expect(await stream.next('PlaybackInterruptionEvent')).toMatchObject({
      eventReason: 'TEXT_DETECTED',
      causedByEventId: 'mine-1',
    });
    stream.close();
  });

  test('there is none to hear where nothing is played', async () => {
    const stream = open('no-playback', { mode: 'TEXT', configuration: { ...welcome, disablePlayback: true } });
    await stream.next('TextResponseEvent');
    stream.send({ TextInputEvent: { text: 'book a hotel' } });
    await stream.next('TextResponseEvent');
    expect(stream.names()).not.toContain('PlaybackInterruptionEvent');
    stream.played();
    expect(await stream.ended).toMatchObject({ name: 'ValidationException' });
  });
});

describe('keys', () => {
  test.each([
    { name: 'the end key sends them', keys: '204#', heard: '204' },
    { name: 'a pause sends them', keys: '204', heard: '204' },
    { name: 'no more of them are waited for than fit', keys: '20461', heard: '2046' },
    { name: 'other keys may end and delete', keys: '2A', attributes: { 'dtmf:end-character': 'A' }, heard: '2' },
  ])('$name', async ({ name, keys, heard, attributes = {} }) => {
    const stream = open(`keys-${name.replaceAll(/\W/g, '-')}`, {
      configuration: timings({ 'dtmf:end-timeout-ms:*:*': '200', 'dtmf:max-length': '4', ...attributes }),
    });
    stream.press(keys);
    expect(await stream.next('TranscriptEvent')).toMatchObject({ transcript: heard });
    expect(await stream.next('IntentResultEvent')).toMatchObject({ inputMode: 'DTMF' });
    stream.close();
  });

  test('the deletion key takes them back, and the question is asked again', async () => {
    const stream = open('deleted', { configuration: timings({}) });
    await stream.next('TextResponseEvent');
    stream.press('20*');
    expect(await stream.next('PlaybackInterruptionEvent')).toMatchObject({ eventReason: 'DTMF_START_DETECTED' });
    expect(await stream.next('IntentResultEvent')).toMatchObject({
      inputMode: 'DTMF',
      ...slots({ slotToElicit: 'City' }),
    });
    expect(stream.names()).not.toContain('TranscriptEvent');
    stream.close();
  });
});

describe('nothing at all', () => {
  test('said in time leads to the question again, once it was heard', async () => {
    const stream = open('silent', { configuration: timings({ 'audio:start-timeout-ms:*:*': '300' }) });
    await stream.next('TextResponseEvent');
    await stream.hear(pause);
    expect(stream.names().filter((name) => name === 'IntentResultEvent')).toHaveLength(1);
    stream.played();
    await stream.next('IntentResultEvent');
    expect(stream.events.at(-1)).toBeDefined();
    expect(stream.names()).not.toContain('TranscriptEvent');
    stream.close();
  });

  test('written in time leads to the question again', async () => {
    const stream = open('unwritten', {
      mode: 'TEXT',
      configuration: { ...timings({ 'text:start-timeout-ms:*:*': '300' }), disablePlayback: true },
    });
    await stream.next('TextResponseEvent');
    expect(await stream.next('TextResponseEvent')).toBeDefined();
    stream.close();
  });
});

describe('what ends a conversation', () => {
  test('a disconnection, at once', async () => {
    const stream = open('disconnected', { mode: 'TEXT' });
    stream.send({ DisconnectionEvent: {} });
    expect(await stream.ended).toBeUndefined();
  });

  test('the client’s end: what it has begun to say is answered', async () => {
    const stream = open('ending');
    await stream.hear(await line('cancel my booking'));
    stream.close();
    expect(await stream.ended).toBeUndefined();
    expect(stream.names()).toContain('IntentResultEvent');
  });

  const first = { ConfigurationEvent: { responseContentType: 'text/plain; charset=utf-8' } };
  test.each([
    { name: 'a second configuration', event: first },
    { name: 'text in a conversation of sound', event: { TextInputEvent: { text: 'hello' } } },
    { name: 'sound of another rate', event: sound('audio/l16; rate=16000; channels=1', 320) },
    { name: 'sound in pieces that are too long', event: sound(LINE_SOUND, 322) },
    { name: 'a key that no telephone has', event: { DTMFInputEvent: { inputCharacter: 'x' } } },
    { name: 'an id that is none', event: { PlaybackCompletionEvent: { eventId: '?' } } },
  ])('$name is an exception of the stream, and the session goes on', async ({ name, event }) => {
    const sessionId = `refused-${name.replaceAll(/\W/g, '-')}`;
    const stream = open(sessionId);
    stream.send(event);
    expect(await stream.ended).toMatchObject({ name: 'ValidationException', message: expect.stringMatching(/\w/) });
    const next = open(sessionId, { mode: 'TEXT' });
    next.send({ TextInputEvent: { text: 'book a hotel' } });
    expect(await next.next('IntentResultEvent')).toBeDefined();
    next.close();
  });

  test.each([
    { name: 'a response in a format that Lex has not', configuration: { responseContentType: 'video/mp4' } },
    { name: 'a welcome that asks for nothing', configuration: { welcomeMessages: welcome.welcomeMessages } },
  ])('$name', async ({ configuration }) => {
    const stream = open('refused', { configuration });
    expect(await stream.ended).toMatchObject({ name: 'ValidationException' });
  });

  test('a second stream of the same session, while the first goes on', async () => {
    const stream = open('twice', { mode: 'TEXT' });
    stream.send({ TextInputEvent: { text: 'book a hotel' } });
    await stream.next('TextResponseEvent');
    expect(await open('twice', { mode: 'TEXT' }).ended).toMatchObject({ name: 'ConflictException' });
    stream.send({ TextInputEvent: { text: 'in Lisbon' } });
    await stream.next('TextResponseEvent');
    stream.close();
    await stream.ended;
    const next = open('twice', { mode: 'TEXT' });
    next.close();
    expect(await next.ended).toBeUndefined();
  });

  test('a bot that is not there', async () => {
    expect(await open('nobody', { botId: 'ABCDEFGHIJ', configuration: welcome }).ended).toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('a language without ears, when it is spoken to; keys are taken', async () => {
    const stream = open('deaf', { localeId: 'de_DE' });
    stream.press('1#');
    expect(await stream.next('TranscriptEvent')).toMatchObject({ transcript: '1' });
    await stream.hear(pause);
    expect(await stream.ended).toMatchObject({
      name: 'ValidationException',
      message: expect.stringMatching(/no ears for de_DE: local Lex hears en_\* and fr_\*/),
    });
  }, 120_000);
});

test('noise is no answer: the question is asked again, and the transcript is empty', async () => {
  const stream = open('noise', { configuration: timings({ 'audio:start-timeout-ms:*:*': '100000' }) });
  await stream.next('TextResponseEvent');
  stream.played();
  await stream.hear(pause);
  await stream.hear(noise(1500, 9000));
  await stream.hear(pause);
  await stream.hear(pause);
  expect(await stream.next('IntentResultEvent')).toMatchObject({
    inputMode: 'Speech',
    ...slots({ slotToElicit: 'City' }),
  });
  const transcripts = stream.events.flatMap(({ TranscriptEvent: heard }) => (heard ? [heard.transcript] : []));
  expect(transcripts.at(-1)).toBe('');
  stream.close();
});
