import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { StreamEvent } from '../../../../../local/aws/service.ts';
import { AwsError, validationException } from '../../../../../local/aws/wire/aws-error.ts';
import { decodeEvents, encodeEvent, encodeException } from '../../../../../local/aws/wire/event-stream.ts';

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function decodeAll(chunks: readonly Uint8Array[]): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of decodeEvents(each(chunks))) events.push(event);
  return events;
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

/** A message written from the format's description, not with the codec under test. `type` 6 is bytes, 7 a string, 8 a timestamp. */
function frame(headers: readonly { name: string; type: number; value: Buffer }[], payload: Buffer): Buffer {
  const head = Buffer.concat(
    headers.flatMap(({ name, type, value }) => {
      const length = type === 8 ? [] : [value.length >> 8, value.length & 255];
      return [Buffer.from([name.length]), Buffer.from(name), Buffer.from([type, ...length]), value];
    }),
  );
  const prelude = Buffer.concat([u32(16 + head.length + payload.length), u32(head.length)]);
  const checked = Buffer.concat([prelude, u32(crc32(prelude)), head, payload]);
  return Buffer.concat([checked, u32(crc32(checked))]);
}

const text = (name: string, value: string) => ({ name, type: 7, value: Buffer.from(value) });
const signed = (inner: Buffer): Buffer =>
  frame(
    [
      { name: ':date', type: 8, value: Buffer.alloc(8, 1) },
      { name: ':chunk-signature', type: 6, value: Buffer.alloc(32, 7) },
    ],
    inner,
  );
const event = (type: string, payload: unknown): Buffer =>
  frame(
    [text(':message-type', 'event'), text(':event-type', type), text(':content-type', 'application/json')],
    Buffer.from(JSON.stringify(payload)),
  );

const anyEvent = fc.record({
  type: fc.stringMatching(/^[A-Za-z]{1,40}$/),
  payload: fc.dictionary(fc.string(), fc.jsonValue()),
});

/** Cuts bytes at the given places. */
function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const places = [...new Set([0, ...at.map((place) => place % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('event-stream framing', () => {
  test('encodes the format to the byte', () => {
    const expected = event('TextResponseEvent', { messages: [{ content: 'héllo 日本' }] });
    expect(
      Buffer.from(encodeEvent({ type: 'TextResponseEvent', payload: { messages: [{ content: 'héllo 日本' }] } })),
    ).toEqual(expected);
  });

  test('an exception names its type and carries its members', () => {
    const bytes = encodeException(validationException('No.'));
    const expected = frame(
      [
        text(':message-type', 'exception'),
        text(':exception-type', 'ValidationException'),
        text(':content-type', 'application/json'),
      ],
      Buffer.from('{"message":"No."}'),
    );
    expect(Buffer.from(bytes)).toEqual(expected);
  });

  test('any events come back, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvent, { maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        async (events, at) => {
          const bytes = Buffer.concat(events.map((each) => Buffer.from(encodeEvent(each))));
          expect(await decodeAll(cut(bytes, at))).toEqual(throughJson(events));
        },
      ),
    );
  });

  test('a signed client’s envelopes are opened, and its empty one ends the events', async () => {
    const bytes = [signed(event('TextInputEvent', { text: 'hi' })), signed(Buffer.alloc(0)), signed(event('Late', {}))];
    expect(await decodeAll(bytes)).toEqual([{ type: 'TextInputEvent', payload: { text: 'hi' } }]);
  });

  test('an event without a payload is an empty object', async () => {
    expect(await decodeAll([frame([text(':event-type', 'PlaybackCompletionEvent')], Buffer.alloc(0))])).toEqual([
      { type: 'PlaybackCompletionEvent', payload: {} },
    ]);
  });

  test('one wrong byte anywhere is a ValidationException', async () => {
    const bytes = signed(event('TextInputEvent', { text: 'hello' }));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const broken = Buffer.from(bytes);
        broken[place] = (broken[place] ?? 0) ^ flip;
        await expect(decodeAll([broken])).rejects.toThrow(AwsError);
      }),
    );
  });

  test.each([
    { name: 'a cut message', bytes: event('TextInputEvent', {}).subarray(0, -1) },
    { name: 'fewer bytes than a length', bytes: Buffer.from([0, 0]) },
    { name: 'a length below the smallest message', bytes: u32(15) },
    { name: 'a length of gigabytes', bytes: u32(0xffff_ffff) },
    { name: 'a payload that is not JSON', bytes: frame([text(':event-type', 'X')], Buffer.from('{')) },
    { name: 'an envelope around no message', bytes: signed(Buffer.from('hello')) },
  ])('$name is a ValidationException', async ({ bytes }) => {
    await expect(decodeAll([bytes])).rejects.toMatchObject({ type: 'ValidationException', status: 400 });
  });
});
