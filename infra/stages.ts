import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { z } from 'zod';
import { handoffQueues } from '../bot-definition/contract/session-attributes.ts';

const arn = (service: string) => z.string().regex(new RegExp(`^arn:aws[a-z-]*:${service}:`), `an ARN of ${service}`);

/** Where a caller is handed to: one queue for each that the bot knows. */
const connect = z.object({
  instanceArn: arn('connect'),
  queueArns: z.record(z.enum(handoffQueues), arn('connect')),
});

const stageSchema = z
  .object({
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region such as eu-west-1'),
    /** Twelve digits. Without it, the stage goes to whichever account the credentials belong to. */
    account: z
      .string()
      .regex(/^\d{12}$/, 'twelve digits')
      .optional(),
    /** A Bedrock model, or an inference profile ("us.", "eu.", "global." and so on) that is reached from the region. */
    modelId: z.string().min(1),
    /** A Titan Text Embeddings V2 model of the region. Another model means that every document is embedded anew. */
    embeddingModelId: z.string().min(1),
    /** The ARN of a Bedrock reranker of the region, such as amazon.rerank-v1:0: better order, for about 0.2 cents a question. */
    rerankModelArn: arn('bedrock').optional(),
    /** A terminology that was imported into Translate (docs/deploy.md, "Give it your words"). */
    terminology: z
      .string()
      .regex(/^(?:[A-Za-z0-9-]_?)+$/, 'letters, digits, - and _')
      .optional(),
    /** Logs hold no utterances, but they do hold session ids. */
    logRetention: z.enum(RetentionDays),
    /** Whether tables, documents and keys outlive the stack and cannot be deleted by accident. */
    keepsData: z.boolean(),
    /** Of the HTTP API as a whole: what one bill can bear, not what one visitor may do (that is channels/web/rate-limit.ts). */
    requestsPerSecond: z.number().int().positive(),
    /** Other sites that may embed the widget: "https://www.example.com", without a path. */
    allowedOrigins: z.array(
      z.url().refine((url) => URL.canParse(url) && new URL(url).origin === url, 'only an origin'),
    ),
    /** Alarms are sent here. AWS asks the address to confirm first. */
    alarmEmail: z.email().optional(),
    /** Whether what people say is kept in CloudWatch Logs, obfuscated slots left out. Personal data: off unless you need it. */
    conversationLogs: z.boolean(),
    /** Any word; another one makes a deployment read the secrets anew (docs/deploy.md, "Secrets"). */
    secretsRead: z.string().default('first'),
    slack: z.boolean(),
    connect: connect.optional(),
  })
  .refine((stage) => !stage.keepsData || stage.alarmEmail !== undefined, {
    path: ['alarmEmail'],
    message: 'a stage that keeps its data needs an address for its alarms',
  });

export type StageSettings = z.input<typeof stageSchema>;
export type Stage = z.output<typeof stageSchema> & {
  readonly name: string;
  /** What becomes of that which holds data, when the stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
};
export type ConnectSettings = z.output<typeof connect>;

/**
 * One entry a stage: add yours here, then `npm run synth -- yours`. A stage is one stack in one account and region, so that two
 * stages can share an account.
 */
export const stages: Readonly<Record<string, StageSettings>> = {
  dev: {
    region: 'us-east-1',
    modelId: 'us.amazon.nova-2-lite-v1:0',
    embeddingModelId: 'amazon.titan-embed-text-v2:0',
    logRetention: RetentionDays.ONE_WEEK,
    keepsData: false,
    requestsPerSecond: 20,
    allowedOrigins: [],
    conversationLogs: false,
    slack: false,
  },
  prod: {
    region: 'us-east-1',
    modelId: 'us.amazon.nova-2-lite-v1:0',
    embeddingModelId: 'amazon.titan-embed-text-v2:0',
    logRetention: RetentionDays.THREE_MONTHS,
    keepsData: true,
    requestsPerSecond: 100,
    allowedOrigins: [],
    conversationLogs: false,
    slack: true,
  },
};

/** What whoever deploys has to mend, in one line. */
export class StageError extends Error {
  override readonly name = 'StageError';
}

/** @throws StageError that names the stage, the setting and what is wrong with it. */
export function findStage(name: string, known: Readonly<Record<string, unknown>> = stages): Stage {
  const settings = known[name];
  if (settings === undefined) {
    throw new StageError(`There is no stage "${name}" in infra/stages.ts. It has: ${Object.keys(known).join(', ')}.`);
  }
  const parsed = stageSchema.safeParse(settings);
  if (parsed.success) {
    return {
      ...parsed.data,
      name,
      removalPolicy: parsed.data.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    };
  }
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
  throw new StageError(`Stage "${name}" in infra/stages.ts is not complete. Set: ${problems.join(', ')}.`);
}
