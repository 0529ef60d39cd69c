import { Validations } from 'aws-cdk-lib/core';
import type { Duration } from 'aws-cdk-lib/core';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { LambdaBundle } from '../bundle-lambda.ts';
import type { Stage } from '../stages.ts';

export interface FrontdeskFunctionProps {
  readonly stage: Stage;
  readonly bundle: LambdaBundle;
  readonly description: string;
  /** MB. The share of a processor grows with it: 1,769 MB is one whole. */
  readonly memory: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Encrypts the environment of a function that holds secrets: only who may use the key can read it. */
  readonly environmentKey?: IKey;
}

/**
 * A Lambda function of ours. It may write its own logs and traces, and nothing else: whoever creates it grants the rest,
 * action by action.
 */
export class FrontdeskFunction extends Function {
  /** What esbuild put into it; test/infra compares that with what the function is given. */
  readonly bundle: LambdaBundle;

  constructor(scope: Construct, id: string, props: FrontdeskFunctionProps) {
    const { stage, bundle, environmentKey } = props;
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
