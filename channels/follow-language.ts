import { sessionAttributes } from '../bot-definition/contract/session-attributes.ts';
import type { Reply } from './channel.ts';
import type { ConversationOptions } from './conversation.ts';
import type { LexSession } from './lex-address.ts';
import { otherLocale } from './nearest-locale.ts';
import type { LexAnswer } from './read-lex-answer.ts';

/**
 * Moves a session to the locale of the language that the fulfilment found the person to speak. The attribute only ever chooses
 * among the bot's own locales. When the session cannot be moved, it stays where it is: the reply stands, and the next one asks for
 * the move again.
 */
export async function followLanguage(
  { sessionAttributes: attributes }: LexAnswer,
  session: LexSession,
  { lex, locales }: ConversationOptions,
): Promise<Pick<Reply, 'localeId'>> {
  const { language } = sessionAttributes.parse(attributes);
  const localeId = otherLocale(language, session.localeId, locales);
  if (localeId === undefined) return {};
  return lex.moveSession(session, localeId).then(
    () => ({ localeId }),
    () => ({}),
  );
}
