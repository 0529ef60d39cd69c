import { describe, expect, test } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { App, Stack } from 'aws-cdk-lib/core';
import { bot } from '../../bot-definition/bot.ts';
import type { BotDefinition } from '../../bot-definition/schema.ts';
import { Bot } from '../../infra/constructs/bot.ts';
import { findStage } from '../../infra/stages.ts';

function botResources(definition: BotDefinition) {
  const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Test');
  const code = Code.fromInline('exports.handler = async () => ({})');
  const fulfillment = new Function(stack, 'Hook', { code, handler: 'index.handler', runtime: Runtime.NODEJS_24_X });
  const { localeIds } = new Bot(stack, 'Bot', { stage: findStage('dev'), definition, fulfillment });
  const template = Template.fromStack(stack);
  const [imported] = Object.values(template.findResources('AWS::Lex::Bot'));
  return {
    version: Object.keys(template.findResources('AWS::Lex::BotVersion'))[0],
    localeIds,
    archive: imported?.['Properties'].BotFileS3Location.S3ObjectKey,
  };
}

describe('a version of the bot', () => {
  const greeting = bot.intents.Help;
  const changed: BotDefinition = {
    ...bot,
    intents: { ...bot.intents, Help: { ...greeting, description: `${greeting.description}, in other words` } },
  };

  test('is a new one when the definition changes, with the archive that it is made of', () => {
    const [before, after] = [botResources(bot), botResources(changed)];
    expect(after.version).not.toBe(before.version);
    expect(after.archive).not.toEqual(before.archive);
  });

  test('stays when nothing changes', () => {
    expect(botResources(bot)).toEqual(botResources({ ...bot }));
  });
});
