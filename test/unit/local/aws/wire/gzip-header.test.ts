import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeGzipHeader, encodeGzipHeader } from '../../../../../local/aws/wire/gzip-header.ts';

describe('JSON in a header', () => {
  test('any JSON comes back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const header = encodeGzipHeader(value);
        expect(header).toMatch(/^[A-Za-z0-9+/=]+$/);
        expect(decodeGzipHeader('x', header)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('plain base64 is taken as well', () => {
    expect(decodeGzipHeader('x', Buffer.from('{"a":1}').toString('base64'))).toEqual({ a: 1 });
  });

  test.each([
    { name: 'text', header: 'hello' },
    { name: 'nothing', header: '' },
    { name: 'cut gzip', header: gzipSync('{}').subarray(0, 15).toString('base64') },
    { name: 'a small header of a hundred megabytes', header: gzipSync(Buffer.alloc(1e8, ' ')).toString('base64') },
  ])('$name is a ValidationException that names the header', ({ header }) => {
    expect(() => decodeGzipHeader('x-amz-lex-session-state', header)).toThrow(/x-amz-lex-session-state/);
  });
});
