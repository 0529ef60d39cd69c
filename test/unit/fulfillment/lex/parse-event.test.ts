import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { FulfillmentError } from '../../../../fulfillment/errors.ts';
import { parseEvent } from '../../../../fulfillment/lex/parse-event.ts';
import { dialogEvent, fallbackEvent } from '../support/lex-events.ts';

const withTranscript = (inputTranscript: unknown) => ({ ...fallbackEvent, inputTranscript });

const heardAs = (intent: string, city: string) => ({
  resolvedContext: { intent },
  transcription: city.toLowerCase(),
  transcriptionConfidence: 0.6,
  resolvedSlots: {
    Origin: {
      shape: 'Scalar',
      value: { originalValue: city.toLowerCase(), interpretedValue: city, resolvedValues: [city] },
    },
  },
});

describe('parseEvent', () => {
  test('a dialog event in the middle of a booking', () => {
    const { turn } = parseEvent(dialogEvent);
    expect(turn).toMatchObject({
      sessionId: '200002014906158',
      localeId: 'en_US',
      channel: 'slack',
      utterance: 'London',
      hook: 'dialog',
      intent: { name: 'BookFlight', confirmation: 'None' },
      proposed: { slotToElicit: 'Destination', attempt: 'Initial' },
    });
    expect(turn.intent.slots).toEqual({
      Origin: { interpreted: 'London', original: 'London' },
      Destination: undefined,
      LastName: undefined,
    });
  });

  test('only content types that we know are accepted; a door that names none gets text', () => {
    expect([...parseEvent(dialogEvent).turn.accepts]).toEqual(['PlainText', 'CustomPayload', 'ImageResponseCard']);
    expect([...parseEvent(fallbackEvent).turn.accepts]).toEqual(['PlainText']);
  });

  test('what Lex may have misheard, of the same intent', () => {
    const transcriptions = [
      ...dialogEvent.transcriptions,
      heardAs('BookFlight', 'Lisbon'),
      heardAs('BookHotel', 'Lyon'),
    ];
    const { turn } = parseEvent({ ...dialogEvent, transcriptions });
    expect(turn.alternatives).toEqual([{ Origin: { interpreted: 'Lisbon', original: 'lisbon' } }]);
    expect(parseEvent(dialogEvent).turn).not.toHaveProperty('alternatives');
  });

  test('of the session only what is ours and well-formed is read', () => {
    const { session } = parseEvent(dialogEvent).turn;
    expect(session).toMatchObject({ lastSlot: 'Origin' });
    expect(session.handoffQueue).toBeUndefined();
    expect(session).not.toHaveProperty('theme');
  });

  test('an event of nulls', () => {
    const { turn, identityToken } = parseEvent(fallbackEvent);
    expect(turn).toMatchObject({
      hook: 'fulfillment',
      channel: 'phone',
      intent: { name: 'FallbackIntent', slots: {} },
    });
    expect(turn.proposed).toBeUndefined();
    expect(identityToken).toBeUndefined();
  });

  test.each([
    { inputMode: 'Speech', channel: 'phone' },
    { inputMode: 'DTMF', channel: 'phone' },
    { inputMode: 'Text', channel: 'web' },
  ])('$inputMode by no door of ours, as Connect sends it, is the $channel', ({ inputMode, channel }) => {
    expect(parseEvent({ ...fallbackEvent, inputMode }).turn.channel).toBe(channel);
  });

  test.each([
    { name: 'control characters', said: 'a\u0000b\u0007\nc', heard: 'a b c' },
    { name: 'marks that turn the direction of text', said: '\u202eevil\u202c', heard: 'evil' },
    { name: 'half a surrogate pair', said: 'a\ud83d', heard: 'a\ufffd' },
    { name: 'a whole one', said: '🙂', heard: '🙂' },
    { name: 'accents apart from their letters', said: 'si\u0301', heard: 'sí' },
    { name: 'a soft hyphen', said: 'Ber\u00adlin', heard: 'Berlin' },
    { name: 'a murmur before it', said: 'Hmm… uh, how much is it?', heard: 'how much is it?' },
    { name: 'a murmur before it, in German', said: 'Äh, um 7 Uhr', heard: 'um 7 Uhr' },
    { name: 'nothing but a murmur', said: 'hmm', heard: 'hmm' },
    { name: 'a yes that sounds like one', said: 'uh-huh', heard: 'uh-huh' },
    { name: 'no transcript', said: null, heard: '' },
  ])('of an utterance with $name remains what can be shown', ({ said, heard }) => {
    expect(parseEvent(withTranscript(said)).turn.utterance).toBe(heard);
  });

  test('an ambiguous time has no value yet', () => {
    const slots = {
      Time: { shape: 'Scalar', value: { originalValue: '10', interpretedValue: null, resolvedValues: [] } },
    };
    const sessionState = { ...dialogEvent.sessionState, intent: { ...dialogEvent.sessionState.intent, slots } };
    expect(parseEvent({ ...dialogEvent, sessionState }).turn.intent.slots).toEqual({ Time: undefined });
  });

  test.each([
    { name: 'null', event: null },
    { name: 'a V1 event', event: { currentIntent: {}, userId: 'x' } },
    { name: 'no intent', event: { ...dialogEvent, sessionState: { sessionAttributes: {} } } },
    { name: 'an unknown hook', event: { ...dialogEvent, invocationSource: 'OtherCodeHook' } },
  ])('refuses $name', ({ event }) => {
    expect(() => parseEvent(event)).toThrow(expect.objectContaining({ code: 'EVENT_UNREADABLE' }));
  });

  test('whatever is sent, it is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (any, members) => {
        for (const event of [any, { ...dialogEvent, ...members }, withTranscript(any)]) {
          try {
            parseEvent(event);
          } catch (error) {
            expect(error).toBeInstanceOf(FulfillmentError);
          }
        }
      }),
    );
  });
});
