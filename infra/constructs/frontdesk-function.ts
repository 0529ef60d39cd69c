import { basename, join } from 'node:path';
import { Stage as Assembly, Validations } from 'aws-cdk-lib/core';
import type { Duration } from 'aws-cdk-lib/core';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundleLambda } from '../bundle-lambda.ts';
import type { LambdaBundle } from '../bundle-lambda.ts';
import type { Stage } from '../stages.ts';

export interface FrontdeskFunctionProps {
  readonly stage: Stage;
  /** From the root of the repository, such as "channels/web/web.lambda.ts". */
  readonly entry: string;
  readonly description: string;
  /** MB. The share of a processor grows with it: 1,769 MB is one whole. */
  readonly memory: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Encrypts the environment of a function that holds secrets: only who may use the key can read it. */
  readonly environmentKey?: IKey;
  /** Adds files to the bundle, which the function finds in its working directory. */
  readonly addFiles?: (folder: string) => void;
}

/** Where this synthesis writes: cdk.out, or a test's own folder. */
export const assemblyFolder = (scope: Construct): string => Assembly.of(scope)?.outdir ?? 'cdk.out';

const root = join(import.meta.dirname, '..', '..');

/**
 * A Lambda function of ours. It may write its own logs and traces, and nothing else: whoever creates it grants the rest,
 * action by action.
 */
export class FrontdeskFunction extends Function {
  readonly entry: string;
  /** What esbuild put into it; test/infra compares that with what the function is given. */
  readonly bundle: LambdaBundle;

  constructor(scope: Construct, id: string, props: FrontdeskFunctionProps) {
    const { stage, environmentKey, addFiles } = props;
    const name = basename(props.entry, '.lambda.ts');
    const bundle = bundleLambda(join(root, props.entry), join(assemblyFolder(scope), 'lambda', name));
    addFiles?.(bundle.folder);
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
    });
    logGroup.grantWrite(role);
    environmentKey?.grantDecrypt(role);
    super(scope, id, {
      code: Code.fromAsset(bundle.folder),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      description: environmentKey ? `${props.description} (secrets: ${stage.secretsRead})` : props.description,
      environment: definedOnly(props.environment),
      ...(environmentKey && { environmentEncryption: environmentKey }),
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
    });
    this.entry = props.entry;
    this.bundle = bundle;
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray, Polly and Translate know no resources to limit an action to.',
    });
  }
}

function definedOnly(environment: FrontdeskFunctionProps['environment']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
