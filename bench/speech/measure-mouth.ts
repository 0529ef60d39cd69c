import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PollyClient, SynthesizeSpeechCommand } from '@aws-sdk/client-polly';
import { parse } from 'yaml';
import { z } from 'zod';
import { authored } from '../../fulfillment/draft.ts';
import { createShapeSpeech } from '../../fulfillment/speech/shape-speech.ts';
import type { Draft, Localized } from '../../fulfillment/turn.ts';
import { wordingFor } from '../../fulfillment/wording.ts';
import { createGateway } from '../../local/aws/gateway.ts';
import { createPollyService } from '../../local/aws/services/polly/create-polly-service.ts';
import { serveOnePort } from '../../local/aws/wire/one-port-server.ts';
import { type Figure, percentile, time } from '../figures.ts';

const localeIds = ['en_US', 'de_DE', 'es_US', 'fr_FR'] as const;
const folder = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'speech');
const table = z.record(z.string(), z.string());
/** The guard and the language are other steps': here every draft has passed them. */
const hasPassed = (_draft: Draft): _draft is Localized => true;

/** The answers of the table of spoken forms. */
const answersOf = (localeId: string): readonly string[] =>
  Object.values(table.parse(parse(readFileSync(join(folder, `${localeId}.yaml`), 'utf8'))))
    .flatMap((group) => group.trimEnd().split('\n'))
    .map((row) => (row.split(' => ')[0] ?? '').replaceAll(String.raw`\n`, '\n'));

async function shaping(localeId: string): Promise<Figure> {
  const answers = answersOf(localeId)
    .map((text) => authored({ text }))
    .filter(hasPassed);
  const shape = createShapeSpeech([]);
  const door = { channel: 'phone', accepts: new Set(['SSML'] as const), localeId } as const;
  const wording = wordingFor(localeId, { now: new Date() });
  const samples = await time(2 * answers.length, async (n) => {
    const answer = answers[n % answers.length];
    return answer && shape([answer], door, wording);
  });
  return { name: `${localeId}: shaping an answer, p50`, value: percentile(samples, 0.5), unit: 'ms', budget: 0.5 };
}

/** Replies that are not counted: code is compiled while it runs. */
const warmUp = 10;

/** From the text of a reply to its first sound, over the wire. */
async function firstAudio(): Promise<Figure> {
  const service = createPollyService({ log: () => undefined });
  const gateway = createGateway({
    services: [service],
    health: () => ({ status: 'ok' }),
    log: () => undefined,
    now: Date.now,
  });
  const server = await serveOnePort(gateway, { host: '127.0.0.1', port: 0 });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const polly = new PollyClient({ endpoint: `http://127.0.0.1:${server.port}`, region: 'us-east-1', credentials });
  await service.warm();
  const samples: number[] = [];
  for (let n = 0; n < 60; n += 1) {
    const Text = `Your flight number ${n} is confirmed. It leaves at noon, and lands in the afternoon.`;
    const sound = { OutputFormat: 'mulaw', VoiceId: 'Joanna', Engine: 'neural' } as const;
    const begun = performance.now();
    const { AudioStream } = await polly.send(new SynthesizeSpeechCommand({ ...sound, Text }));
    const reader = AudioStream?.transformToWebStream().getReader();
    await reader?.read();
    samples.push(performance.now() - begun);
    // To its end, so that the next reply finds a voice that says nothing else.
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read());
  }
  polly.destroy();
  await server.close();
  await service.close?.();
  return { name: 'first audio of a reply, p50', value: percentile(samples.slice(warmUp), 0.5), unit: 'ms', budget: 40 };
}

/** Shaping the answers of the table of spoken forms, and the first sound of a reply. */
export async function mouthFigures(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const localeId of localeIds) figures.push(await shaping(localeId));
  return [...figures, await firstAudio()];
}
