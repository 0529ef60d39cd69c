import { requestAttribute } from '../bot-definition/contract/request-attributes.ts';
import type { DoorSession } from './channel.ts';
import { nearestLocale } from './nearest-locale.ts';

export interface LexSession {
  readonly sessionId: string;
  /** Such as "en_US". */
  readonly localeId: string;
}

export interface LexTurn extends LexSession {
  readonly requestAttributes: Readonly<Record<string, string>>;
}

/** The Lex session of a door's session, in the bot's locale that is nearest to what the person wants. */
export const lexSessionOf = (
  { sessionId, locale }: DoorSession,
  locales: readonly [string, ...string[]],
): LexSession => ({ sessionId, localeId: nearestLocale(locale, locales) });

/** How anybody at this door is spoken to. Who they are, where the door has checked it, is a signed token beside it. */
export const doorAttributes = ({ channel, accepts, showAt }: DoorSession): LexTurn['requestAttributes'] => ({
  [requestAttribute.channel]: channel,
  [requestAttribute.acceptContentTypes]: [...new Set(['PlainText', ...accepts])].join(','),
  ...(showAt !== undefined && { [requestAttribute.showAt]: showAt }),
});
