import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { joinSamples } from '../../local/aws/audio/pcm.ts';
import { withAnswerSlots } from '../../local/aws/services/lex/answer-slots.ts';
import { readArchive } from '../../local/aws/services/lex/archive/read-archive.ts';
import type { Ears } from '../../local/aws/services/lex/ears/ears.ts';
import { createEars, NoEarsError } from '../../local/aws/services/lex/ears/ears.ts';
import type { Expected } from '../../local/aws/services/lex/ears/grammar/bot-phrases.ts';
import type { LineEvent } from '../../local/aws/services/lex/ears/hearing/listening.ts';
import { createSyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import type { CallerVoice, SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { botArchive, onTheLine, wordErrors } from '../support/lex/on-the-line.ts';

/** The ears alone, with the recogniser and callers made by a machine, on a telephone line (8 kHz, mu-law). */
const locale = readArchive(botArchive()).locales.get('en_US');
if (!locale) throw new Error('The bot has no English.');
const frontdesk = withAnswerSlots(locale);

const newEars = (): Ears =>
  createEars(frontdesk, { topics: ['suitcase', 'hand luggage', 'checked bag', 'refund', 'wheelchair'] });

let caller: SyntheticCaller;
beforeAll(async () => {
  caller = await createSyntheticCaller();
});

const line = (text: string, voice: CallerVoice): Promise<Int16Array> => onTheLine(caller, text, voice);

/** What is said, what should be written when it is something else, and the slot that it answers. */
const UTTERANCES: readonly { readonly say: string; readonly write?: string; readonly answers?: string }[] = [
  { say: "I'd like to book a flight" },
  { say: 'book a flight from New York to San Francisco' },
  { say: 'from London', answers: 'BookFlight.Origin' },
  { say: 'Copenhagen', answers: 'BookFlight.Destination' },
  { say: 'tomorrow', answers: 'BookFlight.DepartureDate' },
  { say: 'the third of December', answers: 'BookFlight.DepartureDate' },
  { say: 'in two weeks', answers: 'BookFlight.DepartureDate' },
  { say: 'there are two of us', answers: 'BookFlight.Passengers' },
  { say: 'two of us', answers: 'BookHotel.Guests' },
  { say: 'economy', answers: 'BookFlight.Cabin' },
  { say: 'my last name is Anderson', answers: 'BookFlight.LastName' },
  { say: 'Fielding', answers: 'BookFlight.LastName' },
  { say: 'yes please', answers: 'confirmation' },
  { say: 'no thank you', answers: 'confirmation' },
  { say: "what's the status of M T two oh four", write: "what's the status of mt204" },
  { say: 'M T one oh one', write: 'mt101', answers: 'FlightStatus.FlightNumber' },
  {
    say: 'my booking code is K P Q two three four',
    write: 'my booking code is kpq234',
    answers: 'CancelBooking.BookingCode',
  },
  { say: 'K P Q two three four', write: 'kpq234', answers: 'CancelBooking.BookingCode' },
  { say: 'cancel my booking' },
  { say: 'I need a hotel in Barcelona' },
  { say: 'I want to speak to a person' },
  { say: 'how heavy may my suitcase be' },
];

const expectedOf = (answers: string | undefined): Expected => {
  const [intent = '', slot] = answers?.split('.') ?? [];
  if (slot !== undefined) return { intent, slot };
  return answers === 'confirmation' ? 'confirmation' : undefined;
};

/** Hearing the list takes some ten seconds by itself, and more beside another suite. Not a budget; the bench has those. */
const wholeListMs = 120_000;

/** Each utterance by two of the voices in turn, so that one word weighs little; the bench has all of them by all. */
const voices = ['rms', 'awb', 'slt'] as const;

describe('word error', () => {
  const scores = new Map<string, { words: number; errors: number; wrong: string[] }>();

  beforeAll(async () => {
    const ears = newEars();
    const spoken = UTTERANCES.flatMap((utterance, n) =>
      [n, n + 1].map((nth) => ({ ...utterance, voice: voices[nth % voices.length] ?? 'rms' })),
    );
    for (const { say, write = say.toLowerCase(), answers, voice } of spoken) {
      const recording = { samples: await line(say, voice), sampleRate: 8000 } as const;
      const { transcript } = await ears.recognize(recording, expectedOf(answers));
      const wanted = write.split(' ');
      const missed = wordErrors(wanted, transcript.toLowerCase().split(' '));
      const { words = 0, errors = 0, wrong = [] } = scores.get(voice) ?? {};
      if (missed > 0) wrong.push(`"${write}" was heard as "${transcript}"`);
      scores.set(voice, { words: words + wanted.length, errors: errors + missed, wrong });
    }
    await ears.close();
  }, wholeListMs);

  test.each([
    { voice: 'rms', most: 0.08 },
    { voice: 'awb', most: 0.08 },
    { voice: 'slt', most: 0.2 },
  ] as const)('$voice: at most $most of the words', ({ voice, most }) => {
    const { words = 0, errors = 0, wrong = [] } = scores.get(voice) ?? {};
    const rate = errors / words;
    const report = `word error ${(rate * 100).toFixed(1)} %:\n${wrong.join('\n')}`;
    expect({ isGood: rate <= most, report }).toEqual({ isGood: true, report });
  });
});

async function follow(ears: Ears, samples: Int16Array, expected?: Expected): Promise<readonly LineEvent[]> {
  const open = ears.listen(expected);
  const events: LineEvent[] = [];
  for (let at = 0; at < samples.length; at += 160) {
    for await (const event of open.hear(samples.slice(at, at + 160))) events.push(event);
  }
  const { transcript } = await open.stop();
  expect(transcript).toBe('');
  open.hangUp();
  return events;
}

describe('an open line', () => {
  const pause = new Int16Array(8000);
  /** Of its own: partial transcripts are those of whoever speaks last, and others may still be heard elsewhere. */
  let ears: Ears;
  beforeAll(() => {
    ears = newEars();
  });
  afterAll(() => ears.close());

  test('says when someone speaks, what it hears, and what was said', async () => {
    const events = await follow(ears, joinSamples([pause, await line('I want to cancel my booking', 'rms'), pause]));
    expect(events[0]).toEqual({ kind: 'started' });
    expect(events.slice(1, -1).every(({ kind }) => kind === 'partial')).toBe(true);
    expect(events.length).toBeGreaterThan(3);
    expect(events.at(-1)).toMatchObject({ kind: 'heard', transcript: 'i want to cancel my booking' });
  });

  test('hears one utterance after the other', async () => {
    const one = await line('cancel my booking', 'rms');
    const other = await line('yes please', 'rms');
    const events = await follow(ears, joinSamples([one, pause, other, pause]), 'confirmation');
    expect(events.flatMap((event) => (event.kind === 'heard' ? event.transcript : []))).toEqual([
      'cancel my booking',
      'yes please',
    ]);
  });

  test('two lines at once do not mix', async () => {
    const [one, other] = await Promise.all([
      follow(ears, joinSamples([await line('I need a hotel in Barcelona', 'rms'), pause])),
      follow(ears, joinSamples([await line('cancel my booking', 'rms'), pause])),
    ]);
    expect([one.at(-1), other.at(-1)]).toMatchObject([
      { kind: 'heard', transcript: 'i need a hotel in barcelona' },
      { kind: 'heard', transcript: 'cancel my booking' },
    ]);
  });

  test.each(['London', 'just one', 'I need a hotel in Paris'])(
    'ends "%s" when its window has passed since its last sound, not since that was found to be the last',
    async (text) => {
      const said = await line(text, 'rms');
      const open = ears.listen(undefined);
      const lastSound = said.findLastIndex((sample) => Math.abs(sample) > 150);
      const sound = joinSamples([said, pause]);
      let heardAt = 0;
      for (let at = 0; at < sound.length && heardAt === 0; at += 160) {
        for await (const { kind } of open.hear(sound.slice(at, at + 160))) if (kind === 'heard') heardAt = at + 160;
      }
      open.hangUp();
      const waited = (heardAt - lastSound) / 8;
      expect(waited).toBeGreaterThan(520);
      expect(waited).toBeLessThan(660);
    },
  );

  test('silence is no event', async () => {
    expect(await follow(ears, pause)).toEqual([]);
  });
});

test('a language without a model is refused before a thread is started', () => {
  expect(() => createEars({ ...frontdesk, localeId: 'de_DE' })).toThrow(NoEarsError);
  expect(() => createEars({ ...frontdesk, localeId: 'ja_JP' })).toThrow(
    /no ears for ja_JP: local Lex hears en_\* and fr_\*/,
  );
});
