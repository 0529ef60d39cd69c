import { Key } from 'aws-cdk-lib/aws-kms';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/**
 * The secrets, and the key that hides them in the environment of the functions that have them
 * (docs/decisions/0004-secrets.md). Values that only we know are made here; Slack's come from Slack.
 */
export class Secrets extends Construct {
  readonly environmentKey: IKey;
  /** Signs who is speaking: the doors write it, the fulfilment reads it. */
  readonly identity: string;
  /** Signs the sessions of the web door. */
  readonly webSession: string;
  /** Two fields of a secret that is there before the stage, since only Slack knows them (docs/deploy.md, "Slack"). */
  readonly slack: (field: 'signingSecret' | 'botToken') => string;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const { removalPolicy } = stage;
    this.environmentKey = new Key(this, 'EnvironmentKey', {
      description: 'Encrypts the environment of the functions that hold secrets',
      enableKeyRotation: true,
      removalPolicy,
    });
    const made = (name: string, description: string) => {
      // 64 letters and digits are 380 bits; the schemas of environment.ts ask for 32 characters.
      const generateSecretString = { passwordLength: 64, excludePunctuation: true };
      const secret = new Secret(this, name, { description, generateSecretString, removalPolicy });
      Validations.of(secret).acknowledge({
        id: 'AwsSolutions-SMG4',
        reason:
          'Two functions share it and must change at one moment, which is a deployment: docs/deploy.md, "Secrets".',
      });
      return reference(secret);
    };
    this.identity = made('Identity', 'Signs who is speaking, between the doors and the fulfilment');
    this.slack = (field) => reference(Secret.fromSecretNameV2(this, field, `frontdesk/${stage.name}/slack`), field);
    this.webSession = made('WebSession', 'Signs the sessions of the web door');
  }
}

/** A dynamic reference: CloudFormation puts the value in place, so neither the template nor the repository holds it. */
const reference = (secret: Pick<ISecret, 'secretValue' | 'secretValueFromJson'>, field?: string): string =>
  (field === undefined ? secret.secretValue : secret.secretValueFromJson(field)).unsafeUnwrap();
