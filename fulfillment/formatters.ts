/** Intl's formatters, each made once: making one takes a hundred times as long as using it. */
function onceEach<Options, Formatter>(
  make: (tag: string, options: Options) => Formatter,
): (tag: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (tag, options) => {
    const key = `${tag} ${JSON.stringify(options)}`;
    const known = made.get(key);
    if (known) return known;
    const formatter = make(tag, options);
    made.set(key, formatter);
    return formatter;
  };
}

export const dateFormat = onceEach((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
export const numberFormat = onceEach((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
export const listFormat = onceEach((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
export const pluralRules = onceEach((tag, options: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options));
export const displayNames = onceEach((tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options));
