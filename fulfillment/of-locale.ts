import type { LocaleId } from '../bot-definition/locales/frontdesk-locale.ts';
import { knownLocale } from './known-locale.ts';

/**
 * What is made of a locale's words, such as patterns, is made when somebody first speaks it: a Lambda that starts in front of a
 * waiting person should not make what belongs to the other locales.
 */
export function ofLocale<Made>(makers: Readonly<Record<LocaleId, () => Made>>): (localeId: string) => Made {
  const made = new Map<LocaleId, Made>();
  return (localeId) => {
    const id = knownLocale(localeId);
    const known = made.get(id) ?? makers[id]();
    made.set(id, known);
    return known;
  };
}
