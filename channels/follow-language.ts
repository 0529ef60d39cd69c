import { sessionAttributes } from '../bot-definition/contract/session-attributes.ts';
import type { DoorSession, Reply } from './channel.ts';
import type { ConversationOptions } from './conversation.ts';
import type { LexSession } from './lex-address.ts';
import { otherLocale, servedInTranslation, translatedLanguage } from './nearest-locale.ts';
import type { LexAnswer } from './read-lex-answer.ts';

export interface Followed extends Pick<Reply, 'localeId'> {
  /** The fulfilment has done nothing yet: the utterance is to be said again, in `localeId`. */
  readonly isSaidAgain: boolean;
}

const stays: Followed = { isSaidAgain: false };

/**
 * Moves a session to the locale of the language that the fulfilment found the person to speak, or notes that they are served in
 * translation. The attribute only ever chooses among the bot's own locales and Translate's languages. When the session cannot be
 * moved, it stays where it is: the reply stands, and the next one asks for the move again.
 */
export async function followLanguage(
  { sessionAttributes: attributes }: LexAnswer,
  session: LexSession & Pick<DoorSession, 'locale'>,
  { lex, locales, translate }: ConversationOptions,
): Promise<Followed> {
  const { language, sayAgain } = sessionAttributes.parse(attributes);
  const before = translatedLanguage(session.locale);
  if (language === undefined || language === before) return stays;
  const isSaidAgain = sayAgain === 'yes';
  const own = before && session.localeId.startsWith(language) ? session.localeId : undefined;
  const other = own ?? otherLocale(language, session.localeId, locales);
  if (other === undefined && (translate === undefined || session.localeId.startsWith(language))) return stays;
  const target = other ?? locales[0];
  const localeId = other ?? servedInTranslation(language);
  if (target === session.localeId) return { localeId, isSaidAgain };
  return lex.moveSession(session, target).then(
    () => ({ localeId, isSaidAgain }),
    () => stays,
  );
}
