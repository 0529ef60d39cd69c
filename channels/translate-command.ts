import { isSamplePhrase } from '../bot-definition/sample-phrase.ts';
import type { conversationIntents } from '../bot-definition/intents/conversation.ts';
import type { TranslateText, TranslationOrder } from '../translation/translate-text.ts';

/** What a person can say at any time, whatever the bot has asked for. */
const commands: readonly (keyof typeof conversationIntents)[] = ['Stop', 'StartOver', 'Help', 'Repeat', 'SpeakToAgent'];

/**
 * What so few words that they could be a name are in the bot's language, if that is a command in the bot's own words: "aiuto" is
 * nobody's last name. Undefined when they are none, or cannot be translated.
 */
export async function translateCommand(
  text: string,
  { localeId, translate, order }: { localeId: string; translate: TranslateText; order: TranslationOrder },
): Promise<string | undefined> {
  const translated = await translate(text, { ...order, names: [] }).catch(() => undefined);
  const isCommand =
    translated !== undefined && commands.some((intent) => isSamplePhrase(translated, { localeId, intent }));
  return isCommand ? translated : undefined;
}
