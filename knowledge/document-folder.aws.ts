import { GetObjectCommand, NoSuchKey, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { audiences } from '../bot-definition/contract/identity-claims.ts';
import type { DocumentFolder } from './document-folder.ts';

/** Objects below a prefix. S3 has no folders: a key that ends in "/" is a console's way to show one. */
export function inS3(address: URL, s3 = new S3Client({})): DocumentFolder {
  const Bucket = address.hostname;
  const root = decodeURIComponent(address.pathname).replace(/^\/|\/$/g, '');
  const keyOf = (path: string): string => (root === '' ? path : `${root}/${path}`);

  const listBelow = async (folder: string): Promise<string[]> => {
    const paths: string[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: keyOf(folder) })) {
      for (const { Key = '' } of Contents) if (!Key.endsWith('/')) paths.push(Key.slice(keyOf('').length));
    }
    return paths;
  };
  return {
    list: async () => (await Promise.all(audiences.map((audience) => listBelow(`${audience}/`)))).flat().sort(),
    async read(path) {
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
