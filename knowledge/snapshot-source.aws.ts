import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { KnowledgeError } from './errors.ts';
import type { SnapshotSource } from './snapshot-source.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');

/** 412: another object is there. 409: another write to it is under way. 404: it has been deleted. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof S3ServiceException && [404, 409, 412].includes(error.$metadata.httpStatusCode ?? 0);

/** An S3 object. PutObject is atomic, and a versioned bucket keeps the earlier snapshots: rollback is a copy. */
export function s3Source(
  address: URL,
  s3 = new S3Client({ requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000 } }),
): SnapshotSource {
  const object = { Bucket: address.hostname, Key: decodeURIComponent(address.pathname.slice(1)) };
  return {
    async tag() {
      try {
        return (await s3.send(new HeadObjectCommand(object))).ETag;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async read() {
      try {
        const { Body } = await s3.send(new GetObjectCommand(object));
        return (await Body?.transformToByteArray()) ?? new Uint8Array();
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
        throw new KnowledgeError('snapshot-missing', `no knowledge snapshot at ${address.href}`, { cause });
      }
    },
    async publish(bytes, replacing) {
      // Conditional writes (S3 User Guide): of two writers, the second is told that it is late.
      const condition = replacing === undefined ? { IfNoneMatch: '*' } : { IfMatch: replacing };
      try {
        const put = { ...object, ...condition, Body: bytes, ContentType: 'application/octet-stream' };
        await s3.send(new PutObjectCommand(put));
        return true;
      } catch (error) {
        if (isOvertaken(error)) return false;
        throw error;
      }
    },
  };
}
