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
  options: ConversationOptions,
): Promise<Followed> {
  const { language, sayAgain } = sessionAttributes.parse(attributes);
  if (language === undefined || language === translatedLanguage(session.locale)) return stays;
  const place = placeOf(language, session, options);
  if (place === undefined) return stays;
  const { localeId, target } = place;
  const followed = { localeId, isSaidAgain: sayAgain === 'yes' };
  if (target === session.localeId) return followed;
  return options.lex.moveSession(session, target).then(
    () => followed,
    () => stays,
  );
}

/** Where a conversation in a language is held: in `target`, and remembered by the door as `localeId`. Undefined: where it is. */
function placeOf(
  language: string,
  { locale, localeId }: LexSession & Pick<DoorSession, 'locale'>,
  { locales, translate }: ConversationOptions,
): { readonly localeId: string; readonly target: string } | undefined {
  const isHere = localeId.startsWith(language);
  // Back from a translated language to the one of the locale.
  if (isHere) return translatedLanguage(locale) === undefined ? undefined : { localeId, target: localeId };
  const own = otherLocale(language, localeId, locales);
  if (own !== undefined) return { localeId: own, target: own };
  return translate && { localeId: servedInTranslation(language), target: locales[0] };
}
