import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { WebVariables } from '../../channels/environment.ts';
import type { Bundles } from '../bundle-all.ts';
import type { Stage } from '../stages.ts';
import type { Bot } from './bot.ts';
import { FrontdeskFunction } from './frontdesk-function.ts';
import type { HttpApi, Route } from './http-api.ts';
import type { Secrets } from './secrets.ts';
import type { Tables } from './tables.ts';
import { grantTranslation } from './translation-access.ts';

export interface WebDoorProps {
  readonly stage: Stage;
  readonly bundles: Pick<Bundles, 'web'>;
  readonly secrets: Secrets;
  readonly bot: Bot;
  readonly http: HttpApi;
  readonly tables: Tables;
}

/** The routes of channels/web/app.ts (a test compares them), and OPTIONS for the pages of other sites. */
const routes: readonly Route[] = [
  [HttpMethod.GET, '/'],
  [HttpMethod.GET, '/demo.css'],
  [HttpMethod.GET, '/favicon.svg'],
  [HttpMethod.GET, '/frontdesk-chat.js'],
  [HttpMethod.GET, '/api/health'],
  [HttpMethod.POST, '/api/session'],
  [HttpMethod.DELETE, '/api/session'],
  [HttpMethod.POST, '/api/messages'],
  [HttpMethod.POST, '/api/speech'],
  [HttpMethod.GET, '/api/partial'],
  [HttpMethod.OPTIONS, '/api/{any+}'],
];

/** The chat widget, its demo page, and the HTTP behind them. */
export class WebDoor extends Construct {
  readonly lambda: IFunction;

  constructor(scope: Construct, id: string, { stage, bundles, secrets, bot, http, tables }: WebDoorProps) {
    super(scope, id);
    const { CONVERSATION_TABLE: conversations } = tables.bySetting;
    const environment: WebVariables = {
      CONVERSATION_TABLE: conversations.tableName,
      LEX_BOT_ID: bot.botId,
      LEX_BOT_ALIAS_ID: bot.aliasId,
      LEX_LOCALE_ID: bot.localeIds.join(','),
      WEB_SESSION_SECRET: secrets.webSession,
      ALLOWED_ORIGINS: stage.allowedOrigins.join(','),
      ...(stage.terminology !== undefined && { TRANSLATE_TERMINOLOGY: stage.terminology }),
    };
    const lambda = new FrontdeskFunction(this, 'Function', {
      stage,
      bundle: bundles.web,
      description: 'The web door: chat widget and demo page',
      memory: 512,
      // API Gateway gives up after 30 seconds.
      timeout: Duration.seconds(29),
      environment,
      environmentKey: secrets.environmentKey,
    });
    this.lambda = lambda;
    bot.grantConversation(this.lambda);
    // Polly knows no resources to limit it to; what may be spoken is limited by speech-receipt.ts.
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['polly:SynthesizeSpeech'], resources: ['*'] }));
    this.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: [conversations.tableArn] }),
    );
    grantTranslation(this.lambda);
    http.addDoor('Web', this.lambda, routes);
  }
}
