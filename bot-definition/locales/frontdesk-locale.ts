import type { intents } from '../intents/intents.ts';
import type { Replies } from '../replies.ts';
import type { Locale } from '../schema.ts';
import type { slotTypes } from '../slot-types/slot-types.ts';

/** The locales the bot speaks. To add one, add its Lex id here; the compiler then asks for its words. */
export type LocaleId = 'en_US' | 'de_DE' | 'es_US' | 'fr_FR';

/** All that this bot says in one locale. */
export type FrontdeskLocale = Locale<typeof intents, typeof slotTypes, Replies>;
