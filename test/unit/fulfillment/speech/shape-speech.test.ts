import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Citation } from '../../../../bot-definition/contract/reply.ts';
import { replyLimits } from '../../../../bot-definition/contract/reply.ts';
import type { Channel, ContentType } from '../../../../bot-definition/contract/request-attributes.ts';
import type { Voice } from '../../../../bot-definition/schema.ts';
import { parseLexicon } from '../../../../fulfillment/speech/lexicon.ts';
import { createShapeSpeech } from '../../../../fulfillment/speech/shape-speech.ts';
import type { Draft } from '../../../../fulfillment/turn.ts';
import { wordingFor } from '../../../../fulfillment/wording.ts';
import { readSsml } from '../../../../local/aws/services/polly/ssml/read-ssml.ts';
import { now } from '../support/a-turn.ts';
import { heard } from './heard.ts';
import { localized } from './localized.ts';
import { anyText } from '../../../support/any-text.ts';

const localeIds = ['en_US', 'de_DE', 'es_US', 'fr_FR'] as const;
const lexicon = parseLexicon(readFileSync('content/lexicon.pls', 'utf8'));
const shapeSpeech = createShapeSpeech([lexicon]);

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
  readonly voice?: Voice;
}

const neural: Voice = { voiceId: 'Joanna', engine: 'neural' };

function shape(
  replies: readonly Partial<Draft>[],
  { channel = 'phone', accepts = ['PlainText', 'SSML'], localeId = 'en_US', voice = neural }: Door = {},
) {
  const words = wordingFor(localeId, { now, random: () => 0 });
  return shapeSpeech(replies.map(localized), { channel, accepts: new Set(accepts), localeId, voice }, words);
}

const speak = (replies: readonly Partial<Draft>[], door?: Door) => shape(replies, door).ssml;

describe('the markup of', () => {
  test.each([
    {
      name: 'a code, slowly',
      text: 'It is H7KQ2M.',
      ssml: 'It is <prosody rate="slow"><sub alias="H, 7, K, Q, 2, M">H7KQ2M</sub></prosody>.',
    },
    {
      name: 'a code, by a voice that changes its pace for whole sentences only',
      engine: 'generative',
      text: 'It is H7KQ2M.',
      ssml: 'It is <sub alias="H, 7, K, Q, 2, M">H7KQ2M</sub>.',
    },
    { name: 'a flight', text: 'MT204 is full.', ssml: '<sub alias="M, T, 2, 0, 4">MT204</sub> is full.' },
    {
      name: 'what is bold, by a voice that knows emphasis',
      engine: 'standard',
      text: '**Never** by $5.',
      ssml: '<emphasis level="moderate">Never</emphasis> by 5 dollars.',
    },
    { name: 'what is bold, by one that does not', text: '**Never** by bus.', ssml: 'Never by bus.' },
    { name: 'a name of the lexicon', text: 'Free Wi-Fi.', ssml: 'Free <sub alias="why fie">Wi-Fi</sub>.' },
    {
      name: 'a name in phonemes',
      text: 'Hotel Isarblick.',
      ssml: 'Hotel <phoneme alphabet="ipa" ph="ˈiːzɑrblɪk">Isarblick</phoneme>.',
    },
    { name: 'a quotation', text: 'Ask for "Flex".', ssml: 'Ask for &quot;Flex&quot;.' },
  ] as const)('$name', ({ text, ssml, ...rest }) => {
    const engine = 'engine' in rest ? rest.engine : 'neural';
    expect(speak([{ text }], { voice: { voiceId: 'Joanna', engine } })).toEqual([`<speak><s>${ssml}</s></speak>`]);
  });

  test('a locale that speaks at its own pace', () => {
    expect(speak([{ text: 'Hello. Bye.' }], { voice: { ...neural, rate: 90 } })).toEqual([
      '<speak><s><prosody rate="90%">Hello.</prosody></s><s><prosody rate="90%">Bye.</prosody></s></speak>',
    ]);
  });
});

test('a French voice is told the name of a letter that it would take for a word', () => {
  const [document] = speak([{ text: 'Votre code est Y7KQ2M.' }], { localeId: 'fr_FR' }) ?? [];
  expect(document).toContain('alias="i grec, 7, K, Q, 2, M"');
});

describe('an answer', () => {
  const sentence = 'One pet travels with each passenger in the cabin, in a crate that fits under the seat [1].';
  const answer = { origin: 'answer', text: sentence, citations: [aCitation] } as const;
  const long = { ...answer, text: `${sentence} `.repeat(12) };

  test('names its source once, in words', () => {
    const twice = [aCitation, { ...aCitation, number: 2 }];
    expect(heard(speak([{ ...answer, text: `${sentence} Dogs too [2].`, citations: twice }]))).toBe(
      'One pet travels with each passenger in the cabin, in a crate that fits under the seat. Dogs too. This is from Pets.',
    );
  });

  test('that is long ends with a sentence, its source and an offer', () => {
    const { ssml, sentencesSaid } = shape([long]);
    expect(heard(ssml)).toMatch(/^(?:One pet [^.]*seat\. ){4}This is from Pets\. There is more\. Shall I go on\?$/);
    expect(sentencesSaid).toBe(4);
  });

  test.each([
    ['de_DE', 'Es gibt noch mehr dazu. Soll ich weiterlesen?'],
    ['es_US', 'Hay más. ¿Quiere que siga?'],
    ['fr_FR', 'Il y a une suite. Je continue ?'],
  ])('is cut so in %s', (localeId, offer) => {
    expect(heard(speak([long], { localeId })).endsWith(offer)).toBe(true);
  });

  test('that can be read on the screen is heard for longer, and the rest is left to the eyes', () => {
    const { ssml, sentencesSaid } = shape([long], { channel: 'web' });
    expect(heard(ssml)).toMatch(
      /^(?:One pet [^.]*seat\. ){10}This is from Pets\. There is more of it on your screen\.$/,
    );
    expect(sentencesSaid).toBeUndefined();
  });

  test('on the side of a booking leaves the last word to the question that is open, after a pause', () => {
    const documents = speak([long, { text: 'Where are you flying to?' }]) ?? [];
    expect(heard(documents)).toMatch(/This is from Pets\. Where are you flying to\?$/);
    expect(documents.join('')).toContain('<break time="400ms"/>');
  });

  test('of one long sentence is said whole', () => {
    const text = `It is ${'very '.repeat(120)}long.`;
    expect(heard(speak([{ ...answer, text, citations: [] }]))).toBe(text);
  });
});

