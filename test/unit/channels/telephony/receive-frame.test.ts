import { describe, expect, test } from '@jest/globals';
import { anything, assert, json, property, string } from 'fast-check';
import { receiveFrame } from '../../../../channels/telephony/media-stream/receive-frame.ts';

const streamSid = `MZ${'0'.repeat(32)}`;
const start = {
  event: 'start',
  sequenceNumber: '1',
  streamSid,
  start: {
    streamSid,
    accountSid: `AC${'1'.repeat(32)}`,
    callSid: `CA${'2'.repeat(32)}`,
    tracks: ['inbound'],
    customParameters: { caller: 'phone-x' },
    mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
  },
};
const media = {
  event: 'media',
  sequenceNumber: '3',
  streamSid,
  media: { track: 'inbound', chunk: '1', timestamp: '5', payload: '//9/' },
};
const inStart = (change: object) => ({ ...start, start: { ...start.start, ...change } });
const inMedia = (change: object) => ({ ...media, media: { ...media.media, ...change } });

describe('a message of Twilio', () => {
  test.each([
    {
      name: 'connected',
      message: { event: 'connected', protocol: 'Call', version: '1.0.0' },
      frame: { event: 'connected' },
    },
    {
      name: 'media',
      message: media,
      frame: { event: 'media', media: { track: 'inbound', chunk: 1, payload: '//9/' } },
    },
    {
      name: 'dtmf',
      message: { event: 'dtmf', streamSid, sequenceNumber: '5', dtmf: { track: 'inbound_track', digit: '#' } },
      frame: { event: 'dtmf', dtmf: { digit: '#' } },
    },
    {
      name: 'mark',
      message: { event: 'mark', sequenceNumber: '4', streamSid, mark: { name: 'said-1' } },
      frame: { event: 'mark', mark: { name: 'said-1' } },
    },
    { name: 'stop', message: { event: 'stop', streamSid, stop: {} }, frame: { event: 'stop' } },
  ])('$name', ({ message, frame }) => {
    expect(receiveFrame(JSON.stringify(message))).toEqual(frame);
  });

  test('start, with the call and what the webhook gave along', () => {
    expect(receiveFrame(JSON.stringify(start))).toMatchObject({
      streamSid,
      start: { callSid: start.start.callSid, customParameters: { caller: 'phone-x' } },
    });
  });

  test.each([
    { name: 'no JSON', text: '{' },
    { name: 'no event', text: '{}' },
    { name: 'another event', text: '{"event":"explode"}' },
    {
      name: 'another sound',
      text: JSON.stringify(inStart({ mediaFormat: { encoding: 'audio/opus', sampleRate: 48_000, channels: 2 } })),
    },
    { name: 'a call id that is none', text: JSON.stringify(inStart({ callSid: '../../x' })) },
    {
      name: 'parameters that are no strings',
      text: JSON.stringify(inStart({ customParameters: { caller: { a: 1 } } })),
    },
    { name: 'sound that is no base64', text: JSON.stringify(inMedia({ payload: 'ä' })) },
    { name: 'too much sound', text: JSON.stringify(inMedia({ payload: 'A'.repeat(20_000) })) },
    { name: 'a chunk that is no number', text: JSON.stringify(inMedia({ chunk: 'x' })) },
    { name: 'two keys at once', text: '{"event":"dtmf","dtmf":{"digit":"12"}}' },
  ])('$name is none', ({ text }) => {
    expect(receiveFrame(text)).toBeUndefined();
  });

  test('anything else is none, and does no harm', () => {
    assert(
      property(string(), (text) => {
        expect(receiveFrame(text)).toBeUndefined();
      }),
    );
    assert(
      property(json(), anything(), (text, value) => {
        receiveFrame(text);
        receiveFrame(JSON.stringify({ event: 'media', media: value }));
        receiveFrame(JSON.stringify({ ...start, start: value }));
      }),
    );
  });
});
