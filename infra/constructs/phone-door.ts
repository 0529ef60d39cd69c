import { CfnContactFlow, CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { locales } from '../../bot-definition/bot.ts';
import type { FrontdeskLocale } from '../../bot-definition/locales/frontdesk-locale.ts';
import { contactFlow, flowWords } from '../../channels/telephony/connect/contact-flow.ts';
import type { ConnectSettings } from '../stages.ts';
import type { Bot } from './bot.ts';

export interface PhoneDoorProps {
  /** Begins the names of the flows. */
  readonly name: string;
  readonly connect: ConnectSettings;
  readonly bot: Bot;
}

/**
 * The phone line on an Amazon Connect instance that exists already: the bot is made known to it, and there is one contact flow a
 * locale, to which a phone number can be given. What the flow does is said in channels/telephony/connect/contact-flow.ts.
 */
export class PhoneDoor extends Construct {
  /** By locale. */
  readonly flowArns: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { name, connect, bot }: PhoneDoorProps) {
    super(scope, id);
    const { instanceArn, queueArns } = connect;
    // It also lets the instance speak with the alias, in the resource policy of Lex.
    const association = new CfnIntegrationAssociation(this, 'Bot', {
      instanceId: instanceArn,
      integrationType: 'LEX_BOT',
      integrationArn: bot.aliasArn,
    });
    const createFlow = (localeId: string, locale: FrontdeskLocale) => {
      const words = flowWords(locale);
      const content = contactFlow({ botAliasArn: bot.aliasArn, queueArns, localeId, voice: locale.voice, words });
      const flow = new CfnContactFlow(this, localeId, {
        instanceArn,
        name: `${name} ${localeId}`,
        description: `Frontdesk answers in ${locale.name}`,
        type: 'CONTACT_FLOW',
        content: Stack.of(this).toJsonString(content),
      });
      flow.addResourceDependency(association);
      return [localeId, flow.attrContactFlowArn];
    };
    this.flowArns = Object.fromEntries(
      Object.entries(locales).map(([localeId, locale]) => createFlow(localeId, locale)),
    );
  }
}
