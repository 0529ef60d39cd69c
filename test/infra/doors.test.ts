import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bot } from '../../bot-definition/bot.ts';
import { createSlackApp } from '../../channels/slack/app.ts';
import { aWebApp } from '../unit/channels/web/web-app.ts';
import { deploy, everything, removeFolders } from './deployment.ts';
import type { Deployment } from './deployment.ts';

let prod: Deployment;
let dev: Deployment;
beforeAll(async () => {
  prod = await deploy('prod', everything);
  dev = await deploy('dev');
});
afterAll(removeFolders);

const properties = (deployment: Deployment, type: string) =>
  Object.values(deployment.resources(type)).map(({ Properties }) => Properties);

describe('the phone line', () => {
  test('is a flow for each locale, which talks to the live alias and hands over to the stage’s queues', () => {
    const [alias] = Object.keys(prod.resources('AWS::Lex::BotAlias'));
    const [association] = Object.keys(prod.resources('AWS::Connect::IntegrationAssociation'));
    prod.template.hasResourceProperties('AWS::Connect::IntegrationAssociation', {
      IntegrationType: 'LEX_BOT',
      IntegrationArn: { 'Fn::GetAtt': [alias, 'Arn'] },
    });
    const flows = Object.values(prod.resources('AWS::Connect::ContactFlow'));
    expect(flows).toHaveLength(Object.keys(bot.locales).length);
    for (const { Properties, DependsOn } of flows) {
      const content = JSON.stringify(Properties['Content']);
      expect(content).toContain(JSON.stringify({ 'Fn::GetAtt': [alias, 'Arn'] }));
      for (const queueArn of Object.values(everything.connect?.queueArns ?? {})) expect(content).toContain(queueArn);
      expect(DependsOn).toEqual([association]);
    }
  });

  test('and Slack are not there for a stage that has neither', () => {
    for (const type of ['AWS::Connect::ContactFlow', 'AWS::Connect::IntegrationAssociation']) {
      expect(dev.resources(type)).toEqual({});
    }
    expect(dev.functions.map(({ bundle }) => bundle.entry).filter((entry) => entry.includes('slack'))).toEqual([]);
  });
});

describe('the HTTP API', () => {
  test('has each route that the doors serve, and no other', () => {
    const slack = createSlackApp({ signingSecret: 's', enqueue: () => Promise.resolve(), report: () => undefined });
    // Middleware is registered for all methods, a route for one.
    const routes = [...aWebApp().app.routes, ...slack.routes].filter(({ method }) => method !== 'ALL');
    const served = routes.map(({ method, path }) => `${method} ${path}`);
    // A browser asks first whether another site's page may send; hono's CORS answers that.
    expect(new Set(properties(prod, 'AWS::ApiGatewayV2::Route').map((route) => route['RouteKey']))).toEqual(
      new Set([...served, 'OPTIONS /api/{any+}']),
    );
  });

  test('is throttled, and its log says nothing of who asked', () => {
    const [stage] = properties(prod, 'AWS::ApiGatewayV2::Stage');
    expect(stage).toMatchObject({ DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 } });
    const log = JSON.stringify(stage?.['AccessLogSettings']);
    expect(log).toContain('$context.status');
    expect(log).not.toMatch(/identity|sourceIp|userAgent|\.path|query|authorizer/i);
  });
});
