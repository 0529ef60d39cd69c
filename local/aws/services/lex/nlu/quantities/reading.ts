import { vocabularyOf } from '../languages/languages.ts';
import type { HeardText } from '../heard-text.ts';
import { currencyRules, numberRules, percentageRules } from './amounts.ts';
import { dayOf } from './calendar.ts';
import { dateRules } from './dates.ts';
import { durationRules } from './durations.ts';
import { applyRules, type Reading, type ReadingContext, type Rule } from './rules.ts';
import { readTerms, type Term } from './terms.ts';
import { timeRules, type TimeReading } from './times.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day and minute on the wall of the bot's time zone. */
function readingContext({ settings, once, localeId }: HeardText): ReadingContext {
  return once('context', () => {
    const { timezone, now } = settings;
    const format =
      formats.get(timezone) ??
      new Intl.DateTimeFormat('en-US', {
        timeZone: timezone,
        hourCycle: 'h23',
        dateStyle: 'short',
        timeStyle: 'short',
      });
    formats.set(timezone, format);
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
    return {
      vocabulary: vocabularyOf(localeId),
      localeId,
      today: dayOf(2000 + ((parts.get('year') ?? 0) % 100), parts.get('month') ?? 1, parts.get('day') ?? 1) ?? 0,
      minuteOfDay: (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0),
    };
  });
}

export const termsOf = (heard: HeardText): readonly Term[] =>
  heard.once('terms', () => readTerms(heard.text, vocabularyOf(heard.localeId)));

function reader<Value>(name: string, rules: readonly Rule<Value>[]) {
  return (heard: HeardText): readonly Reading<Value>[] =>
    heard.once(name, () => applyRules(termsOf(heard), rules, readingContext(heard)));
}

/** What a text says in each of these ways, each computed once a text. */
export const readings = {
  dates: reader<number>('dates', dateRules),
  times: reader<TimeReading>('times', timeRules),
  durations: reader<string>('durations', durationRules),
  numbers: reader<string>('numbers', numberRules),
  percentages: reader<string>('percentages', percentageRules),
  currencies: reader<string>('currencies', currencyRules),
};
