import * as z from 'zod/mini';

/** What infra sets for the ingest; KNOWLEDGE_URL and the model are the fulfilment's too, by the same names. */
export const ingestEnvironment = z.object({
  /** Where the documents lie: `s3://bucket/prefix`, with public/ and staff/ below. */
  KNOWLEDGE_FOLDER: z.string().check(z.minLength(1)),
  /** Where the snapshot is published: `file:///…` or `s3://bucket/key`. */
  KNOWLEDGE_URL: z.string().check(z.regex(/^(file|s3):\/\//, 'must begin with file:// or s3://')),
  /** Told of documents that cannot be used: a FIFO queue of SQS. */
  PROBLEM_QUEUE_URL: z.url(),
  EMBEDDING_MODEL_ID: z.string().check(z.minLength(1)),
  EMBEDDING_DIMENSIONS: z._default(z.coerce.number().check(z.int(), z.positive()), 256),
});
/** The names infra sets, and which of them it may leave out. */
export type IngestVariables = z.input<typeof ingestEnvironment>;
