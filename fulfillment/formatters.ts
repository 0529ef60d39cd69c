import { onceEach } from './once-each.ts';

/** Intl's formatters, each made once: making one takes a hundred times as long as using it. */
export const dateFormat = onceEach(
  (tag: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
export const numberFormat = onceEach(
  (tag: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);
export const listFormat = onceEach((tag: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
export const pluralRules = onceEach((tag: string) => new Intl.PluralRules(tag));
export const displayNames = onceEach(
  (tag: string, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options),
);
