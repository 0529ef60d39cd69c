import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { SlackDoorVariables, SlackWorkerVariables } from '../../channels/environment.ts';
import type { Bundles } from '../bundle-all.ts';
import type { Stage } from '../stages.ts';
import type { Bot } from './bot.ts';
import { FrontdeskFunction } from './frontdesk-function.ts';
import type { HttpApi } from './http-api.ts';
import type { Secrets } from './secrets.ts';
import type { Tables } from './tables.ts';
import { grantTranslation } from './translation-access.ts';
import { WorkQueue } from './work-queue.ts';

export interface SlackDoorProps {
  readonly stage: Stage;
  readonly bundles: Pick<Bundles, 'slackDoor' | 'slackWorker'>;
  readonly secrets: Secrets;
  readonly tables: Tables;
  readonly bot: Bot;
  readonly http: HttpApi;
}

/** Lex may take 30 seconds, and Slack wants to be told before and after. */
const workerTimeout = Duration.seconds(60);

/**
 * Slack waits three seconds, Lex may take thirty: the door verifies, queues and acknowledges, the worker answers. Each holds
 * only the secrets that it needs.
 */
export class SlackDoor extends Construct {
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, props: SlackDoorProps) {
    super(scope, id);
    this.work = new WorkQueue(this, 'Turns', { workerTimeout });
    this.#createDoor(props);
    this.#createWorker(props);
  }

  #createDoor({ stage, bundles, secrets, http }: SlackDoorProps): void {
    const environment: SlackDoorVariables = {
      SLACK_QUEUE_URL: this.work.queue.queueUrl,
      SLACK_SIGNING_SECRET: secrets.slack('signingSecret'),
    };
    const door = new FrontdeskFunction(this, 'Door', {
      stage,
      bundle: bundles.slackDoor,
      description: 'The Slack door: verifies, queues, acknowledges',
      memory: 512,
      timeout: Duration.seconds(10),
      environment,
      environmentKey: secrets.environmentKey,
    });
    door.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.work.queue.queueArn] }));
    http.addDoor('Slack', door, [[HttpMethod.POST, '/slack/events']]);
  }

  #createWorker({ stage, bundles, secrets, tables, bot }: SlackDoorProps): void {
    const { CONVERSATION_TABLE: conversations } = tables.bySetting;
    const environment: SlackWorkerVariables = {
      LEX_BOT_ID: bot.botId,
      LEX_BOT_ALIAS_ID: bot.aliasId,
      LEX_LOCALE_ID: bot.localeIds.join(','),
      IDENTITY_SECRET: secrets.identity,
      SLACK_QUEUE_URL: this.work.queue.queueUrl,
      SLACK_BOT_TOKEN: secrets.slack('botToken'),
      CONVERSATION_TABLE: conversations.tableName,
      ...(stage.terminology !== undefined && { TRANSLATE_TERMINOLOGY: stage.terminology }),
    };
    const worker = new FrontdeskFunction(this, 'Worker', {
      stage,
      bundle: bundles.slackWorker,
      description: 'The Slack door: answers',
      memory: 512,
      timeout: workerTimeout,
      environment,
      environmentKey: secrets.environmentKey,
    });
    bot.grantConversation(worker);
    grantTranslation(worker);
    const remember = ['dynamodb:GetItem', 'dynamodb:PutItem'];
    worker.addToRolePolicy(new PolicyStatement({ actions: remember, resources: [conversations.tableArn] }));
    this.work.feed(worker, { saysWhatFailed: true });
  }
}
