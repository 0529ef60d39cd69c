import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';
import type { TranslateTextCommandInput } from '@aws-sdk/client-translate';
import { createGateway } from '../../local/aws/gateway.ts';
import { createTranslateService } from '../../local/aws/services/translate/create-translate-service.ts';
import { serveOnePort } from '../../local/aws/wire/one-port-server.ts';
import type { OnePortServer } from '../../local/aws/wire/one-port-server.ts';

let server: OnePortServer;
let client: TranslateClient;

beforeAll(async () => {
  const service = createTranslateService({
    memory: [
      { en: 'What can I do for you?', de: 'Was kann ich für Sie tun?' },
      { en: 'OK, {value} instead.', de: 'Gut, also {value}.' },
      { en: "I'll hand you over to {queue} now.", de: 'Ich verbinde Sie jetzt mit {queue}.' },
      { en: 'our bookings team', de: 'unserem Buchungsteam' },
    ],
    engine: async (text, { from, to }) => (from === 'es' && to === 'en' ? `English of: ${text}` : undefined),
  });
  const gateway = createGateway({ services: [service], health: () => ({}), log: () => {}, now: Date.now });
  server = await serveOnePort(gateway, { host: '127.0.0.1', port: 0 });
  client = new TranslateClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});

afterAll(async () => {
  client.destroy();
  await server.close();
});

const translate = (changed: Partial<TranslateTextCommandInput> = {}) =>
  client.send(new TranslateTextCommand({ Text: 'x', SourceLanguageCode: 'en', TargetLanguageCode: 'de', ...changed }));

describe('TranslateText', () => {
  test.each([
    { name: 'a known sentence', Text: 'What can I do for you?', says: 'Was kann ich für Sie tun?' },
    { name: 'a template, whatever fills it', Text: 'OK, {0} instead.', says: 'Gut, also {0}.' },
    {
      name: 'a template filled with a known phrase',
      Text: "I'll hand you over to our bookings team now.",
      says: 'Ich verbinde Sie jetzt mit unserem Buchungsteam.',
    },
    {
      name: 'sentences one after the other',
      Text: 'OK, Boston instead. What can I do for you?',
      says: 'Gut, also Boston. Was kann ich für Sie tun?',
    },
    {
      name: 'the other way',
      Text: 'Gut, also Rom.',
      says: 'OK, Rom instead.',
      SourceLanguageCode: 'de',
      TargetLanguageCode: 'en',
    },
    {
      name: 'a language found out',
      Text: 'Was kann ich für Sie tun?',
      says: 'What can I do for you?',
      SourceLanguageCode: 'auto',
      TargetLanguageCode: 'en',
    },
    {
      name: 'what only the engine can',
      Text: 'hola',
      says: 'English of: hola',
      SourceLanguageCode: 'es',
      TargetLanguageCode: 'en',
    },
  ])('$name', async ({ says, Text, SourceLanguageCode: from = 'en', TargetLanguageCode: to = 'de' }) => {
    const { TranslatedText, SourceLanguageCode } = await translate({
      Text,
      SourceLanguageCode: from,
      TargetLanguageCode: to,
    });
    expect(TranslatedText).toBe(says);
    expect(SourceLanguageCode).not.toBe('auto');
  });

  test.each([
    { name: 'UnsupportedLanguagePairException', changed: { Text: 'Nobody wrote this.' }, SourceLanguageCode: 'en' },
    { name: 'UnsupportedLanguagePairException', changed: { TargetLanguageCode: 'xx' }, TargetLanguageCode: 'xx' },
    { name: 'InvalidRequestException', changed: { TargetLanguageCode: 'en' } },
    { name: 'InvalidRequestException', changed: { Text: '' } },
    { name: 'TextSizeLimitExceededException', changed: { Text: 'ü'.repeat(5001) } },
    { name: 'ResourceNotFoundException', changed: { TerminologyNames: ['travel'] } },
    {
      name: 'DetectedLanguageLowConfidenceException',
      changed: { SourceLanguageCode: 'auto', Text: 'Zzz' },
      DetectedLanguageCode: 'en',
    },
  ])('$name reaches the client as such', async ({ name, changed, ...members }) => {
    await expect(translate(changed)).rejects.toMatchObject({ name, message: expect.stringMatching(/\w/), ...members });
  });

  test('the error body has a capital Message', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSShineFrontendService_20170701.TranslateText',
      },
      body: JSON.stringify({ Text: 'x', SourceLanguageCode: 'en', TargetLanguageCode: 'en' }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      __type: expect.stringContaining('InvalidRequestException'),
      Message: expect.any(String),
    });
  });
});
