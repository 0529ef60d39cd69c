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

/** The bot's locale for a hint such as "fr", "fr-CA" or "fr_FR": the same one, else one of that language, else the first. */
export function nearestLocale(hint: string | undefined, locales: readonly [string, ...string[]]): string {
  if (hint === undefined) return locales[0];
  return (
    locales.find((locale) => normal(locale) === normal(hint)) ??
    locales.find((locale) => language(locale) === language(hint)) ??
    locales[0]
  );
}
