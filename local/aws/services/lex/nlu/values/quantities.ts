/** The built-in types whose values are reckoned: dates, times, numbers, money. */
import type { HeardText } from '../heard-text.ts';
import { isoDate } from '../quantities/calendar.ts';
import { readings } from '../quantities/reading.ts';
import type { Reading } from '../quantities/rules.ts';
import { finding, overlap, type Finding, type ValueFinder } from './value-finder.ts';

function finderOf<Value>(
  read: (heard: HeardText) => readonly Reading<Value>[],
  write: (value: Value) => string | readonly string[],
): ValueFinder {
  return (heard) =>
    read(heard).map((reading) => ({
      ...finding(heard, reading, write(reading.value)),
      certainty: reading.onlyIfAsked ? 'answer' : 'clear',
    }));
}

/** A number that is a part of a date, a time or an amount is none by itself, unless a number was asked for. */
function findNumbers(heard: HeardText): readonly Finding[] {
  const others = [
    readings.dates(heard),
    readings.times(heard),
    readings.currencies(heard),
    readings.percentages(heard),
  ];
  const taken = others.flat().filter(({ onlyIfAsked }) => !onlyIfAsked);
  return finderOf(
    readings.numbers,
    String,
  )(heard).map((found) => (taken.some((other) => overlap(found, other)) ? { ...found, certainty: 'answer' } : found));
}

export const quantityFinders: Readonly<Record<string, ValueFinder>> = {
  'AMAZON.Date': finderOf(readings.dates, isoDate),
  'AMAZON.Time': finderOf(readings.times, (times) => times),
  'AMAZON.Duration': finderOf(readings.durations, String),
  'AMAZON.Number': findNumbers,
  'AMAZON.Percentage': finderOf(readings.percentages, String),
  'AMAZON.Currency': finderOf(readings.currencies, String),
};
