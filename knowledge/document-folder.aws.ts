import { type _Object, GetObjectCommand, NoSuchKey, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { DocumentFolder } from './document-folder.ts';
import { byPath, CLIMBS_OUT, type FolderEntry, isHidden, isoDate, isPlainPath } from './folder-entry.ts';

function toEntry({ Key = '', Size = 0, ETag = '', LastModified }: _Object, root: string): FolderEntry[] {
  const path = Key.slice(root.length);
  if (path === '' || path.endsWith('/') || isHidden(path)) return [];
  const entry = { path, bytes: Size, tag: ETag, changed: isoDate(LastModified ?? new Date(0)) };
  return [isPlainPath(path) ? entry : { ...entry, refused: CLIMBS_OUT }];
}

/** Objects below a prefix. S3 has no folders: a key that ends in "/" is a console's way to show one. */
export function inS3(address: URL, s3 = new S3Client({})): DocumentFolder {
  const Bucket = address.hostname;
  const root = decodeURIComponent(address.pathname).replace(/^\/|\/$/g, '');
  const keyOf = (path: string): string => (root === '' ? path : `${root}/${path}`);

  return {
    async list() {
      const entries: FolderEntry[] = [];
      for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: keyOf('') })) {
        entries.push(...Contents.flatMap((object) => toEntry(object, keyOf(''))));
      }
      return entries.sort(byPath);
    },
    async read(path) {
      if (!isPlainPath(path)) return undefined;
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: keyOf(path) }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}
