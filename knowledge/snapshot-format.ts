import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { KnowledgeError } from './errors.ts';

/**
 * One file: magic with the format's number (8 bytes) | SHA-256 of all that follows (32) | length of the header (4, little
 * endian) | header, JSON | the sections in the header's order. The digest is the version: equal passages make equal files, and
 * a file that is cut off or altered anywhere does not open.
 */
const MAGIC = new TextEncoder().encode('FDSNAP01');
const DIGEST_AT = MAGIC.length;
const BODY_AT = DIGEST_AT + 32;
const HEADER_AT = BODY_AT + 4;

const headerSchema = z.object({
  embedding: z.object({ model: z.string(), dimensions: z.int().check(z.positive()) }),
  sections: z.array(z.object({ name: z.string(), bytes: z.int().check(z.nonnegative()) })),
});

export interface SnapshotFile {
  /** The model that made the vectors; a question must be embedded by the same one. */
  readonly embedding: { readonly model: string; readonly dimensions: number };
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export function encodeSnapshot({ embedding, sections }: SnapshotFile): Uint8Array {
  const sizes = [...sections].map(([name, { length }]) => ({ name, bytes: length }));
  const header = new TextEncoder().encode(JSON.stringify({ embedding, sections: sizes }));
  const headerLength = Buffer.alloc(4);
  headerLength.writeUInt32LE(header.length);
  const body = Buffer.concat([headerLength, header, ...sections.values()]);
  return Buffer.concat([MAGIC, sha256(body), body]);
}

/** @throws KnowledgeError `snapshot-foreign` or `snapshot-damaged` */
export function decodeSnapshot(bytes: Uint8Array): SnapshotFile & { readonly version: string } {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) {
    throw new KnowledgeError('snapshot-foreign', 'not a knowledge snapshot, or of a format this version does not read');
  }
  const digest = Buffer.from(bytes.subarray(DIGEST_AT, BODY_AT));
  if (bytes.length < HEADER_AT || !digest.equals(sha256(bytes.subarray(BODY_AT)))) {
    throw new KnowledgeError(
      'snapshot-damaged',
      `the knowledge snapshot is cut off or altered (${bytes.length} bytes)`,
    );
  }
  const headerEnd = HEADER_AT + new DataView(bytes.buffer, bytes.byteOffset).getUint32(BODY_AT, true);
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_AT, headerEnd))));
  const sections = new Map<string, Uint8Array>();
  let at = headerEnd;
  for (const { name, bytes: length } of header.sections) {
    sections.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  return { version: digest.toString('hex'), embedding: header.embedding, sections };
}
