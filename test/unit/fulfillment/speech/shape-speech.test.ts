import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Citation } from '../../../../bot-definition/contract/reply.ts';
import { replyLimits } from '../../../../bot-definition/contract/reply.ts';
import type { ContentType } from '../../../../bot-definition/contract/request-attributes.ts';
import type { Channel } from '../../../../bot-definition/contract/request-attributes.ts';
import { authored } from '../../../../fulfillment/draft.ts';
import { shapeSpeech } from '../../../../fulfillment/speech/shape-speech.ts';
import type { Draft, Localized } from '../../../../fulfillment/turn.ts';
import { wordingFor } from '../../../../fulfillment/wording.ts';
import { readSsml } from '../../../../local/aws/services/polly/ssml/read-ssml.ts';
import { now, wording } from '../support/a-turn.ts';

/** The guard and the language are other steps': here every draft has passed them. */
const hasPassed = (_draft: Draft): _draft is Localized => true;
function localized(parts: Partial<Draft>): Localized {
  const draft: Draft = { ...authored({ text: '' }), ...parts };
  if (!hasPassed(draft)) throw new Error('a guard that lets everything pass');
  return draft;
}

const aCitation: Citation = {
  type: 'citation',
  number: 1,
  title: 'Pets',
  url: 'https://www.meridian-travel.example/help/pets',
  quote: 'One pet per passenger.',
};

interface Door {
  readonly channel?: Channel;
  readonly accepts?: readonly ContentType[];
  readonly localeId?: string;
}

function speak(
  replies: readonly Partial<Draft>[],
  { channel = 'phone', accepts = ['PlainText', 'SSML'], localeId = 'en_US' }: Door = {},
) {
  const words = localeId === 'en_US' ? wording : wordingFor(localeId, { now, random: () => 0 });
  return shapeSpeech(replies.map(localized), { channel, accepts: new Set(accepts), localeId }, words).ssml;
}

/** What is heard: a code stands in angle brackets, one that is spelled slowly in double ones. */
const heard = (documents: readonly string[] = []): string =>
  documents
    .join(' ')
    .replaceAll(/<prosody rate="slow"><say-as interpret-as="characters">(\w+)<\/say-as><\/prosody>/g, '«$1»')
    .replaceAll(/<say-as interpret-as="characters">(\w+)<\/say-as>/g, '‹$1›')
    .replaceAll('</s><s>', ' ')
    .replaceAll(/<[^>]*>/g, '');

const say = (text: string, localeId = 'en_US') => heard(speak([{ text }], { localeId }));

describe('in English', () => {
  test.each([
    ['a flight', 'MT204 is on time.', '‹MT204› is on time.'],
    ['a booking code', 'Your booking code is H7KQ2M.', 'Your booking code is «H7KQ2M».'],
    ['a booking code of letters alone', 'Your booking code is HKQWZM.', 'Your booking code is «HKQWZM».'],
    ['an airport', 'You leave from London (LHR).', 'You leave from London, ‹LHR›.'],
    ['an amount', 'The total is $1,250.', 'The total is 1,250 dollars.'],
    ['one dollar', 'It costs $1.', 'It costs 1 dollar.'],
    ['dollars and cents', 'It costs $1,045.50 today.', 'It costs 1,045 dollars and 50 cents today.'],
    ['a code of a currency', 'Pay USD 240 or 240 EUR.', 'Pay 240 dollars or 240 euros.'],
    ['a percentage', 'The fee is 15% of the fare.', 'The fee is 15 percent of the fare.'],
    ['an ISO date', 'It leaves on 2026-12-01.', 'It leaves on Tuesday, December 1.'],
    ['what is no date', 'Row 2026-99-99.', 'Row 2026-99-99.'],
    ['a time of the day', 'It leaves at 19:30.', 'It leaves at 7:30 PM.'],
    ['a time in words', 'It leaves at 7:15 AM.', 'It leaves at 7:15 AM.'],
    ['a range', 'Pets of 8–10 kg cost $60–80.', 'Pets of 8 to 10 kilograms cost 60 to 80 dollars.'],
    ['a telephone number', 'Call 555-010-0199.', 'Call 555-010-0199.'],
    [
      'measures',
      'Up to 55 x 40 x 23 cm, 100 Wh and 1 kg.',
      'Up to 55 by 40 by 23 centimeters, 100 watt hours and 1 kilogram.',
    ],
    [
      'abbreviations',
      'Sports gear, e.g. skis, incl. boots (max. 32 kg).',
      'Sports gear, for example skis, including boots, at most 32 kilograms.',
    ],
    ['a web address', 'See https://www.meridian-travel.example/help/pets.', 'See our website.'],
    ['a mail address', 'Write to help@meridian-travel.example.', 'Write to help at meridian-travel dot example.'],
    ['markdown', '## Pets\n**One** pet, `in` a [crate](https://x.example/y).', 'Pets. One pet, in a crate.'],
    ['emoji', 'Have a good trip ✈️👋🏽!', 'Have a good trip!'],
    ['signs', 'Bed & breakfast + parking', 'Bed and breakfast plus parking.'],
    [
      'a list of four',
      'Bring:\n- a passport\n- a visa\n- a ticket\n- a mask\nThat is all.',
      'Bring: a passport. a visa. a ticket. And 1 more. That is all.',
    ],
    ['a row of a table', 'Weight: 23 kg; Size: 158 cm', 'Weight: 23 kilograms and Size: 158 centimeters.'],
    ['a table', '| Fare | Fee |\n|---|---|\n| Basic | $60 |', 'Fare, Fee. Basic, 60 dollars.'],
    ['a sentence in capitals', 'THE BAG IS YOURS.', 'THE BAG IS YOURS.'],
    [
      'a name with markup',
      'Thank you, <break time="9s"/>Robert & "Bob".',
      'Thank you, break time &quot;9s&quot; Robert and &quot;Bob&quot;.',
    ],
  ])('%s', (_, text, spoken) => {
    expect(say(text).replaceAll('=', '')).toBe(spoken);
  });
});

