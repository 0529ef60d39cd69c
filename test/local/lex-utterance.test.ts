import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { LexRuntimeV2Client, PutSessionCommand, RecognizeUtteranceCommand } from '@aws-sdk/client-lex-runtime-v2';
import type { RecognizeUtteranceCommandInput } from '@aws-sdk/client-lex-runtime-v2';
import { bot } from '../../bot-definition/bot.ts';
import { joinSamples, pcmBytes, pcmSamples } from '../../local/aws/audio/pcm.ts';
import { createResampler } from '../../local/aws/audio/resampler.ts';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import type { LocalAws } from '../../local/aws/start-local-aws.ts';
import { createSyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import type { CallerVoice, SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { botArchive, onTheLine } from '../support/lex/on-the-line.ts';
import { localAccess } from '../support/local-access.ts';

/** The bot on the telephone: a caller's sound in, the bot's answer out, over the wire, without a Lambda. */
const archive = botArchive();
const LPCM = 'audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false';
const L16 = 'audio/l16; rate=16000; channels=1';

let aws: LocalAws;
let lex: LexRuntimeV2Client;
let caller: SyntheticCaller;

beforeAll(async () => {
  caller = await createSyntheticCaller();
  aws = await startLocalAws({ bots: [{ botId: 'FRONTDESK1', archive, timezone: 'UTC' }] });
  lex = new LexRuntimeV2Client(localAccess(aws.url));
});
afterAll(async () => {
  lex.destroy();
  await aws.close();
});

const unpacked = (header: string | undefined): unknown =>
  header === undefined ? undefined : JSON.parse(gunzipSync(Buffer.from(header, 'base64')).toString('utf8'));

async function utter(sessionId: string, input: Partial<RecognizeUtteranceCommandInput>) {
  const answer = await lex.send(
    new RecognizeUtteranceCommand({
      botId: 'FRONTDESK1',
      botAliasId: 'TSTALIASID',
      localeId: 'en_US',
      sessionId,
      requestContentType: LPCM,
      responseContentType: 'text/plain; charset=utf-8',
      ...input,
    }),
  );
  return {
    transcript: unpacked(answer.inputTranscript),
    messages: unpacked(answer.messages),
    state: unpacked(answer.sessionState),
    mode: answer.inputMode,
    contentType: answer.contentType,
    sound: (await answer.audioStream?.transformToByteArray()) ?? new Uint8Array(),
  };
}

/** As a telephone line carries it. */
const line = (text: string, voice: CallerVoice = 'rms'): Promise<Int16Array> => onTheLine(caller, text, voice);

const say = async (sessionId: string, text: string, input: Partial<RecognizeUtteranceCommandInput> = {}) =>
  utter(sessionId, { inputStream: pcmBytes(await line(text)), ...input });

/** At 16 kHz. */
function widened(samples: Int16Array): Int16Array {
  const resampler = createResampler({ from: 8000, to: 16_000 });
  return joinSamples([resampler.push(samples), resampler.flush()]);
}

describe('a booking by voice', () => {
  test('each answer is heard as what was asked for', async () => {
    const turns = [
      ["I'd like to book a flight", 'Origin'],
      ['from London', 'Destination'],
      ['to Copenhagen please', 'DepartureDate'],
      ['the third of December', 'Passengers'],
      ['there are two of us', 'Cabin'],
      ['business class please', 'LastName'],
      ['my last name is Walker', undefined],
    ] as const;
    for (const [text, asked] of turns) {
      expect(await say('booking', text)).toMatchObject({
        mode: 'Speech',
        contentType: 'text/plain; charset=utf-8',
        state: { dialogAction: asked ? { type: 'ElicitSlot', slotToElicit: asked } : { type: 'ConfirmIntent' } },
      });
    }
    expect(await say('booking', 'yes please')).toMatchObject({
      transcript: 'yes please',
      state: {
        intent: {
          state: 'Fulfilled',
          slots: {
            Origin: { value: { interpretedValue: 'London' } },
            Destination: { value: { interpretedValue: 'Copenhagen' } },
            DepartureDate: { value: { interpretedValue: expect.stringMatching(/-12-03$/) } },
            Passengers: { value: { interpretedValue: '2' } },
            Cabin: { value: { interpretedValue: 'business' } },
            LastName: { value: { originalValue: 'walker' } },
          },
        },
      },
    });
  });

  test('codes are heard as they are written', async () => {
    expect(await say('status', 'is flight M T two oh four on time')).toMatchObject({
      transcript: 'is flight MT204 on time',
      state: { intent: { name: 'FlightStatus', slots: { FlightNumber: { value: { interpretedValue: 'MT204' } } } } },
    });
  });
});

describe('what the answer is', () => {
  test('16 kHz is heard as well, with an answer as text', async () => {
    const inputStream = pcmBytes(widened(await line('cancel my booking')));
    const answer = await utter('wide', { requestContentType: L16, inputStream });
    expect(answer).toMatchObject({ transcript: 'cancel my booking', sound: new Uint8Array() });
  });

  test.each([
    { responseContentType: 'audio/mpeg', contentType: 'audio/mpeg' },
    { responseContentType: 'audio/*', contentType: 'audio/mpeg' },
    { responseContentType: 'audio/ogg', contentType: 'audio/ogg' },
    { responseContentType: 'audio/pcm', contentType: 'audio/pcm' },
  ])('$responseContentType', async ({ responseContentType, contentType }) => {
    const answer = await say(
      `spoken-${responseContentType.replace(/\W/, '-')}`.replace('*', 'any'),
      'I want to change my booking',
      { responseContentType },
    );
    expect(answer.contentType).toBe(contentType);
    expect(answer.sound.length).toBeGreaterThan(5000);
  });

  test('the prompt is what is spoken, at 16 kHz', async () => {
    const { sound, messages } = await say('spoken-pcm', 'cancel my booking', { responseContentType: 'audio/pcm' });
    const [message] = z.array(z.object({ content: z.string() })).parse(messages);
    const seconds = pcmSamples(sound).length / 16_000;
    expect(seconds / (message?.content.length ?? 0)).toBeGreaterThan(0.03);
    expect(seconds / (message?.content.length ?? 0)).toBeLessThan(0.12);
  });

  test('text in, sound out', async () => {
    const answer = await utter('typed', {
      requestContentType: 'text/plain; charset=utf-8',
      responseContentType: 'audio/pcm',
      inputStream: 'book a hotel',
    });
    expect(answer).toMatchObject({ mode: 'Text', transcript: 'book a hotel' });
    expect(answer.sound.length).toBeGreaterThan(5000);
  });

  test('keys in the place of sound', async () => {
    const requestAttributes = gzipSync(JSON.stringify({ 'x-amz-lex:dtmf-transcript': '5' })).toString('base64');
    await say('keys', 'I want to give feedback');
    expect(await utter('keys', { inputStream: new Uint8Array(), requestAttributes })).toMatchObject({
      mode: 'DTMF',
      transcript: '5',
      state: { dialogAction: { slotToElicit: 'Comment' } },
    });
  });
});

describe('what cannot be understood leads to the question being asked again', () => {
  // A generator of its own, so that the noise is the same each time.
  let seed = 1;
  const noise = Int16Array.from({ length: 16_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed / 2_147_483_647 - 0.5) * 8000;
  });
  const tone = Int16Array.from({ length: 16_000 }, (_, n) => 8000 * Math.sin(n / 3));
  test.each([
    { name: 'no sound at all', sound: async () => new Uint8Array() },
    { name: 'half a sample', sound: async () => Uint8Array.of(1) },
    { name: 'silence', sound: async () => new Uint8Array(16_000) },
    { name: 'white noise', sound: async () => pcmBytes(noise) },
    { name: 'a tone', sound: async () => pcmBytes(tone) },
    { name: 'the longest silence', sound: async () => new Uint8Array(55 * 16_000) },
    { name: 'another language', sound: async () => pcmBytes(await line('my grandmother likes purple flowers')) },
  ])('$name', async ({ name, sound }) => {
    const sessionId = name.replaceAll(' ', '-');
    const { messages: question } = await say(sessionId, 'book a hotel');
    expect(question).toBeDefined();
    expect(await utter(sessionId, { inputStream: await sound() })).toMatchObject({
      mode: 'Speech',
      transcript: '',
      state: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'City' } },
    });
    expect(await say(sessionId, 'in Lisbon')).toMatchObject({ transcript: 'in lisbon' });
  });
});

