import { vocabularyOf } from '../languages/languages.ts';
import { onceAText } from '../heard-text.ts';
import { currencyRules, numberRules, percentageRules } from './amounts.ts';
import { dayOf } from './calendar.ts';
import { dateRules } from './dates.ts';
import { durationRules } from './durations.ts';
import { applyRules, type ReadingContext, type Rule } from './rules.ts';
import { readTerms } from './terms.ts';
import { timeRules, type TimeReading } from './times.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

type Wall = Pick<ReadingContext, 'today' | 'minuteOfDay'>;

/** The day and minute on the wall of a time zone. */
function readWall(timezone: string, now: number): Wall {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('en-US', { timeZone: timezone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' });
  formats.set(timezone, format);
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    today: dayOf(CENTURY + (part('year') % 100), part('month'), part('day')) ?? 0,
    minuteOfDay: part('hour') * 60 + part('minute'),
  };
}

const MINUTE_MS = 60_000;
let lastRead: { readonly timezone: string; readonly minute: number; readonly wall: Wall } | undefined;

/** Read once a minute: asking the time zone's tables costs more than reading a short text. */
function wallAt(timezone: string, now: number): Wall {
  const minute = Math.floor(now / MINUTE_MS);
  if (lastRead?.minute !== minute || lastRead.timezone !== timezone) {
    lastRead = { timezone, minute, wall: readWall(timezone, now) };
  }
  return lastRead.wall;
}

const readingContext = onceAText(({ settings, localeId }): ReadingContext => ({
  vocabulary: vocabularyOf(localeId),
  localeId,
  ...wallAt(settings.timezone, settings.now.getTime()),
}));

/** The short style has two figures of the year. */
const CENTURY = 2000;

const termsOf = onceAText(({ text, localeId }) => readTerms(text, vocabularyOf(localeId)));

function reader<Value>(rules: readonly Rule<Value>[]) {
  return onceAText((heard) => applyRules(termsOf(heard), rules, readingContext(heard)));
}

/** What a text says in each of these ways. */
export const readings = {
  dates: reader(dateRules),
  times: reader<TimeReading>(timeRules),
  durations: reader(durationRules),
  numbers: reader(numberRules),
  percentages: reader(percentageRules),
  currencies: reader(currencyRules),
};
