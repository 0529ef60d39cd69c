import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { KnowledgeError } from './errors.ts';

/**
 * One file: magic with the format's number (8 bytes) | SHA-256 of all that follows (32) | length of the header (4, little
 * endian) | header, JSON | the sections in the header's order. A file that is cut off or altered anywhere does not open.
 */
const MAGIC = new TextEncoder().encode('FDSNAP02');
const DIGEST_AT = MAGIC.length;
const BODY_AT = DIGEST_AT + 32;
const HEADER_AT = BODY_AT + 4;

const headerSchema = z.object({
  version: z.string(),
  embedding: z.object({ model: z.string(), dimensions: z.int().check(z.positive()) }),
  sections: z.array(z.object({ name: z.string(), bytes: z.int().check(z.nonnegative()) })),
});

export interface SnapshotFile {
  /** The model that made the vectors; a question must be embedded by the same one. */
  readonly embedding: { readonly model: string; readonly dimensions: number };
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

export interface DecodedSnapshot extends SnapshotFile {
  /** Of all that can be answered from: equal versions answer alike, whatever else their files say. */
  readonly version: string;
  /** Of the whole file. */
  readonly digest: string;
}

export interface EncodedSnapshot {
  readonly bytes: Uint8Array;
  readonly version: string;
  readonly digest: string;
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** `aside`: sections that answers do not depend on, and so neither does the version. */
export function encodeSnapshot(
  { embedding, sections }: SnapshotFile,
  aside: ReadonlyMap<string, Uint8Array>,
): EncodedSnapshot {
  const all = [...sections, ...aside];
  const sizes = all.map(([name, { length }]) => ({ name, bytes: length }));
  const version = sha256(Buffer.from(JSON.stringify(embedding)), ...sections.values()).toString('hex');
  const header = new TextEncoder().encode(JSON.stringify({ version, embedding, sections: sizes }));
  const headerLength = Buffer.alloc(4);
  headerLength.writeUInt32LE(header.length);
  const body = [headerLength, header, ...all.map(([, bytes]) => bytes)];
  const digest = sha256(...body);
  return { bytes: Buffer.concat([MAGIC, digest, ...body]), version, digest: digest.toString('hex') };
}

/** @throws KnowledgeError `snapshot-foreign` or `snapshot-damaged` */
export function decodeSnapshot(bytes: Uint8Array): DecodedSnapshot {
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
  return { version: header.version, digest: digest.toString('hex'), embedding: header.embedding, sections };
}
