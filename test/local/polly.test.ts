import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  DeleteLexiconCommand,
  DescribeVoicesCommand,
  GetLexiconCommand,
  ListLexiconsCommand,
  PollyClient,
  PutLexiconCommand,
  SynthesizeSpeechCommand,
} from '@aws-sdk/client-polly';
import type { SynthesizeSpeechCommandInput } from '@aws-sdk/client-polly';
import { pcmSamples } from '../../local/aws/audio/pcm.ts';
import { createGateway } from '../../local/aws/gateway.ts';
import type { PollyService } from '../../local/aws/services/polly/create-polly-service.ts';
import { createPollyService } from '../../local/aws/services/polly/create-polly-service.ts';
import type { OnePortServer } from '../../local/aws/wire/one-port-server.ts';
import { serveOnePort } from '../../local/aws/wire/one-port-server.ts';
import { localAccess } from '../support/local-access.ts';

let server: OnePortServer;
let service: PollyService;
let polly: PollyClient;

beforeAll(async () => {
  service = createPollyService({ log: () => {} });
  const gateway = createGateway({
    services: [service],
    health: () => ({ status: 'ok' }),
    log: () => {},
    now: Date.now,
  });
  server = await serveOnePort(gateway, { host: '127.0.0.1', port: 0 });
  polly = new PollyClient(localAccess(`http://127.0.0.1:${server.port}`));
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
    { OutputFormat: 'ogg_opus', contentType: 'audio/ogg' },
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

interface Mark {
  readonly time: number;
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly value: string;
}

async function marksOf(changed: Partial<SynthesizeSpeechCommandInput>): Promise<readonly Mark[]> {
  const { bytes } = await speak({ OutputFormat: 'json', SpeechMarkTypes: ['sentence', 'word', 'ssml'], ...changed });
  return Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Mark => JSON.parse(line));
}

const places = (marks: readonly Mark[]) => marks.map(({ type, start, end, value }) => [type, start, end, value]);

describe('speech marks', () => {
  const lamb =
    '<speak><prosody volume="+20dB">Mary had <break time="300ms"/>a little <mark name="animal"/>lamb</prosody></speak>';

  test('are those of the example in the developer guide', async () => {
    expect(places(await marksOf({ Text: lamb, TextType: 'ssml' }))).toEqual([
      ['sentence', 31, 95, 'Mary had <break time="300ms"/>a little <mark name="animal"/>lamb'],
      ['word', 31, 35, 'Mary'],
      ['word', 36, 39, 'had'],
      ['word', 40, 61, '<break time="300ms"/>'],
      ['word', 61, 62, 'a'],
      ['word', 63, 69, 'little'],
      ['ssml', 70, 91, 'animal'],
      ['word', 91, 95, 'lamb'],
    ]);
  });

  test('count bytes, one for each word, and go forward in time to the end of the sound', async () => {
    const Text = 'Für 25 € fährt Zoë übermorgen. „Schön“, sagt sie 😀 – und winkt.';
    const types = { SpeechMarkTypes: ['sentence', 'word'] as const };
    const german = { Text, VoiceId: 'Vicki', LanguageCode: 'de-DE' } as const;
    const marks = await marksOf({ ...german, SpeechMarkTypes: [...types.SpeechMarkTypes] });
    const bytes = Buffer.from(Text);
    for (const { start, end, value } of marks) expect(bytes.subarray(start, end).toString()).toBe(value);
    const words = marks.filter(({ type }) => type === 'word');
    expect(words.map(({ value }) => value)).toEqual([
      'Für',
      '25',
      '€',
      'fährt',
      'Zoë',
      'übermorgen',
      'Schön',
      'sagt',
      'sie',
      '😀',
      'und',
      'winkt',
    ]);
    const times = words.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const sound = await speak({ ...german, SampleRate: '16000' });
    expect(times.at(-1)).toBeLessThan(seconds(sound) * 1000);
    expect(times.at(-1)).toBeGreaterThan(seconds(sound) * 600);
    expect(marks.filter(({ type }) => type === 'sentence').map(({ value }) => value)).toEqual([
      'Für 25 € fährt Zoë übermorgen.',
      '„Schön“, sagt sie 😀 – und winkt.',
    ]);
  });

  test('of entities, aliases and spelled words are of what is written', async () => {
    const Text =
      '<speak><s>Tom &amp; <sub alias="H, 7, K">H7K</sub></s><s>fly <say-as interpret-as="characters">BA</say-as></s></speak>';
    const marks = await marksOf({ Text, TextType: 'ssml', Engine: 'standard' });
    for (const { start, end, value } of marks) expect(Buffer.from(Text).subarray(start, end).toString()).toBe(value);
    expect(marks.filter(({ type }) => type === 'word').map(({ value }) => value)).toEqual([
      'Tom',
      '&amp;',
      'H7K',
      'fly',
      'BA',
    ]);
    expect(marks.filter(({ type }) => type === 'sentence')).toHaveLength(2);
  });

  test('show the mouth', async () => {
    const visemes = (await marksOf({ Text: 'Papa.', SpeechMarkTypes: ['viseme'] })).map(({ value }) => value);
    expect(visemes.filter((viseme) => viseme === 'p')).toHaveLength(2);
    expect(visemes.at(-1)).toBe('sil');
  });
});

const pls = (lexeme: string, attributes = 'alphabet="ipa" xml:lang="en-US"') =>
  `<?xml version="1.0" encoding="UTF-8"?><lexicon version="1.0" ${attributes}>${lexeme}</lexicon>`;
const put = (Name: string, Content: string) => polly.send(new PutLexiconCommand({ Name, Content }));

describe('lexicons', () => {
  const w3c = '<lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium</alias></lexeme>';

  test('are kept, listed, used and forgotten', async () => {
    await put('names', pls(w3c));
    const { Lexicon, LexiconAttributes } = await polly.send(new GetLexiconCommand({ Name: 'names' }));
    expect(Lexicon?.Content).toContain('W3C');
    expect(LexiconAttributes).toMatchObject({ Alphabet: 'ipa', LanguageCode: 'en-US', LexemesCount: 1 });
    const { Lexicons = [] } = await polly.send(new ListLexiconsCommand({}));
    expect(Lexicons.map(({ Name }) => Name)).toEqual(['names']);

    const plain = seconds(await speak({ Text: 'The W3C.' }));
    expect(seconds(await speak({ Text: 'The W3C.', LexiconNames: ['names'] }))).toBeGreaterThan(plain + 0.4);
    const marks = await marksOf({ Text: 'The W3C met.', LexiconNames: ['names'], SpeechMarkTypes: ['word'] });
    expect(marks.map(({ value }) => value)).toEqual(['The', 'W3C', 'met']);
    // A lexicon holds in its own language only.
    const german = { Text: 'Das W3C.', VoiceId: 'Vicki' } as const;
    expect(seconds(await speak({ ...german, LexiconNames: ['names'] }))).toBe(seconds(await speak(german)));

    await polly.send(new DeleteLexiconCommand({ Name: 'names' }));
    await expect(polly.send(new GetLexiconCommand({ Name: 'names' }))).rejects.toThrow(
      expect.objectContaining({
        name: 'LexiconNotFoundException',
        $metadata: expect.objectContaining({ httpStatusCode: 404 }),
      }),
    );
  });

  test.each([
    ['no XML', 'names', 'lexicon', 'InvalidLexiconException'],
    ['another element', 'names', '<words/>', 'InvalidLexiconException'],
    ['a word without a sound', 'names', pls('<lexeme><grapheme>a</grapheme></lexeme>'), 'InvalidLexiconException'],
    [
      'an alphabet that is none',
      'names',
      pls(w3c, 'alphabet="abc" xml:lang="en-US"'),
      'UnsupportedPlsAlphabetException',
    ],
    ['a language that is none', 'names', pls(w3c, 'alphabet="ipa" xml:lang="xx"'), 'UnsupportedPlsLanguageException'],
    [
      'a long word',
      'names',
      pls(`<lexeme><grapheme>a</grapheme><alias>${'a'.repeat(101)}</alias></lexeme>`),
      'MaxLexemeLengthExceededException',
    ],
    ['too much', 'names', pls(w3c.repeat(600)), 'LexiconSizeExceededException'],
    ['a name that is none', 'my-names', pls(w3c), 'ValidationException'],
  ])('%s is refused', async (_, name, content, error) => {
    await expect(put(name, content)).rejects.toThrow(expect.objectContaining({ name: error }));
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

  test.each([
    ['an engine that is none', 'Engine=turbo', 'ValidationException'],
    ['a language that is none', 'LanguageCode=xx-YY', 'ValidationException'],
    ['a token of nobody', 'NextToken=more', 'InvalidNextTokenException'],
  ])('%s is refused', async (_, query, error) => {
    const { status, headers } = await fetch(`http://127.0.0.1:${server.port}/v1/voices?${query}`);
    expect([status, headers.get('x-amzn-errortype')]).toEqual([400, error]);
  });
});
