import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { replyLimits, richPart } from '../../../../bot-definition/contract/reply.ts';
import type { Citation } from '../../../../bot-definition/contract/reply.ts';
import { contentTypes } from '../../../../bot-definition/contract/request-attributes.ts';
import type { ContentType } from '../../../../bot-definition/contract/request-attributes.ts';
import { authored } from '../../../../fulfillment/draft.ts';
import { buildResponse } from '../../../../fulfillment/lex/build-response.ts';
import { parseEvent } from '../../../../fulfillment/lex/parse-event.ts';
import { createShapeSpeech } from '../../../../fulfillment/speech/shape-speech.ts';
import type { Draft, Localized, Outcome } from '../../../../fulfillment/turn.ts';
import { wording } from '../support/a-turn.ts';
import { dialogEvent } from '../support/lex-events.ts';

/** The guard and the language are other steps': here every draft has passed them. */
const hasPassed = (_draft: Draft): _draft is Localized => true;
function guarded(parts: Partial<Draft>): Localized {
  const draft: Draft = { ...authored({ text: '' }), ...parts };
  if (!hasPassed(draft)) throw new Error('a guard that lets everything pass');
  return draft;
}

const citation = (overrides: Partial<Citation> = {}): Citation => ({
  type: 'citation',
  number: 1,
  title: 'Baggage',
  url: 'https://www.meridian-travel.example/help/baggage',
  quote: 'Each bag may weigh 23 kg.',
  ...overrides,
});

interface Given {
  readonly outcome?: Outcome;
  readonly replies?: readonly Localized[];
  readonly accepts?: readonly ContentType[];
  readonly attributes?: Readonly<Record<string, string>>;
}

function respond({
  outcome = { next: { type: 'Delegate' } },
  replies = [],
  accepts = contentTypes,
  attributes,
}: Given) {
  const sessionState = { ...dialogEvent.sessionState, ...(attributes && { sessionAttributes: attributes }) };
  const { event } = parseEvent({ ...dialogEvent, sessionState });
  const door = { channel: 'web', accepts: new Set(accepts), localeId: 'en_US' } as const;
  return buildResponse(event, {
    outcome,
    spoken: createShapeSpeech([])(replies, door, wording),
    accepts: door.accepts,
    wording,
  });
}

describe('the state', () => {
  test.each([
    { name: 'Delegate', next: { type: 'Delegate' }, action: { type: 'Delegate' }, state: 'InProgress' },
    {
      name: 'ElicitSlot',
      next: { type: 'ElicitSlot', slot: 'Cabin' },
      action: { type: 'ElicitSlot', slotToElicit: 'Cabin' },
      state: 'InProgress',
    },
    { name: 'ConfirmIntent', next: { type: 'ConfirmIntent' }, action: { type: 'ConfirmIntent' }, state: 'InProgress' },
    { name: 'Close', next: { type: 'Close', state: 'Fulfilled' }, action: { type: 'Close' }, state: 'Fulfilled' },
    { name: 'Close, failed', next: { type: 'Close', state: 'Failed' }, action: { type: 'Close' }, state: 'Failed' },
  ] as const)('$name', ({ next, action, state }) => {
    const { sessionState, messages } = respond({ outcome: { next } });
    expect(sessionState.dialogAction).toEqual(action);
    expect(sessionState.intent).toMatchObject({ name: 'BookFlight', state });
    expect(messages).toBeUndefined();
  });

  test('slots nobody changed go back as they came; a changed one is a scalar, a cleared one null', () => {
    const { slots } = respond({
      outcome: { next: { type: 'Delegate' }, slots: { Destination: 'Boston', LastName: null } },
    }).sessionState.intent;
    expect(slots['Origin']).toEqual(dialogEvent.sessionState.intent.slots.Origin);
    expect(slots['Destination']).toMatchObject({ shape: 'Scalar', value: { interpretedValue: 'Boston' } });
    expect(slots['LastName']).toBeNull();
  });

  test("a client's attributes stay, ours are those of this turn alone", () => {
    const outcome: Outcome = { next: { type: 'Delegate' }, session: { asked: 'Cabin', topic: undefined } };
    expect(respond({ outcome }).sessionState.sessionAttributes).toEqual({ theme: 'dark', asked: 'Cabin' });
  });

  test('when all attributes are more than Lex takes, ours stay', () => {
    const attributes = { big: 'x'.repeat(10_000) };
    const outcome: Outcome = { next: { type: 'Delegate' }, session: { topic: 'BookFlight' } };
    expect(respond({ outcome, attributes }).sessionState.sessionAttributes).toEqual({ topic: 'BookFlight' });
  });
});

