import { locales } from '../bot-definition/bot.ts';
import type { LocaleId } from '../bot-definition/locales/frontdesk-locale.ts';

const isLocaleId = (id: string): id is LocaleId => Object.hasOwn(locales, id);

/** The locale of a turn among those that have words; one that has none gets English. */
export const knownLocale = (localeId: string): LocaleId => (isLocaleId(localeId) ? localeId : 'en_US');
