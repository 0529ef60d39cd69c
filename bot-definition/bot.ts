import { intents } from './intents/intents.ts';
import { deDE } from './locales/de_DE/locale.ts';
import { enUS } from './locales/en_US/locale.ts';
import { esUS } from './locales/es_US/locale.ts';
import { frFR } from './locales/fr_FR/locale.ts';
import type { FrontdeskLocale, LocaleId } from './locales/frontdesk-locale.ts';
import type { BotDefinition } from './schema.ts';
import { slotTypes } from './slot-types/slot-types.ts';

/** Every locale, by Lex's id: an id without its words does not compile. */
export const locales: Readonly<Record<LocaleId, FrontdeskLocale>> = {
  en_US: enUS,
  de_DE: deDE,
  es_US: esUS,
  fr_FR: frFR,
};

/** The bot. lex-archive.ts writes it as the archive that Lex imports. */
export const bot = {
  name: 'Frontdesk',
  description: 'Flights, hotels and bookings of Meridian Travel, and answers from its documents',
  identifier: 'FRONTDESK1',
  // A quarter of an hour: Lex ends a voice conversation then, and a visitor on the web who comes back later starts afresh.
  idleSessionTTLInSeconds: 900,
  childDirected: false,
  intents,
  slotTypes,
  locales,
} as const satisfies BotDefinition;
