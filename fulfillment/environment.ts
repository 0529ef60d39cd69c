import * as z from 'zod/mini';
import { FulfillmentError } from './errors.ts';

/** What infra and the laptop set, and the fulfilment's entry reads once. */
const settings = z.object({
  INVENTORY_TABLE: z.string().check(z.minLength(1)),
  BOOKING_TABLE: z.string().check(z.minLength(1)),
  CONVERSATION_TABLE: z.string().check(z.minLength(1)),
  /** The doors sign who is speaking with it (HS256). */
  IDENTITY_SECRET: z.string().check(z.minLength(32)),
  /** A Bedrock model or inference profile. */
  MODEL_ID: z.string().check(z.minLength(1)),
  /** The guardrail of bot-definition/guardrail-policy.ts, and one version of it. */
  GUARDRAIL_ID: z.string().check(z.minLength(1)),
  GUARDRAIL_VERSION: z.string().check(z.minLength(1)),
  EMBEDDING_MODEL_ID: z.string().check(z.minLength(1)),
  /** As many as the snapshot's vectors have. */
  EMBEDDING_DIMENSIONS: z._default(z.coerce.number().check(z.int(), z.positive()), 256),
  /** The published snapshot of passages: `file:` or `s3:`. */
  KNOWLEDGE_URL: z.string().check(z.regex(/^(file|s3):\/\//, 'must begin with file:// or s3://')),
  /** A Bedrock reranker's ARN; without it the passages stay in our own order. */
  RERANK_MODEL_ARN: z.optional(z.string().check(z.startsWith('arn:', 'an ARN of a foundation model'))),
  /** How old the knowledge may grow before it is asked whether a new snapshot has been published. */
  KNOWLEDGE_CHECK_SECONDS: z._default(z.coerce.number().check(z.nonnegative()), 30),
  /** A terminology of Translate, made of content/terminology.csv; without it the business's words are translated as any. */
  TRANSLATE_TERMINOLOGY: z.optional(z.string().check(z.minLength(1))),
  /** Files that say how words are pronounced (content/lexicon.pls), comma-separated, from the working directory. */
  LEXICONS: z.pipe(
    z._default(z.string(), ''),
    z.transform((files: string) => files.split(',').filter(Boolean)),
  ),
});
export type FulfillmentSettings = z.infer<typeof settings>;

/** The names, for whoever sets them. */
export const settingNames = z.keyof(settings).options;

/** @throws {FulfillmentError} SETTING_MISSING, naming each variable that is missing or wrong, and never its value. */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): FulfillmentSettings {
  const parsed = settings.safeParse(environment);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `${issue.path.join('.')} (${issue.input === undefined ? 'is missing' : issue.message})`,
  );
  throw new FulfillmentError('SETTING_MISSING', `Set these environment variables: ${problems.join(', ')}`);
}

/** Keys of the tables, for infra and for the laptop, which create them. All keys are strings. */
export const tableKeys = {
  INVENTORY_TABLE: {
    partition: 'pk',
    sort: 'sk',
    /** Flights by route ("London#Paris"); all attributes are projected. */
    indexes: [{ name: 'byRoute', partition: 'route', sort: 'flightNumber' }],
  },
  BOOKING_TABLE: { partition: 'code', indexes: [] },
  /** Epoch seconds in `expiresAt`: DynamoDB's time to live forgets the conversation. */
  CONVERSATION_TABLE: { partition: 'sessionId', sort: 'at', timeToLive: 'expiresAt', indexes: [] },
} as const;
