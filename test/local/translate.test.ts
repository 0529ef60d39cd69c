import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  DeleteTerminologyCommand,
  GetTerminologyCommand,
  ImportTerminologyCommand,
  ListTerminologiesCommand,
  TranslateClient,
  TranslateTextCommand,
} from '@aws-sdk/client-translate';
import type { ImportTerminologyCommandInput, TranslateTextCommandInput } from '@aws-sdk/client-translate';
import { createGateway } from '../../local/aws/gateway.ts';
import { createTranslateService } from '../../local/aws/services/translate/create-translate-service.ts';
import { serveOnePort } from '../../local/aws/wire/one-port-server.ts';
import type { OnePortServer } from '../../local/aws/wire/one-port-server.ts';
import { localAccess } from '../support/local-access.ts';

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
  const gateway = createGateway({
    services: [service],
    health: () => ({ status: 'ok' }),
    log: () => {},
    now: Date.now,
  });
  server = await serveOnePort(gateway, { host: '127.0.0.1', port: 0 });
  client = new TranslateClient(localAccess(`http://127.0.0.1:${server.port}`));
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
    { name: 'ResourceNotFoundException', changed: { TerminologyNames: ['nobody'] } },
    { name: 'InvalidRequestException', changed: { TerminologyNames: ['one', 'two'] } },
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

const importTerms = (changed: Partial<ImportTerminologyCommandInput> = {}, csv = terms) =>
  client.send(
    new ImportTerminologyCommand({
      Name: 'travel',
      MergeStrategy: 'OVERWRITE',
      TerminologyData: { File: Buffer.from(csv), Format: 'CSV', Directionality: 'MULTI' },
      ...changed,
    }),
  );

const terms =
  'en,es,de\nMeridian Compass,Meridian Compass,Meridian Compass\n"window seat, front",asiento,\nbag,maleta,Koffer\n';

describe('terminologies', () => {
  test('a term is kept from the engine, the longest first, and told of', async () => {
    const { TerminologyProperties } = await importTerms();
    expect(TerminologyProperties).toMatchObject({
      Name: 'travel',
      SourceLanguageCode: 'en',
      TargetLanguageCodes: ['es', 'de'],
      Directionality: 'MULTI',
      CreatedAt: expect.any(Date),
    });
    const { TranslatedText, AppliedTerminologies } = await translate({
      Text: '¿Tiene Meridian Compass una maleta o Maleta?',
      SourceLanguageCode: 'es',
      TargetLanguageCode: 'en',
      TerminologyNames: ['travel'],
    });
    expect(TranslatedText).toBe('English of: ¿Tiene Meridian Compass una bag o Maleta?');
    expect(AppliedTerminologies).toEqual([
      {
        Name: 'travel',
        Terms: [
          { SourceText: 'Meridian Compass', TargetText: 'Meridian Compass' },
          { SourceText: 'maleta', TargetText: 'bag' },
        ],
      },
    ]);
  });

  test('with one direction it is read from its first language only', async () => {
    await importTerms({ TerminologyData: { File: Buffer.from(terms), Format: 'CSV' } });
    const { TranslatedText, AppliedTerminologies } = await translate({
      Text: 'una maleta',
      SourceLanguageCode: 'es',
      TargetLanguageCode: 'en',
      TerminologyNames: ['travel'],
    });
    expect(TranslatedText).toBe('English of: una maleta');
    expect(AppliedTerminologies).toEqual([{ Name: 'travel', Terms: [] }]);
  });

  test('are listed by pages, got and deleted', async () => {
    await importTerms();
    await importTerms({ Name: 'another' });
    const first = await client.send(new ListTerminologiesCommand({ MaxResults: 1 }));
    expect(first.TerminologyPropertiesList).toMatchObject([{ Name: 'another' }]);
    const second = await client.send(new ListTerminologiesCommand({ NextToken: first.NextToken }));
    expect(second.TerminologyPropertiesList).toMatchObject([{ Name: 'travel' }]);
    expect(second.NextToken).toBeUndefined();
    await client.send(new DeleteTerminologyCommand({ Name: 'another' }));
    const gone = client.send(new GetTerminologyCommand({ Name: 'another' }));
    await expect(gone).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringContaining('another'),
    });
  });

  test.each([
    { name: 'InvalidParameterValueException', csv: 'English,German\nbag,Koffer' },
    { name: 'InvalidParameterValueException', csv: '' },
    { name: 'InvalidRequestException', csv: terms, Name: 'a name' },
  ])('$name: $csv', async ({ name, csv, Name = 'travel' }) => {
    await expect(importTerms({ Name }, csv)).rejects.toMatchObject({ name, message: expect.stringMatching(/\w/) });
  });
});
