import type { CfnBotAlias } from 'aws-cdk-lib/aws-lex';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/**
 * What people type, kept in CloudWatch Logs under a key of its own. Slots that the definition marks as obfuscated are left
 * out by Lex. Voice is never recorded. Only for a stage that asks for it.
 */
export class ConversationLogs extends Construct {
  readonly settings: CfnBotAlias.ConversationLogSettingsProperty;

  constructor(scope: Construct, id: string, { stage, botRole }: { readonly stage: Stage; readonly botRole: IRole }) {
    super(scope, id);
    const { removalPolicy } = stage;
    const key = new Key(this, 'Key', {
      description: 'Encrypts conversation logs',
      enableKeyRotation: true,
      removalPolicy,
    });
    key.grantEncryptDecrypt(new ServicePrincipal(`logs.${Stack.of(this).region}.amazonaws.com`));
    const logGroup = new LogGroup(this, 'Text', {
      retention: stage.logRetention,
      encryptionKey: key,
      removalPolicy,
    });
    logGroup.grantWrite(botRole);
    const cloudWatch = { cloudWatchLogGroupArn: logGroup.logGroupArn, logPrefix: '' };
    this.settings = { textLogSettings: [{ enabled: true, destination: { cloudWatch } }] };
  }
}
