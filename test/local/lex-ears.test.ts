import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bot } from '../../bot-definition/bot.ts';
import { lexArchive } from '../../bot-definition/lex-archive.ts';
import { decodeMuLaw, encodeMuLaw } from '../../local/aws/audio/g711.ts';
import { joinSamples } from '../../local/aws/audio/pcm.ts';
import { withAnswerSlots } from '../../local/aws/services/lex/answer-slots.ts';
import { readArchive } from '../../local/aws/services/lex/archive/read-archive.ts';
import type { Ears } from '../../local/aws/services/lex/ears/ears.ts';
import { createEars, NoEarsError } from '../../local/aws/services/lex/ears/ears.ts';
import type { Expected } from '../../local/aws/services/lex/ears/grammar/bot-phrases.ts';
import type { LineEvent } from '../../local/aws/services/lex/ears/hearing/listening.ts';
import { createSyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import type { CallerVoice, SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';

/** The ears alone, with the recogniser and callers made by a machine, on a telephone line (8 kHz, mu-law). */
const archive = new Map(Object.entries(lexArchive(bot)).map(([path, json]) => [path, JSON.stringify(json)]));
const locale = readArchive(archive).locales.get('en_US');
if (!locale) throw new Error('The bot has no English.');
const frontdesk = withAnswerSlots(locale);

let ears: Ears;
let caller: SyntheticCaller;

beforeAll(async () => {
  ears = createEars(frontdesk, { topics: ['suitcase', 'hand luggage', 'checked bag', 'refund', 'wheelchair'] });
  caller = await createSyntheticCaller();
});
afterAll(() => ears.close());

const line = async (text: string, voice: CallerVoice): Promise<Int16Array> =>
  decodeMuLaw(encodeMuLaw(await caller.say(text, voice)));

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

/** Words that were put in, left out or changed. */
function wordErrors(wanted: readonly string[], heard: readonly string[]): number {
  let row = Array.from({ length: heard.length + 1 }, (_, n) => n);
  for (const [n, word] of wanted.entries()) {
    const next = [n + 1];
    for (const [m, other] of heard.entries()) {
      const changed = (row[m] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(changed, (row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A test hears every utterance: twenty seconds by itself, and more beside another suite. Not a budget; the bench has those. */
const wholeListMs = 120_000;

describe('word error', () => {
  test.each([
    { voice: 'rms', most: 0.08 },
    { voice: 'awb', most: 0.08 },
    { voice: 'slt', most: 0.2 },
  ] as const)(
    '$voice: at most $most of the words',
    async ({ voice, most }) => {
      let words = 0;
      let errors = 0;
      const wrong: string[] = [];
      for (const { say, write = say.toLowerCase(), answers } of UTTERANCES) {
        const recording = { samples: await line(say, voice), sampleRate: 8000 } as const;
        const { transcript } = await ears.recognize(recording, expectedOf(answers));
        const wanted = write.split(' ');
        const missed = wordErrors(wanted, transcript.toLowerCase().split(' '));
        words += wanted.length;
        errors += missed;
        if (missed > 0) wrong.push(`"${write}" was heard as "${transcript}"`);
      }
      const rate = errors / words;
      const report = `word error ${(rate * 100).toFixed(1)} %:\n${wrong.join('\n')}`;
      expect({ isGood: rate <= most, report }).toEqual({ isGood: true, report });
    },
    wholeListMs,
  );
});

async function follow(samples: Int16Array, expected?: Expected): Promise<readonly LineEvent[]> {
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

  test('says when someone speaks, what it hears, and what was said', async () => {
    const events = await follow(joinSamples([pause, await line('I want to cancel my booking', 'rms'), pause]));
    expect(events[0]).toEqual({ kind: 'started' });
    expect(events.slice(1, -1).every(({ kind }) => kind === 'partial')).toBe(true);
    expect(events.length).toBeGreaterThan(3);
    expect(events.at(-1)).toMatchObject({ kind: 'heard', transcript: 'i want to cancel my booking' });
  });

  test('hears one utterance after the other', async () => {
    const one = await line('cancel my booking', 'rms');
    const other = await line('yes please', 'rms');
    const events = await follow(joinSamples([one, pause, other, pause]), 'confirmation');
    expect(events.flatMap((event) => (event.kind === 'heard' ? event.transcript : []))).toEqual([
      'cancel my booking',
      'yes please',
    ]);
  });

  test('two lines at once do not mix', async () => {
    const [one, other] = await Promise.all([
      follow(joinSamples([await line('I need a hotel in Barcelona', 'rms'), pause])),
      follow(joinSamples([await line('cancel my booking', 'rms'), pause])),
    ]);
    expect([one.at(-1), other.at(-1)]).toMatchObject([
      { kind: 'heard', transcript: 'i need a hotel in barcelona' },
      { kind: 'heard', transcript: 'cancel my booking' },
    ]);
  });

  test('silence is no event', async () => {
    expect(await follow(pause)).toEqual([]);
  });
});

test('a language without a model is refused before a thread is started', () => {
  expect(() => createEars({ ...frontdesk, localeId: 'de_DE' })).toThrow(NoEarsError);
  expect(() => createEars({ ...frontdesk, localeId: 'ja_JP' })).toThrow(
    /no ears for ja_JP: local Lex hears en_\* and fr_\*/,
  );
});
