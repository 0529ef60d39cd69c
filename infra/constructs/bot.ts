import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnBot, CfnBotAlias, CfnBotVersion } from 'aws-cdk-lib/aws-lex';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Stage as Assembly, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { lexArchive } from '../../bot-definition/lex-archive.ts';
import { zipArchive } from '../../bot-definition/lex-archive/save-archive.ts';
import type { BotDefinition } from '../../bot-definition/schema.ts';
import type { Stage } from '../stages.ts';
import { ConversationLogs } from './conversation-logs.ts';

export interface BotProps {
  readonly stage: Stage;
  readonly definition: BotDefinition;
  /** The code hook of every locale. */
  readonly fulfillment: IFunction;
}

/**
 * The Lex bot, imported from the same archive that the laptop runs (docs/decisions/0003-bot-from-archive.md), a version of it,
 * and the alias that the doors talk to.
 */
export class Bot extends Construct {
  readonly botId: string;
  readonly aliasId: string;
  readonly aliasArn: string;
  readonly localeIds: readonly string[];

  constructor(scope: Construct, id: string, { stage, definition, fulfillment }: BotProps) {
    super(scope, id);
    this.localeIds = Object.keys(definition.locales);
    const archive = zipArchive(lexArchive(definition));
    const role = this.#createRole();
    const bot = this.#createBot(`${definition.name}-${stage.name}`, { definition, archive, role });
    const version = this.#createVersion(bot, archive);
    const logs = stage.conversationLogs ? new ConversationLogs(this, 'Logs', { stage, botRole: role }) : undefined;
    const alias = new CfnBotAlias(this, 'Alias', {
      botAliasName: 'live',
      botId: bot.attrId,
      botVersion: version.attrBotVersion,
      botAliasLocaleSettings: this.localeIds.map((localeId) => ({
        localeId,
        botAliasLocaleSetting: {
          enabled: true,
          codeHookSpecification: {
            lambdaCodeHook: { lambdaArn: fulfillment.functionArn, codeHookInterfaceVersion: '1.0' },
          },
        },
      })),
      ...(logs && { conversationLogSettings: logs.settings }),
    });
    fulfillment.addPermission('InvokedByLex', {
      principal: new ServicePrincipal('lexv2.amazonaws.com'),
      sourceAccount: Stack.of(this).account,
      sourceArn: alias.attrArn,
    });
    this.botId = bot.attrId;
    this.aliasId = alias.attrBotAliasId;
    this.aliasArn = alias.attrArn;
  }

  /** What a door needs to hold conversations. */
  grantConversation(door: IGrantable): void {
    const actions = ['lex:RecognizeText', 'lex:GetSession', 'lex:PutSession', 'lex:DeleteSession'];
    door.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.aliasArn] }));
  }

  #createRole(): Role {
    const account = Stack.of(this).account;
    const role = new Role(this, 'Role', {
      description: 'Lex speaks through Polly',
      assumedBy: new ServicePrincipal('lexv2.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['polly:SynthesizeSpeech'], resources: ['*'] }));
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Polly knows lexicons as the only resource of SynthesizeSpeech, and the bot uses none.',
    });
    return role;
  }

  #createBot(
    name: string,
    { definition, archive, role }: { definition: BotDefinition; archive: Uint8Array; role: Role },
  ) {
    const folder = join(Assembly.of(this)?.outdir ?? 'cdk.out', 'lex');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${definition.name}.zip`);
    writeFileSync(path, archive);
    const asset = new Asset(this, 'Archive', { path });
    const bot = new CfnBot(this, 'Bot', {
      name,
      description: definition.description,
      roleArn: role.roleArn,
      dataPrivacy: { ChildDirected: definition.childDirected },
      idleSessionTtlInSeconds: definition.idleSessionTTLInSeconds,
      autoBuildBotLocales: true,
      botFileS3Location: { s3Bucket: asset.s3BucketName, s3ObjectKey: asset.s3ObjectKey },
    });
    // Lex checks the role when it builds the locales: its permissions have to be there before the bot is.
    bot.node.addDependency(role);
    return bot;
  }

  /**
   * A version is a copy of the draft at the moment it is made and never changes. The archive's hash in the logical id makes a
   * new one for each definition; otherwise a new definition would stay in the draft, and the alias would never see it.
   */
  #createVersion(bot: CfnBot, archive: Uint8Array): CfnBotVersion {
    const hash = createHash('sha256').update(archive).digest('hex').slice(0, 12);
    return new CfnBotVersion(this, `Version${hash}`, {
      botId: bot.attrId,
      description: `Archive ${hash}`,
      botVersionLocaleSpecification: this.localeIds.map((localeId) => ({
        localeId,
        botVersionLocaleDetails: { sourceBotVersion: 'DRAFT' },
      })),
    });
  }
}
