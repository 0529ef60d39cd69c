import { z } from 'zod';
import type { FrontdeskFunction } from '../../infra/constructs/frontdesk-function.ts';
import type { Deployment } from './deployment.ts';

const joinShape = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const refShape = z.object({ Ref: z.string() });
const functionShape = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) });

/** What CloudFormation will make of a value, with words of ours for what only AWS knows. */
function textOf(value: unknown, { resources }: Pick<Deployment, 'resources'>): string {
  const joined = joinShape.safeParse(value);
  if (joined.success) {
    const [between, parts] = joined.data['Fn::Join'];
    return withSecrets(parts.map((part) => textOf(part, { resources })).join(between));
  }
  const referred = refShape.safeParse(value);
  const isQueue = referred.success && referred.data.Ref in resources('AWS::SQS::Queue');
  if (isQueue) return `https://sqs.us-east-1.amazonaws.com/111111111111/${referred.data.Ref}`;
  return typeof value === 'string' ? value : 'known-to-aws';
}

const withSecrets = (text: string): string =>
  text.replace(/\{\{resolve:secretsmanager:.*:SecretString:(\w*)::\}\}/, (_, field) =>
    field === 'botToken' ? 'xoxb-of-the-test' : 's'.repeat(64),
  );

/** @throws Error when no function is made of that entry. */
export function functionOf({ functions }: Deployment, entry: string): FrontdeskFunction {
  const found = functions.find((one) => one.bundle.entry === entry);
  if (found === undefined) throw new Error(`Nothing deploys ${entry}`);
  return found;
}

/** What a function finds in its environment. */
export function environmentOf(deployment: Deployment, entry: string): Record<string, string> {
  const { Ref } = refShape.parse(deployment.stack.resolve(functionOf(deployment, entry).functionName));
  const { Variables } = functionShape.parse(deployment.resources()[Ref]?.Properties).Environment;
  return Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, textOf(value, deployment)]));
}
