import { z } from 'zod';

/** What the ingest entry reads from the environment; infra sets the same names. */
export const knowledgeEnvironment = z.object({
  /** Where the documents are: a folder. */
  KNOWLEDGE_FOLDER: z.string().min(1),
  /** Where the snapshot is published: `file:///…` or `s3://bucket/key`. */
  SNAPSHOT_URL: z.string().regex(/^(file|s3):\/\//),
  EMBEDDING_MODEL_ID: z.string().default('amazon.titan-embed-text-v2:0'),
  EMBEDDING_DIMENSIONS: z.coerce
    .number()
    .pipe(z.union([z.literal(256), z.literal(512), z.literal(1024)]))
    .default(256),
});