test('what we ask ourselves is never cut', () => {
  const text = `${'I have MT101 for you at noon. '.repeat(30)}Shall I book it?`;
  expect(heard(speak([{ text }]))).toMatch(/Shall I book it\?$/);
});

test.each([
  { name: 'a door that shows text alone', channel: 'web', accepts: ['PlainText'] },
  { name: 'a phone that takes no SSML', channel: 'phone', accepts: ['PlainText'] },
] as const)('$name gets no speech', ({ channel, accepts }) => {
  expect(speak([{ text: 'Hello.' }], { channel, accepts })).toBeUndefined();
});

test('nothing to say is no document', () => {
  expect(speak([])).toEqual([]);
  expect(speak([{ text: '👋' }])).toEqual([]);
});

test('text and speech together stay within what Lex takes', () => {
  const text = 'The pool is open. '.repeat(200).trim();
  const documents = speak([{ text }], { channel: 'web' }) ?? [];
  expect(text.length + documents.join('').length).toBeLessThanOrEqual(4000);
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
    '[^1]',
    '**',
    '__',
    '~~',
    '# ',
    '\n- ',
    '\n',
    '. ',
    '\t',
    'https://x.example/a?b=c',
    'www.x.example',
    'x.example/a',
    'jo@x.example',
    'hthttptp',
    'http',
    'mailto:a@b.c',
    '$1,250',
    '$1.50',
    '8–10',
    '€2M',
    '-$5',
    '¥',
    '1.250,50 €',
    '1 250 €',
    '15 %',
    '★★',
    '½',
    '±',
    '≤5',
    '#1',
    '→',
    '(',
    ')',
    '{a}',
    '[',
    '](',
    '![',
    'MT204',
    'H7KQ2M',
    'LHR',
    'code ABCDEF',
    '14C',
    '+1 555 010 0199',
    '555-010-0199',
    '2026-12-01',
    '01.12.2026',
    '12/01/2026',
    'Dec. 1',
    '1. Dezember',
    '1er août',
    '1.º',
    '25:99',
    '23:59',
    '7 p.m.',
    '19h30',
    '😀',
    '👨‍👩‍👧',
    '🇺🇸',
    '1️⃣',
    '\u0000',
    '\ud800',
    '\ufffe',
    '\ue001',
    '\ue100',
    '\ue5ff',
    '\u202e',
    '|',
    '|a|b|\n|-|-|\n',
    '`',
    '```',
    'e.g.',
    'z. B.',
    '; A: b; C: d',
    'Wi-Fi',
    '<break time="10000s"/>',
    '&lt;break/&gt;',
    '<!--',
    '-->',
    '<script>',
    '\\*',
  );
  const text = fc
    .array(fc.oneof(nasty, anyText({ maxLength: 40 }), fc.lorem({ maxCount: 8 })), {
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
  const voice = fc.constantFrom<Voice>(
    { voiceId: 'Joanna', engine: 'standard' },
    { voiceId: 'Joanna', engine: 'neural', rate: 95 },
    { voiceId: 'Ruth', engine: 'long-form' },
    { voiceId: 'Ruth', engine: 'generative', rate: 110 },
  );
  const door = fc.record({ localeId: fc.constantFrom(...localeIds), voice, channel: fc.constantFrom('phone', 'web') });

  test('is well-formed, in the limits and the tags of its engine, and has no sign that a voice would read', () => {
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 2 }), door, (replies, at) => {
        const documents = speak(replies, at) ?? [];
        expect(documents.length).toBeLessThanOrEqual(replyLimits.messages);
        expect(documents.join('').length).toBeLessThanOrEqual(4000);
        for (const document of documents) {
          expect(document.length).toBeLessThanOrEqual(replyLimits.messageLength);
          // Throws what Polly would answer to a tag that this engine does not know.
          readSsml(document, { ...at.voice, languageCode: 'en-US' });
          expect(heard([document])).not.toMatch(
            /[[\]*#<>{}|`()~_\\^=@★]|https?|www\.|\p{Co}|\p{Cs}|\p{Extended_Pictographic}/iu,
          );
        }
      }),
      { numRuns: 250 },
    );
  });

  test('a word without end is cut into what fits', () => {
    const documents = speak([{ text: 'a'.repeat(3000) }]) ?? [];
    expect(documents.length).toBeGreaterThan(2);
    expect(heard(documents).replaceAll(/[ .]/g, '')).toBe('a'.repeat(3000));
  });
});
