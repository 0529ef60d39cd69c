import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { bot as definition } from '../../bot-definition/bot.ts';
import { Bot } from '../constructs/bot.ts';
import { Fulfillment } from '../constructs/fulfillment.ts';
import { Guardrail } from '../constructs/guardrail.ts';
import { HttpApi } from '../constructs/http-api.ts';
import { Ingest } from '../constructs/ingest.ts';
import { Knowledge } from '../constructs/knowledge.ts';
import { PhoneDoor } from '../constructs/phone-door.ts';
import { Secrets } from '../constructs/secrets.ts';
import { Tables } from '../constructs/tables.ts';
import { Watch } from '../constructs/watch.ts';
import { watchBot, watchFulfillment, watchHttp, watchQueue, watchTables } from '../constructs/watched.ts';
import { SlackDoor } from '../constructs/slack-door.ts';
import { WebDoor } from '../constructs/web-door.ts';
import type { Bundles } from '../bundle-all.ts';
import type { Stage } from '../stages.ts';

export interface FrontdeskStackProps {
  readonly stage: Stage;
  readonly bundles: Bundles;
}

/** All of Frontdesk in one account and region, from what is kept to what is watched. */
export class FrontdeskStack extends Stack {
  constructor(scope: Construct, { stage, bundles }: FrontdeskStackProps) {
    const { account, region } = stage;
    super(scope, `Frontdesk-${stage.name}`, {
      description: `Frontdesk, stage ${stage.name}`,
      env: { region, ...(account !== undefined && { account }) },
      tags: { application: 'frontdesk', stage: stage.name },
      terminationProtection: stage.keepsData,
    });

    const secrets = new Secrets(this, 'Secrets', { stage });
    const tables = new Tables(this, 'Tables', { stage });
    const knowledge = new Knowledge(this, 'Knowledge', { stage });
    const ingest = new Ingest(this, 'Ingest', { stage, bundles, knowledge });
    const guardrail = new Guardrail(this, 'Guardrail', { stage });
    const fulfillment = new Fulfillment(this, 'Fulfillment', { stage, bundles, secrets, tables, knowledge, guardrail });
    const bot = new Bot(this, 'Bot', { stage, definition, fulfillment: fulfillment.lambda });
    const http = new HttpApi(this, 'Http', { stage });
    new WebDoor(this, 'WebDoor', { stage, bundles, secrets, bot, http, tables });
    const slack = stage.slack
      ? new SlackDoor(this, 'SlackDoor', { stage, bundles, secrets, tables, bot, http })
      : undefined;
    const { connect } = stage;
    const phone = connect && new PhoneDoor(this, 'PhoneDoor', { name: this.stackName, connect, bot });
    new Watch(this, 'Watch', {
      stage,
      watched: [
        ...watchFulfillment(fulfillment.lambda),
        ...watchBot(bot, { speech: phone !== undefined }),
        ...watchHttp(http.api),
        ...watchTables(Object.values(tables.bySetting)),
        ...watchQueue('Documents', { work: ingest.work, patience: Duration.minutes(30) }),
        ...(slack ? watchQueue('SlackTurns', { work: slack.work, patience: Duration.minutes(2) }) : []),
      ],
    });

    this.#tell({
      WebUrl: http.url,
      ...(slack && { SlackRequestUrl: `${http.url}/slack/events` }),
      ...Object.fromEntries(
        Object.entries(phone?.flowArns ?? {}).map(([locale, arn]) => [`ContactFlow-${locale}`, arn]),
      ),
      BotId: bot.botId,
      BotAliasId: bot.aliasId,
      Documents: knowledge.documentsUrl,
      InventoryTable: tables.bySetting.INVENTORY_TABLE.tableName,
      BookingTable: tables.bySetting.BOOKING_TABLE.tableName,
      ConversationTable: tables.bySetting.CONVERSATION_TABLE.tableName,
      GuardrailId: guardrail.guardrailId,
    });
  }

  /** What whoever deploys needs to go on: docs/deploy.md. */
  #tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
