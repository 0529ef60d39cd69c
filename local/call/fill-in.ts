export interface Filling {
  readonly known: ReadonlyMap<string, string>;
  readonly today: Date;
  readonly localeId: string;
}

/**
 * Dates are written relative to today, so that files never go stale: `{date+7}` is an ISO date, `{day+7}` how a person says it
 * in the locale ("December 3", "3. Dezember").
 */
export function fillIn(text: string, { known, today, localeId }: Filling): string {
  return text.replaceAll(/\{(date|day)\+(\d+)\}|\{(\w+)\}/g, (whole, ...groups) => {
    const [kind, offset, name] = groups.map(String);
    if (groups[2] !== undefined) return known.get(String(name)) ?? whole;
    const day = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + Number(offset)));
    if (kind === 'date') return day.toISOString().slice(0, 10);
    return day.toLocaleDateString(localeId.replace('_', '-'), { month: 'long', day: 'numeric', timeZone: 'UTC' });
  });
}