describe('the messages', () => {
  const answer = guarded({
    origin: 'answer',
    text: 'Up to 23 kg [1].',
    citations: [citation()],
    suggestions: ['Book a flight'],
  });

  test('text, citation, cards and suggestions, each in its content type', () => {
    const card = { title: 'MT101', buttons: [{ text: 'MT101', value: 'book MT101' }] };
    const { messages = [] } = respond({ replies: [answer, guarded({ text: 'Which one?', cards: [card] })] });
    expect(messages.map(({ contentType }) => contentType)).toEqual([
      'PlainText',
      'CustomPayload',
      'ImageResponseCard',
      'CustomPayload',
      'SSML',
    ]);
    expect(messages[0]).toEqual({ contentType: 'PlainText', content: 'Up to 23 kg [1].\n\nWhich one?' });
    expect(messages[4]).toMatchObject({ content: expect.stringContaining('<s>Up to 23 kilograms.</s>') });
    expect(messages[2]).toEqual({ contentType: 'ImageResponseCard', imageResponseCard: card });
  });

  test.each([
    { name: 'one source', citations: [citation()], says: 'Up to 23 kg. This is from Baggage.' },
    {
      name: 'one source twice',
      citations: [citation(), citation({ number: 2 })],
      says: 'Up to 23 kg. This is from Baggage.',
    },
    {
      name: 'two sources',
      citations: [citation(), citation({ number: 2, title: 'Pets' })],
      says: 'Up to 23 kg. This is from Baggage and Pets.',
    },
  ])('a door for text alone is told of $name', ({ citations, says }) => {
    const { messages } = respond({ replies: [guarded({ ...answer, citations })], accepts: ['PlainText'] });
    expect(messages).toEqual([{ contentType: 'PlainText', content: says }]);
  });

  test('a quote too long for a message is shortened', () => {
    const { messages = [] } = respond({
      replies: [guarded({ text: 'x', citations: [citation({ quote: '"quoted" '.repeat(400) })] })],
    });
    expect(messages[1]).toMatchObject({ contentType: 'CustomPayload' });
  });

  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  const long = fc.array(text, { maxLength: 60 }).map((parts) => parts.join('. '));
  const anyReply = fc.record({
    text: long,
    citations: fc.array(
      fc.record({
        type: fc.constant('citation' as const),
        number: fc.integer({ min: 1, max: 9 }),
        title: text,
        url: text,
        quote: long,
      }),
      { maxLength: 8 },
    ),
    cards: fc.array(
      fc.record({ title: long, subtitle: long, buttons: fc.array(fc.record({ text, value: text }), { maxLength: 9 }) }),
      { maxLength: 6 },
    ),
    suggestions: fc.array(text, { maxLength: 9 }),
  });

  test("whatever is said keeps to Lex's limits", () => {
    fc.assert(
      fc.property(fc.array(anyReply, { maxLength: 2 }), fc.subarray([...contentTypes]), (replies, accepts) => {
        const response = respond({ replies: replies.map(guarded), accepts });
        const { messages = [] } = response;
        expect(messages.length).toBeLessThanOrEqual(replyLimits.messages);
        expect(Buffer.byteLength(JSON.stringify(response))).toBeLessThanOrEqual(50 * 1024);
        for (const message of messages) {
          if (message.contentType === 'ImageResponseCard') {
            const { title, subtitle = '', buttons } = message.imageResponseCard;
            expect(Math.max(title.length, subtitle.length)).toBeLessThanOrEqual(replyLimits.cardText);
            expect(buttons.length).toBeLessThanOrEqual(replyLimits.buttons);
            continue;
          }
          expect(message.content.length).toBeGreaterThan(0);
          expect(message.content.length).toBeLessThanOrEqual(replyLimits.messageLength);
          expect(message.content).not.toMatch(/\p{Cs}/u);
          if (message.contentType === 'CustomPayload') richPart.parse(JSON.parse(message.content));
        }
      }),
      { numRuns: 60 },
    );
  });
});
