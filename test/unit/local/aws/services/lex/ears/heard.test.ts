import { describe, expect, test } from '@jest/globals';
import { readHypothesis } from '../../../../../../../local/aws/services/lex/ears/hearing/heard.ts';
import { answerIn } from '../../../../../../../local/aws/services/lex/ears/spoken-answer.ts';
import { readContent } from '../../../../../../../local/aws/services/lex/ears/utterance-content.ts';

/** Words a third of a second long, of a bot whose callers say them all the time. */
const hear = (words: string, perWord = -2) =>
  readHypothesis(
    words.split(' ').map((word) => ({ word, sound: { seconds: 0.3, fit: 0.88 } })),
    (row) => ({ words: row, likelihood: perWord * (row.length + 1) }),
  );

const asFound = (row: readonly string[]) => ({ words: row, likelihood: -1 });

describe('what was heard', () => {
  test.each([
    ['<sil> to(2) paris please <sil>', 'to paris please'],
    ['(NULL) my code is K/one(2) P/one Q/one 2/one 33/double', 'my code is KPQ233'],
    ['flight M/one T/one 2/hundred 04/rest on time', 'flight MT204 on time'],
    ['S/one M/one I/one T/one H/one', 'S M I T H'],
    ['to new+york(2) please', 'to new york please'],
    ['[NOISE] yes [SPEECH]', 'yes'],
    ['~aa yes please', 'yes please'],
    ['<sil>', ''],
    ['~aa ~b ~k ~d', ''],
    ['', ''],
    ['tell ~aa ~b ~k ~d ~ih ~n ~ow ~v ~er ~s ~t ~ey', ''],
  ])('%j is %j', (found, transcript) => {
    expect(hear(found).transcript).toBe(transcript);
  });

  test('the confidence falls with noise, and with words that are not in an order of this bot', () => {
    const clear = hear('book a flight').confidence;
    expect(clear).toBeGreaterThan(0.9);
    expect(hear('book a flight ~aa ~b ~k ~d').confidence).toBeLessThan(clear);
    expect(hear('book a flight', -4.6).confidence).toBeCloseTo(0.5);
    expect(hear('book a flight', -7)).toEqual({ transcript: '', confidence: 0 });
  });

  test.each([
    { name: 'a word of two seconds', sound: { seconds: 2, fit: 0.4 } },
    { name: 'a sound that does not change', sound: { seconds: 0.8, fit: 0.9 } },
  ])('$name is a hiss or a hum', ({ sound }) => {
    expect(readHypothesis([{ word: 'off', sound }], asFound)).toEqual({ transcript: '', confidence: 0 });
  });

  test('two words that are known as one are no hiss, however well they fit', () => {
    const found = [{ word: 'premium+economy', sound: { seconds: 1.41, fit: 0.81 } }];
    expect(readHypothesis(found, asFound).transcript).toBe('premium economy');
  });

  test('in the middle of an utterance there are only words', () => {
    expect(readHypothesis([{ word: 'off' }], asFound).transcript).toBe('off');
  });
});

describe('what RecognizeUtterance takes', () => {
  test.each([
    { type: 'audio/l16; rate=16000; channels=1', rate: 16_000 },
    { type: 'audio/L16;rate=16000;channels=1', rate: 16_000 },
    { type: 'audio/x-l16; sample-rate=16000; channel-count=1', rate: 16_000 },
    { type: 'audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false', rate: 8000 },
  ])('$type', ({ type, rate }) => {
    expect(readContent(type, Uint8Array.of(1, 0, 2, 0, 3))).toEqual({
      kind: 'sound',
      recording: { samples: Int16Array.of(1, 2), sampleRate: rate },
    });
  });

  test('text', () => {
    expect(readContent('text/plain; charset=utf-8', Buffer.from('Zürich'))).toEqual({ kind: 'text', text: 'Zürich' });
  });

  test.each(['', 'audio/l16', 'audio/wav', 'audio/lpcm; sample-rate=16000', 'application/json'])('not %j', (type) => {
    expect(() => readContent(type, new Uint8Array())).toThrow(/is not understood here; these are: audio\/l16/);
  });
});

async function* sound(order: Readonly<Record<string, unknown>>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${String(order['Text'])}.`);
}

describe('answers as sound', () => {
  const locale = { voice: { voiceId: 'Amy', engine: 'neural' } };
  const orders: Readonly<Record<string, unknown>>[] = [];
  const synthesize = async (order: Readonly<Record<string, unknown>>) => {
    orders.push(order);
    if (order['Text'] === 'unspeakable') throw new Error('Invalid SSML request');
    return sound(order);
  };
  const speak = async (messages: Parameters<ReturnType<typeof answerIn>['speak']>[0]): Promise<string> => {
    const body = await answerIn('audio/pcm', synthesize).speak(messages, locale);
    const pieces: Uint8Array[] = [];
    if (body instanceof Uint8Array) pieces.push(body);
    else for await (const piece of body) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  };

  test('messages are spoken in turn, in the voice of the locale; what is only to be seen is left out', async () => {
    const spoken = await speak([
      { contentType: 'PlainText', content: 'One' },
      { contentType: 'CustomPayload', content: '{}' },
      { contentType: 'ImageResponseCard', imageResponseCard: { title: 'Card' } },
      { contentType: 'SSML', content: '<speak>Two</speak>' },
    ]);
    expect(spoken).toBe('One.<speak>Two</speak>.');
    const common = { OutputFormat: 'pcm', SampleRate: '16000', VoiceId: 'Amy', Engine: 'neural' };
    expect(orders).toEqual([
      { ...common, Text: 'One', TextType: 'text' },
      { ...common, Text: '<speak>Two</speak>', TextType: 'ssml' },
    ]);
  });

  test('nothing to say is no sound', async () => {
    expect(await speak([])).toBe('');
  });

  test('what Polly refuses is a bad gateway', async () => {
    await expect(speak([{ contentType: 'SSML', content: 'unspeakable' }])).rejects.toMatchObject({
      type: 'BadGatewayException',
      status: 502,
    });
  });
});
