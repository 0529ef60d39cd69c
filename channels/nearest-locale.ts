const language = (locale: string) => locale.split(/[-_]/)[0]?.toLowerCase();
const normal = (locale: string) => locale.replace('-', '_').toLowerCase();

/** The bot's locale for a language (ISO 639-1) that is not the one of `localeId`; undefined when the bot has none, or it is. */
export function otherLocale(
  spoken: string | undefined,
  localeId: string,
  locales: readonly [string, ...string[]],
): string | undefined {
  return spoken === undefined || language(localeId) === spoken
    ? undefined
    : locales.find((locale) => language(locale) === spoken);
}

/**
 * How a door remembers a language that the bot has no locale for: "x-it" (BCP 47's private use, which no browser sends). The
 * conversation is then held in the bot's first locale, and translated.
 */
export const servedInTranslation = (spoken: string): string => `x-${spoken}`;

/** The language of such a memory, as ISO 639-1; undefined for a locale or a hint. */
export const translatedLanguage = (remembered: string | undefined): string | undefined =>
  /^x-([a-z]{2})$/.exec(remembered ?? '')?.[1];

/** The bot's locale for a hint such as "fr", "fr-CA" or "fr_FR": the same one, else one of that language, else the first. */
export function nearestLocale(hint: string | undefined, locales: readonly [string, ...string[]]): string {
  if (hint === undefined) return locales[0];
  return (
    locales.find((locale) => normal(locale) === normal(hint)) ??
    locales.find((locale) => language(locale) === language(hint)) ??
    locales[0]
  );
}