/** What the Lambda was told. */
const events: unknown[] = [];
async function goOn(event: unknown): Promise<unknown> {
  events.push(event);
  return { sessionState: { dialogAction: { type: 'Delegate' } } };
}
const lambdaFor = () => ({ functionName: 'hook', handler: goOn });

describe('what may have been said instead', () => {
  const named = {
    transcriptions: z.array(z.object({ transcription: z.string(), transcriptionConfidence: z.number() })),
  };
  let hooked: LocalAws;
  let client: LexRuntimeV2Client;
  beforeAll(async () => {
    hooked = await startLocalAws({ bots: [{ botId: 'FRONTDESK1', archive, timezone: 'UTC', lambdaFor }] });
    client = new LexRuntimeV2Client(localAccess(hooked.url));
  });
  afterAll(async () => {
    client.destroy();
    await hooked.close();
  });

  /** The last name said in the middle of a booking, and what the Lambda was told of it. */
  async function transcriptionsOf(sound: Int16Array, requestContentType = LPCM) {
    const session = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId: 'named' };
    const dialogAction = { type: 'ElicitSlot', slotToElicit: 'LastName' } as const;
    const sessionState = { intent: { name: 'BookFlight' }, dialogAction };
    await client.send(new PutSessionCommand({ ...session, sessionState }));
    events.length = 0;
    const inputStream = pcmBytes(sound);
    await client.send(new RecognizeUtteranceCommand({ ...session, requestContentType, inputStream }));
    const [event] = z.array(z.object(named).loose()).parse(events);
    return event?.transcriptions ?? [];
  }

  test('a name that is in doubt comes with names that sound like it, each less sure, each as it would fill the slot', async () => {
    const transcriptions = await transcriptionsOf(await line('Miller', 'slt'));
    expect(transcriptions.length).toBeGreaterThan(1);
    expect(transcriptions.length).toBeLessThanOrEqual(3);
    expect(transcriptions.map(({ transcription }) => transcription)).toContain('miller');
    const confidences = transcriptions.map(({ transcriptionConfidence }) => transcriptionConfidence);
    expect(confidences).toEqual(confidences.toSorted((one, other) => other - one));
    expect(events[0]).toMatchObject({
      inputMode: 'Speech',
      inputTranscript: transcriptions[0]?.transcription,
      transcriptions: transcriptions.map(({ transcription }) => ({
        resolvedContext: { intent: 'BookFlight' },
        resolvedSlots: { LastName: { value: { originalValue: transcription } } },
      })),
    });
  });

  test('sound of 16 kHz has one transcription', async () => {
    expect(await transcriptionsOf(widened(await line('Miller', 'slt')), L16)).toHaveLength(1);
  });

  test('what is sure comes alone', async () => {
    const [first, ...others] = await transcriptionsOf(await line('my last name is Johnson'));
    expect(first).toMatchObject({ transcription: 'my last name is johnson' });
    expect(others).toEqual([]);
  });
});

