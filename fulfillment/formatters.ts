import { onceEach } from './once-each.ts';

/** Intl's formatters, each made once: making one takes a hundred times as long as using it. */
export const dateFormat = onceEach((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
export const numberFormat = onceEach((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
export const listFormat = onceEach((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
export const pluralRules = onceEach((tag, options: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options));
export const displayNames = onceEach((tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options));
