import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { FulfillmentSettings } from '../../fulfillment/environment.ts';
import { lexicons } from '../bundle-all.ts';
import type { Bundles } from '../bundle-all.ts';
import type { Stage } from '../stages.ts';
import { FrontdeskFunction } from './frontdesk-function.ts';
import type { Guardrail } from './guardrail.ts';
import type { Knowledge } from './knowledge.ts';
import { grantInvoke } from './model-access.ts';
import type { Secrets } from './secrets.ts';
import type { Tables } from './tables.ts';
import { grantTranslation } from './translation-access.ts';

export interface FulfillmentProps {
  readonly stage: Stage;
  readonly bundles: Pick<Bundles, 'fulfillment'>;
  readonly secrets: Secrets;
  readonly tables: Tables;
  readonly knowledge: Knowledge;
  readonly guardrail: Guardrail;
}

/** Lex waits 30 seconds for a code hook; ours stops before, so that a late turn is an error of ours that an alarm sees. */
const timeout = Duration.seconds(26);

/** The function behind Lex, with the data it may read and write. */
export class Fulfillment extends Construct {
  readonly lambda: FrontdeskFunction;

  constructor(
    scope: Construct,
    id: string,
    { stage, bundles, secrets, tables, knowledge, guardrail }: FulfillmentProps,
  ) {
    super(scope, id);
    const { INVENTORY_TABLE: inventory, BOOKING_TABLE: bookings, CONVERSATION_TABLE: conversations } = tables.bySetting;
    // What a default is right for is left out; test/infra checks that the rest is complete.
    const environment: Partial<Record<keyof FulfillmentSettings, string>> = {
      INVENTORY_TABLE: inventory.tableName,
      BOOKING_TABLE: bookings.tableName,
      CONVERSATION_TABLE: conversations.tableName,
      IDENTITY_SECRET: secrets.identity,
      MODEL_ID: stage.modelId,
      GUARDRAIL_ID: guardrail.guardrailId,
      GUARDRAIL_VERSION: guardrail.version,
      EMBEDDING_MODEL_ID: stage.embeddingModelId,
      KNOWLEDGE_URL: knowledge.snapshotUrl,
      ...(stage.rerankModelArn !== undefined && { RERANK_MODEL_ARN: stage.rerankModelArn }),
      ...(stage.terminology !== undefined && { TRANSLATE_TERMINOLOGY: stage.terminology }),
      LEXICONS: lexicons.join(','),
    };
    this.lambda = new FrontdeskFunction(this, 'Function', {
      stage,
      bundle: bundles.fulfillment,
      description: 'Answers the code hooks of Lex',
      // The snapshot is read and searched in this process; fulfillment/telemetry/price-turn.ts reckons with it.
      memory: 1024,
      timeout,
      environment,
      environmentKey: secrets.environmentKey,
    });
    const allow = (actions: string[], ...resources: string[]) =>
      this.lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
    allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'], inventory.tableArn);
    allow(['dynamodb:Query'], `${inventory.tableArn}/index/byRoute`);
    allow(['dynamodb:GetItem', 'dynamodb:PutItem'], bookings.tableArn);
    const remember = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'];
    allow(remember, conversations.tableArn);
    grantTranslation(this.lambda);
    allow(['bedrock:ApplyGuardrail'], guardrail.arn);
    const whole = 'bedrock:InvokeModel';
    grantInvoke(this.lambda, { actions: [whole, 'bedrock:InvokeModelWithResponseStream'], modelId: stage.modelId });
    grantInvoke(this.lambda, { actions: [whole], modelId: stage.embeddingModelId });
    if (stage.rerankModelArn !== undefined) {
      allow(['bedrock:InvokeModel'], stage.rerankModelArn);
      // Rerank itself knows no resource (Service Authorization Reference, Amazon Bedrock).
      allow(['bedrock:Rerank'], '*');
    }
    knowledge.grantReadSnapshot(this.lambda);
  }
}
