import { gunzipSync, gzipSync } from 'node:zlib';
import { validationException } from './aws-error.ts';

/** Lex carries JSON in headers as base64 of gzip of UTF-8. */
export function encodeGzipHeader(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

/** Lex's limit for the session and request headers together is 12 KB; a small header must not unpack to a large object. */
const MAX_UNPACKED_BYTES = 1024 * 1024;

/** Unchecked JSON. Plain base64 without gzip is taken too, as some clients send it. Throws ValidationException with the header's name. */
export function decodeGzipHeader(name: string, header: string): unknown {
  const bytes = Buffer.from(header, 'base64');
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const json = isGzip ? gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES }) : bytes;
    return JSON.parse(json.toString('utf8'));
  } catch {
    throw validationException(`The header ${name} is not base64 of gzipped JSON.`);
  }
}
