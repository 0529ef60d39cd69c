import { createHash } from 'node:crypto';
import { CfnGuardrail, CfnGuardrailVersion } from 'aws-cdk-lib/aws-bedrock';
import { Construct } from 'constructs';
import { guardrailPolicy } from '../../bot-definition/guardrail-policy.ts';
import type { Stage } from '../stages.ts';

/** The Bedrock guardrail of bot-definition/guardrail-policy.ts, and an unchanging version of it for the fulfilment to name. */
export class Guardrail extends Construct {
  readonly guardrailId: string;
  readonly version: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const guardrail = new CfnGuardrail(this, 'Policy', { name: `frontdesk-${stage.name}`, ...guardrailPolicy });
    // Like a bot's version, it is a copy that never changes: another policy needs another version.
    const hash = createHash('sha256').update(JSON.stringify(guardrailPolicy)).digest('hex').slice(0, 12);
    const version = new CfnGuardrailVersion(this, `Version${hash}`, {
      guardrailIdentifier: guardrail.attrGuardrailId,
      description: `Policy ${hash}`,
    });
    this.guardrailId = guardrail.attrGuardrailId;
    this.version = version.attrVersion;
    this.arn = guardrail.attrGuardrailArn;
  }
}
