import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPollySynthesizer } from '../../channels/polly-synthesizer.aws.ts';
import { createVoices } from '../../channels/telephony/media-stream/synthesized-voice.ts';
import { VoiceError } from '../../channels/telephony/media-stream/voice.ts';
import { decodeMuLaw } from '../../local/aws/audio/g711.ts';
import { createGateway } from '../../local/aws/gateway.ts';
import { createPollyService, type PollyService } from '../../local/aws/services/polly/create-polly-service.ts';
import { type OnePortServer, serveOnePort } from '../../local/aws/wire/one-port-server.ts';
import { localAccess } from '../support/local-access.ts';

const joanna = { voiceId: 'Joanna', engine: 'neural' } as const;
let server: OnePortServer;
let service: PollyService;

beforeAll(async () => {
  service = createPollyService({ log: () => {} });
  const gateway = createGateway({
    services: [service],
    health: () => ({ status: 'ok' }),
    log: () => {},
    now: Date.now,
  });
  server = await serveOnePort(gateway, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await service.close?.();
});

async function say(message: { readonly text: string; readonly ssml?: string }, voice = joanna, port = server.port) {
  const endpoint = `http://127.0.0.1:${port}`;
  const voices = createVoices(createPollySynthesizer(localAccess(endpoint)));
  const pieces: Uint8Array[] = [];
  for await (const piece of voices(voice).speak(message)) pieces.push(piece);
  return decodeMuLaw(Buffer.concat(pieces));
}

const seconds = (samples: Int16Array): number => samples.length / 8000;

describe('the voice of a call', () => {
  test('is mu-law at 8 kHz', async () => {
    const samples = await say({ text: 'Your flight to Lisbon is confirmed.' });
    expect(seconds(samples)).toBeGreaterThan(1);
    expect(seconds(samples)).toBeLessThan(5);
    expect(Math.max(...samples)).toBeGreaterThan(5000);
  });

  test('speaks the marks where there are any', async () => {
    const samples = await say({ text: 'Hello.', ssml: '<speak>Hello.<break time="5s"/></speak>' });
    expect(seconds(samples)).toBeGreaterThan(5);
  });

  test('speaks the words when Polly refuses the marks', async () => {
    const samples = await say({ text: 'Hello.', ssml: '<speak>Hello.<dance/></speak>' });
    expect(seconds(samples)).toBeCloseTo(seconds(await say({ text: 'Hello.' })), 1);
  });

  test('tells its words, by the bytes of what is written', async () => {
    const endpoint = `http://127.0.0.1:${server.port}`;
    const synthesizer = createPollySynthesizer(localAccess(endpoint));
    const ssml = '<speak><s>Fly <break time="200ms"/>for 90 dollars.</s></speak>';
    const words = await synthesizer.words({ voice: joanna, text: '', ssml });
    expect(words.map(({ text }) => text)).toEqual(['Fly', 'for', '90', 'dollars']);
    expect(words[1]?.at).toBeGreaterThan(200);
    const generative = { voiceId: 'Ruth', engine: 'generative' } as const;
    expect(await synthesizer.words({ voice: generative, text: 'Hello.' })).toEqual([]);
  });

  test('fails by its own error', async () => {
    await expect(say({ text: 'Hello.' }, joanna, 9)).rejects.toThrow(VoiceError);
  });
});
