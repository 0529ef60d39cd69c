import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi as Api, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** `{name+}` in a path stands for any rest of it. */
export type Route = readonly [method: HttpMethod, path: string];

/** What is logged of a request: how it went, and nothing of who sent it (no address, browser, path or query). */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
};

/** The HTTP API that the doors share: one host name, throttled as a whole. */
export class HttpApi extends Construct {
  readonly api: Api;
  /** Without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.api = new Api(this, 'Api', { apiName: `frontdesk-${stage.name}`, createDefaultStage: false });
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: stage.requestsPerSecond, burstLimit: stage.requestsPerSecond * 2 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    this.url = this.api.apiEndpoint;
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The doors check who speaks themselves: a signed session on the web, the signature of Slack.',
    });
  }

  /** Sends the routes to a door. Anything else is 404 before it costs an invocation. */
  addDoor(name: string, door: IFunction, routes: readonly Route[]): void {
    const integration = new HttpLambdaIntegration(name, door);
    for (const [method, path] of routes) this.api.addRoutes({ path, methods: [method], integration });
  }
}
