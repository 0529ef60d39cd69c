import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DescribeVoicesCommand, PollyClient, SynthesizeSpeechCommand } from '@aws-sdk/client-polly';
import type { SynthesizeSpeechCommandInput } from '@aws-sdk/client-polly';
import { pcmSamples } from '../../local/aws/audio/pcm.ts';
import { createGateway } from '../../local/aws/gateway.ts';
import type { PollyService } from '../../local/aws/services/polly/create-polly-service.ts';
import { createPollyService } from '../../local/aws/services/polly/create-polly-service.ts';
import type { OnePortServer } from '../../local/aws/wire/one-port-server.ts';
import { serveOnePort } from '../../local/aws/wire/one-port-server.ts';

let server: OnePortServer;
let service: PollyService;
let polly: PollyClient;

beforeAll(async () => {
  service = createPollyService({ log: () => {} });
  const gateway = createGateway({ services: [service], health: () => ({}), log: () => {}, now: Date.now });
  server = await serveOnePort(gateway, { host: '127.0.0.1', port: 0 });
  polly = new PollyClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await service.warm();
});

afterAll(async () => {
  polly.destroy();
  await server.close();
  await service.close?.();
});

const aRequest: SynthesizeSpeechCommandInput = {
  OutputFormat: 'pcm',
  Text: 'Your flight to Lisbon is confirmed.',
  VoiceId: 'Joanna',
  Engine: 'neural',
};

async function speak(changed: Partial<SynthesizeSpeechCommandInput> = {}) {
  const { AudioStream, ContentType, RequestCharacters } = await polly.send(
    new SynthesizeSpeechCommand({ ...aRequest, ...changed }),
  );
  const bytes = (await AudioStream?.transformToByteArray()) ?? new Uint8Array(0);
  return { bytes, ContentType, RequestCharacters };
}

const seconds = ({ bytes }: { bytes: Uint8Array }, rate = 16_000): number => bytes.length / 2 / rate;
const loudness = ({ bytes }: { bytes: Uint8Array }): number => {
  const samples = pcmSamples(bytes);
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
};
const ssml = (content: string) => ({ Text: `<speak>${content}</speak>`, TextType: 'ssml' }) as const;

describe('SynthesizeSpeech', () => {
  test.each([
    { OutputFormat: 'pcm', contentType: 'audio/pcm' },
    { OutputFormat: 'mulaw', contentType: 'audio/mulaw' },
    { OutputFormat: 'alaw', contentType: 'audio/alaw' },
    { OutputFormat: 'mp3', contentType: 'audio/mpeg' },
    { OutputFormat: 'ogg_vorbis', contentType: 'audio/ogg' },
  ] as const)('$OutputFormat', async ({ OutputFormat, contentType }) => {
    const { bytes, ContentType, RequestCharacters } = await speak({ OutputFormat });
    expect({ ContentType, RequestCharacters }).toEqual({ ContentType: contentType, RequestCharacters: 35 });
    expect(bytes.length).toBeGreaterThan(5000);
  });

  test('speaks about as fast as a person', async () => {
    const words = await speak();
    expect(seconds(words)).toBeGreaterThan(1.2);
    expect(seconds(words)).toBeLessThan(3.5);
    expect(seconds(await speak({ SampleRate: '8000' }), 8000)).toBeCloseTo(seconds(words), 1);
    expect(loudness(words)).toBeGreaterThan(500);
  });

  test('breaks, rates and volumes can be heard', async () => {
    const plain = await speak(ssml('one two three four'));
    const withBreak = await speak(ssml('one two <break time="2s"/> three four'));
    expect(seconds(withBreak) - seconds(plain)).toBeGreaterThan(1.8);
    const slow = await speak(ssml('<prosody rate="50%">one two three four</prosody>'));
    expect(seconds(slow) / seconds(plain)).toBeGreaterThan(1.6);
    const soft = await speak(ssml('<prosody volume="-6dB">one two three four</prosody>'));
    expect(loudness(soft) / loudness(plain)).toBeCloseTo(0.5, 1);
  });

  test('nothing of one request is left in the next', async () => {
    const before = await speak();
    await speak({ ...ssml('<prosody rate="x-fast">schnell</prosody>'), VoiceId: 'Vicki' });
    expect(Math.abs(seconds(await speak()) - seconds(before))).toBeLessThan(0.01);
  });

  test.each(['Joanna', 'Amy', 'Vicki', 'Lupe', 'Lucia', 'Lea', 'Bianca', 'Camila', 'Kazuha', 'Olivia'] as const)(
    '%s has a voice',
    async (VoiceId) => {
      expect(loudness(await speak({ VoiceId, Text: 'Lisboa 3' }))).toBeGreaterThan(300);
    },
  );

  test('nothing to say is a sound of no length', async () => {
    expect((await speak({ Text: ' ' })).bytes).toHaveLength(0);
  });

  test.each([
    { changed: { VoiceId: 'Kevin', Engine: 'standard' }, name: 'EngineNotSupportedException' },
    { changed: { SampleRate: '24000' }, name: 'InvalidSampleRateException' },
    { changed: ssml('<emphasis>Hi</emphasis>'), name: 'InvalidSsmlException' },
    { changed: { Text: 'a'.repeat(3001) }, name: 'TextLengthExceededException' },
    { changed: { LexiconNames: ['w3c'] }, name: 'LexiconNotFoundException' },
  ] satisfies { changed: Partial<SynthesizeSpeechCommandInput>; name: string }[])(
    '$name reaches the client as such',
    async ({ changed, name }) => {
      await expect(speak(changed)).rejects.toMatchObject({ name });
    },
  );

  test('answers side by side, and goes on when a listener goes away', async () => {
    const long = await polly.send(new SynthesizeSpeechCommand({ ...aRequest, Text: 'And so on. '.repeat(200) }));
    if (long.AudioStream instanceof Readable) long.AudioStream.destroy();
    const answers = await Promise.all([speak(), speak(), speak()]);
    for (const answer of answers) expect(seconds(answer)).toBeGreaterThan(1.2);
  });
});

describe('DescribeVoices', () => {
  test('a language', async () => {
    const { Voices } = await polly.send(new DescribeVoicesCommand({ LanguageCode: 'de-AT' }));
    expect(Voices).toEqual([
      {
        Gender: 'Female',
        Id: 'Hannah',
        LanguageCode: 'de-AT',
        LanguageName: 'German (Austrian)',
        Name: 'Hannah',
        SupportedEngines: ['generative', 'neural'],
      },
    ]);
  });

  test('an engine', async () => {
    const { Voices = [] } = await polly.send(new DescribeVoicesCommand({ Engine: 'long-form' }));
    expect(new Set(Voices.map((voice) => voice.Id))).toEqual(new Set(['Danielle', 'Gregory', 'Ruth']));
  });
});