describe('refusals', () => {
  test.each([
    { name: 'another rate', input: { requestContentType: 'audio/l16; rate=8000; channels=1' } },
    {
      name: 'Opus',
      input: {
        requestContentType: 'audio/x-cbr-opus-with-preamble;preamble-size=0;bit-rate=256000;frame-size-milliseconds=4',
      },
    },
    { name: 'an answer in another format', input: { responseContentType: 'video/mp4' } },
    { name: 'more than 55 seconds', input: { inputStream: new Uint8Array(55 * 16_000 + 2) } },
    { name: 'empty text', input: { requestContentType: 'text/plain; charset=utf-8', inputStream: '' } },
    { name: 'a header that is no JSON', input: { sessionState: 'e30x' } },
  ])('$name', async ({ input }) => {
    await expect(utter('refused', { inputStream: new Uint8Array(160), ...input })).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('an answer that Polly will not speak is a bad gateway, as Lex has no error of Polly’s', async () => {
    const put = new PutSessionCommand({
      botId: 'FRONTDESK1',
      botAliasId: 'TSTALIASID',
      localeId: 'en_US',
      sessionId: 'unspeakable',
      responseContentType: 'audio/pcm',
      messages: [{ contentType: 'SSML', content: '<speak><break time="10000s"/></speak>' }],
      sessionState: { dialogAction: { type: 'ElicitIntent' } },
    });
    await expect(lex.send(put)).rejects.toMatchObject({
      name: 'BadGatewayException',
      message: expect.stringContaining('10000s'),
    });
  });

  const deaf = Object.keys(bot.locales).filter((locale) => !/^(?:en|fr)_/.test(locale));
  test.each(deaf.map((localeId) => ({ localeId })))(
    '$localeId has no ears, and says which have',
    async ({ localeId }) => {
      await expect(utter('deaf', { localeId, inputStream: new Uint8Array(16_000) })).rejects.toMatchObject({
        name: 'ValidationException',
        message: expect.stringMatching(new RegExp(`no ears for ${localeId}: .*en_\\*`)),
      });
    },
  );
});
