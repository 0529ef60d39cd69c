import { describe, expect, test } from '@jest/globals';
import { createLexiconStore } from '../../../../../../local/aws/services/polly/lexicons/lexicon-store.ts';
import { parseSynthesis as parse } from '../../../../../../local/aws/services/polly/parse-synthesis.ts';
import { AwsError } from '../../../../../../local/aws/wire/aws-error.ts';

const parseSynthesis = (request: unknown) => parse(request, createLexiconStore());

const aRequest = { OutputFormat: 'pcm', Text: 'Hello', VoiceId: 'Joanna' };

const refusalOf = (request: unknown): string => {
  try {
    parseSynthesis(request);
    return 'taken';
  } catch (error) {
    return error instanceof AwsError ? `${error.status} ${error.type}: ${error.message}` : String(error);
  }
};

describe('sample rates', () => {
  test.each([
    { OutputFormat: 'pcm', Engine: 'neural', rate: 16_000 },
    { OutputFormat: 'pcm', Engine: 'standard', SampleRate: '8000', rate: 8000 },
    { OutputFormat: 'mulaw', Engine: 'neural', rate: 8000 },
    { OutputFormat: 'alaw', Engine: 'standard', SampleRate: '8000', rate: 8000 },
    { OutputFormat: 'mp3', Engine: 'standard', rate: 22_050 },
    { OutputFormat: 'mp3', Engine: 'generative', rate: 24_000 },
    { OutputFormat: 'ogg_vorbis', Engine: 'neural', SampleRate: '48000', rate: 48_000 },
  ])('$OutputFormat of a $Engine voice: $rate', ({ rate, ...changed }) => {
    expect(parseSynthesis({ ...aRequest, ...changed }).sampleRate).toBe(rate);
  });

  test.each([
    ['pcm', '22050'],
    ['pcm', '24000'],
    ['mulaw', '16000'],
    ['mp3', '11025'],
    ['mp3', 'fast'],
    ['mp3', '8000.0'],
  ])('%s at %s is InvalidSampleRateException', (OutputFormat, SampleRate) => {
    expect(refusalOf({ ...aRequest, OutputFormat, SampleRate })).toMatch(/^400 InvalidSampleRateException: /);
  });
});

describe('refusals', () => {
  test.each([
    [
      'a voice Polly does not have',
      { VoiceId: 'Hal' },
      /^400 ValidationException: 1 validation error detected: Value 'Hal' at 'voiceId' failed to satisfy constraint: Member must satisfy enum value set: \[/,
    ],
    [
      'no text',
      { Text: undefined },
      "400 ValidationException: 1 validation error detected: Value null at 'text' failed to satisfy constraint: Member must not be null",
    ],
    ['two mistakes', { Engine: 'loud', TextType: 'html' }, /^400 ValidationException: 2 validation errors detected: /],
    [
      'a voice without the engine',
      { VoiceId: 'Kevin' },
      '400 EngineNotSupportedException: This voice does not support the selected engine: standard',
    ],
    ['another language', { LanguageCode: 'de-DE' }, /^400 LanguageNotSupportedException: /],
    ['a lexicon', { LexiconNames: ['w3c'] }, /^404 LexiconNotFoundException: /],
    ['marks with sound', { SpeechMarkTypes: ['word'] }, /^400 MarksNotSupportedForFormatException: /],
    ['json without marks', { OutputFormat: 'json' }, /^400 MarksNotSupportedForFormatException: /],
    [
      'marks of tags in plain text',
      { OutputFormat: 'json', SpeechMarkTypes: ['ssml'] },
      /^400 SsmlMarksNotSupportedForTextTypeException: /,
    ],
    [
      'marks of a generative voice',
      { OutputFormat: 'json', SpeechMarkTypes: ['word'], Engine: 'generative' },
      /^400 ValidationException: /,
    ],
    ['too much text', { Text: 'a'.repeat(3001) }, /^400 TextLengthExceededException: /],
    [
      'too many tags',
      { Text: `<speak>${'<break/>'.repeat(800)}</speak>`, TextType: 'ssml' },
      /^400 TextLengthExceededException: /,
    ],
    ['markup that is none', { Text: 'Tom & Ann', TextType: 'ssml' }, /^400 InvalidSsmlException: Invalid SSML request/],
    [
      'a tag the engine lacks',
      { Text: '<speak><emphasis>Hi</emphasis></speak>', TextType: 'ssml', Engine: 'neural' },
      /^400 InvalidSsmlException: Unsupported Neural feature/,
    ],
  ])('%s', (_name, changed, expected) => {
    const refusal = refusalOf({ ...aRequest, ...changed });
    if (typeof expected === 'string') expect(refusal).toBe(expected);
    else expect(refusal).toMatch(expected);
  });

  test.each([[null], [[]], ['text']])('a body of %j', (body) => {
    expect(refusalOf(body)).toMatch(/^400 ValidationException: /);
  });
});

test('3,000 billed characters and their tags are taken', () => {
  const Text = `<speak>${'<break/>'.repeat(300)}${'a'.repeat(3000)}</speak>`;
  expect(parseSynthesis({ ...aRequest, Text, TextType: 'ssml' }).billedCharacters).toBe(3000);
});

test('plain text is no markup', () => {
  expect(parseSynthesis({ ...aRequest, Text: '<b>1 & 2</b>' }).segments).toMatchObject([
    { kind: 'speech', parts: ['<b>1 & 2</b>'] },
  ]);
});
