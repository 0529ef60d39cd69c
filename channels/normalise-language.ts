import { requestAttribute } from '../bot-definition/contract/request-attributes.ts';
import { replyLimits } from '../bot-definition/contract/reply.ts';
import type { ConversationOptions } from './conversation.ts';
import type { LexTurn } from './lex-address.ts';
import { namesIn } from './recalled-session.ts';
import { translateCommand } from './translate-command.ts';

/** A sentence takes Translate a tenth of this. */
const longestTranslation = 3000;

type TextTurn = LexTurn & { readonly text: string };

/**
 * The text of a person whose language the bot has no locale for, in that of the locale: Lex understands it, and the fulfilment is
 * told what was written. What cannot be translated goes as it is; the fulfilment then tells the person so.
 */
export async function normaliseLanguage(
  turn: TextTurn,
  { lex, translate }: Pick<ConversationOptions, 'lex' | 'translate'>,
): Promise<TextTurn> {
  const language = turn.requestAttributes[requestAttribute.language];
  if (language === undefined || translate === undefined) return turn;
  // Without the session the text is translated as any: the turn itself will say what is wrong with Lex.
  const session = await lex.recall(turn).catch(() => undefined);
  const names = session ? namesIn(turn.text, session) : [];
  const signal = AbortSignal.timeout(longestTranslation);
  const order = { from: language, to: turn.localeId.slice(0, 2), names, signal };
  const isNameOnly = names.includes(turn.text.trim());
  const command = isNameOnly ? await translateCommand(turn.text, { ...turn, translate, order }) : undefined;
  return Promise.resolve(command ?? translate(turn.text, order)).then(
    (translated) => ({
      ...turn,
      // Lex V2 quotas: 1,024 UTF-16 units of text.
      text: translated.slice(0, replyLimits.messageLength),
      requestAttributes: { ...turn.requestAttributes, [requestAttribute.said]: turn.text },
    }),
    () => turn,
  );
}
