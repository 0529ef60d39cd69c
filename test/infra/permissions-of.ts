import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FrontdeskFunction } from '../../infra/constructs/frontdesk-function.ts';
import type { Deployment } from './deployment.ts';

const root = join(import.meta.dirname, '..', '..');

/** The IAM actions that each command of the SDK needs (Service Authorization Reference). */
const actionsOfCommand: Readonly<Record<string, readonly string[]>> = {
  ApplyGuardrailCommand: ['bedrock:ApplyGuardrail'],
  BatchGetCommand: ['dynamodb:BatchGetItem'],
  BatchWriteCommand: ['dynamodb:BatchWriteItem'],
  ChangeMessageVisibilityCommand: ['sqs:ChangeMessageVisibility'],
  ConverseCommand: ['bedrock:InvokeModel'],
  ConverseStreamCommand: ['bedrock:InvokeModelWithResponseStream'],
  DeleteCommand: ['dynamodb:DeleteItem'],
  DeleteSessionCommand: ['lex:DeleteSession'],
  GetCommand: ['dynamodb:GetItem'],
  GetObjectCommand: ['s3:GetObject'],
  GetSessionCommand: ['lex:GetSession'],
  // With ListBucket a missing object is "not found", without it "forbidden".
  HeadObjectCommand: ['s3:GetObject', 's3:ListBucket'],
  InvokeModelCommand: ['bedrock:InvokeModel'],
  ListObjectsV2Command: ['s3:ListBucket'],
  PutCommand: ['dynamodb:PutItem'],
  PutObjectCommand: ['s3:PutObject'],
  PutSessionCommand: ['lex:PutSession'],
  QueryCommand: ['dynamodb:Query'],
  RerankCommand: ['bedrock:Rerank'],
  RecognizeTextCommand: ['lex:RecognizeText'],
  RecognizeUtteranceCommand: ['lex:RecognizeUtterance'],
  SendMessageBatchCommand: ['sqs:SendMessage'],
  SendMessageCommand: ['sqs:SendMessage'],
  SynthesizeSpeechCommand: ['polly:SynthesizeSpeech'],
  TranslateTextCommand: ['translate:TranslateText'],
  UpdateCommand: ['dynamodb:UpdateItem'],
};

/** A transaction needs the permissions of what is in it. */
const actionsInTransaction: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
};

/** What Lambda itself does in the function's name: logs, traces, its environment, and its queue. */
const actionsOfLambda = new Set([
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'kms:Decrypt',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueUrl',
  'sqs:GetQueueAttributes',
]);

const withoutLambdas = (actions: readonly string[]): ReadonlySet<string> =>
  new Set(actions.filter((action) => !actionsOfLambda.has(action)));

const policyShape = z.object({
  Roles: z.array(z.unknown()),
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.literal('Allow'),
        Action: z.union([z.array(z.string()), z.string().transform((action) => [action])]),
        Resource: z.unknown(),
      }),
    ),
  }),
});
type Statement = z.output<typeof policyShape>['PolicyDocument']['Statement'][number];

/** Everything that a function's role allows. */
export function statementsOf({ stack, resources }: Deployment, { role }: FrontdeskFunction): readonly Statement[] {
  const roleName = JSON.stringify(stack.resolve(role?.roleName));
  return Object.values(resources('AWS::IAM::Policy'))
    .map(({ Properties }) => policyShape.parse(Properties))
    .filter(({ Roles }) => Roles.some((name) => JSON.stringify(name) === roleName))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** The actions that a function is granted for what our code does. */
export const granted = (deployment: Deployment, one: FrontdeskFunction): ReadonlySet<string> =>
  withoutLambdas(statementsOf(deployment, one).flatMap(({ Action }) => Action));

/** The actions that our code calls, by the commands in the `*.aws.ts` files of the function's bundle. */
export function called({ bundle }: FrontdeskFunction, except: readonly string[]): ReadonlySet<string> {
  const files = bundle.sources.filter((source) => source.endsWith('.aws.ts'));
  return withoutLambdas(files.flatMap((file) => callsIn(readFileSync(join(root, file), 'utf8'), except)));
}

function callsIn(source: string, except: readonly string[]): readonly string[] {
  const sent = [...source.matchAll(/new (\w+Command)\(/g)].map(([, command = '']) => command);
  const paged = [...source.matchAll(/\bpaginate(\w+)\(/g)].map(([, operation = '']) => `${operation}Command`);
  return [...sent, ...paged]
    .filter((command) => !except.includes(command))
    .flatMap((command) => {
      if (command === 'TransactWriteCommand') {
        return Object.entries(actionsInTransaction).flatMap(([key, action]) =>
          new RegExp(`\\b${key}: \\{`).test(source) ? [action] : [],
        );
      }
      const actions = actionsOfCommand[command];
      if (actions === undefined) throw new Error(`Say in actionsOfCommand what ${command} needs`);
      return actions;
    });
}