describe('in German', () => {
  test.each([
    ['an amount', 'Das kostet 1.250,50 $.', 'Das kostet 1.250 Dollar und 50 Cent.'],
    ['a time', 'Abflug um 19:30 Uhr, Ankunft 21:00.', 'Abflug um 19 Uhr 30, Ankunft 21 Uhr.'],
    [
      'abbreviations',
      'Sportgepäck, z. B. Ski, bis ca. 32 kg.',
      'Sportgepäck, zum Beispiel Ski, bis circa 32 Kilogramm.',
    ],
    ['a range', '8–10 Tage und 15 %', '8 bis 10 Tage und 15 Prozent.'],
    ['a booking code', 'Ihr Buchungscode ist HKQWZM.', 'Ihr Buchungscode ist «HKQWZM».'],
  ])('%s', (_, text, spoken) => {
    expect(say(text, 'de_DE')).toBe(spoken);
  });
});

describe('an answer', () => {
  const sentence = 'One pet travels with each passenger in the cabin, in a crate that fits under the seat [1].';
  const answer = { origin: 'answer', text: sentence, citations: [aCitation] } as const;

  test('names its source once, in words', () => {
    const twice = [aCitation, { ...aCitation, number: 2 }];
    expect(heard(speak([{ ...answer, text: `${sentence} Dogs too [2].`, citations: twice }]))).toBe(
      'One pet travels with each passenger in the cabin, in a crate that fits under the seat. Dogs too. This is from Pets.',
    );
  });

  test('that is long ends with a sentence, its source and an offer', () => {
    const said = heard(speak([{ ...answer, text: `${sentence} `.repeat(12) }]));
    expect(said).toMatch(/^(?:One pet [^.]*seat\. ){4}This is from Pets\. There is more\. Shall I go on\?$/);
  });

  test('on the side of a booking leaves the last word to the question that is open', () => {
    const said = heard(speak([{ ...answer, text: `${sentence} `.repeat(12) }, { text: 'Where are you flying to?' }]));
    expect(said).toMatch(/This is from Pets\. Where are you flying to\?$/);
  });

  test('of one long sentence is said whole', () => {
    const long = `It is ${'very '.repeat(120)}long.`;
    expect(heard(speak([{ ...answer, text: long, citations: [] }]))).toBe(long);
  });
});

test('what we ask ourselves is never cut', () => {
  const text = `${'I have MT101 for you at noon. '.repeat(30)}Shall I book it?`;
  expect(heard(speak([{ text }]))).toMatch(/Shall I book it\?$/);
});

test.each([
  { name: 'a door that shows text', channel: 'web', accepts: ['PlainText', 'SSML'] },
  { name: 'a phone that takes no SSML', channel: 'phone', accepts: ['PlainText'] },
] as const)('$name gets no speech', ({ channel, accepts }) => {
  expect(speak([{ text: 'Hello.' }], { channel, accepts })).toBeUndefined();
});

test('nothing to say is no document', () => {
  expect(speak([])).toEqual([]);
  expect(speak([{ text: '👋' }])).toEqual([]);
});

describe('whatever is written', () => {
  const nasty = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    '</speak>',
    '<speak>',
    ']]>',
    '[1]',
    '**',
    '# ',
    '\n- ',
    '\n',
    '. ',
    'https://x.example/a?b=c',
    'hthttptp',
    'http',
    '$1,250',
    '8–10',
    '(',
    ')',
    '{a}',
    'MT204',
    'H7KQ2M',
    '2026-12-01',
    '25:99',
    '23:59',
    '😀',
    '\u0000',
    '\ud800',
    '\ufffe',
    '|',
    '`',
    'e.g.',
    '; A: b; C: d',
  );
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }), fc.lorem({ maxCount: 8 })), {
      maxLength: 120,
      size: 'max',
    })
    .map((parts) => parts.join(''));
  const reply = fc.record({
    origin: fc.constantFrom('authored' as const, 'answer' as const),
    text,
    citations: fc.array(
      text.map((title) => ({ ...aCitation, title })),
      { maxLength: 3 },
    ),
  });

  test.each(['en_US', 'de_DE'])(
    'is well-formed, in the limits, and has no sign that a voice would read: %s',
    (localeId) => {
      fc.assert(
        fc.property(fc.array(reply, { maxLength: 2 }), (replies) => {
          const documents = speak(replies, { localeId }) ?? [];
          expect(documents.length).toBeLessThanOrEqual(replyLimits.messages);
          expect(documents.join('').length).toBeLessThanOrEqual(4000);
          for (const document of documents) {
            expect(document.length).toBeLessThanOrEqual(replyLimits.messageLength);
            // Throws what Polly would answer to a tag that a neural voice does not know.
            readSsml(document, { voiceId: 'Joanna', engine: 'neural', languageCode: 'en-US' });
            const nodes = document.replaceAll(/<\/?(?:speak|s|say-as|prosody)(?: [a-z-]+="[a-z]+")?>/g, '\n');
            expect(nodes).not.toMatch(/[[\]*#<>{}|`()]|http|\p{Cs}|\p{Extended_Pictographic}/iu);
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  test('a word without end is cut into what fits', () => {
    const documents = speak([{ text: 'a'.repeat(3000) }]) ?? [];
    expect(documents.length).toBeGreaterThan(2);
    expect(heard(documents).replaceAll(/[ .]/g, '')).toBe('a'.repeat(3000));
  });
});
