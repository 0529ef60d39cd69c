/**
 * The words a language has for numbers, days and times. Names of months, weekdays and units come from Intl (vocabulary.ts);
 * here is what Intl does not know. All words are folded: lower-case, without diacritics.
 */

/** The kinds of words that dates, times and durations are made of. */
export type SymbolName =
  // Numbers, by what they can be: 0, 1–12, 13–31, 32–99, a year, any other; written with a fraction; "third"; "a few".
  | 'zero'
  | 'hour'
  | 'day'
  | 'minute'
  | 'year'
  | 'number'
  | 'decimal'
  | 'ordinal'
  | 'few'
  // Written in figures as a whole: 2026-12-05, 5/12, 10:30.
  | 'fullDate'
  | 'shortDate'
  | 'clock'
  | 'month'
  | 'maybeMonth'
  | 'weekday'
  /** Its value is the distance from today in days. */
  | 'relativeDay'
  /** Its value is month × 100 + day. */
  | 'holiday'
  | 'dayUnit'
  | 'weekUnit'
  | 'monthUnit'
  | 'yearUnit'
  | 'hourUnit'
  | 'minuteUnit'
  | 'secondUnit'
  /** "second": a unit and an ordinal. */
  | 'second'
  /** "heures": a unit, and what follows the hour of a time. */
  | 'hoursOrClock'
  | 'weekend'
  | 'next'
  | 'this'
  | 'last'
  | 'in'
  | 'ago'
  | 'later'
  | 'after'
  | 'before'
  /** "past": half past ten, the past week. */
  | 'past'
  | 'to'
  | 'of'
  | 'on'
  | 'at'
  | 'from'
  | 'the'
  | 'a'
  | 'and'
  | 'end'
  | 'start'
  | 'middle'
  | 'half'
  /** "halb" in "halb fünf": half an hour before. */
  | 'halfTo'
  | 'quarter'
  | 'oclock'
  /** Its value is the hour: 12 or 0. */
  | 'noon'
  /** Its value is added to the hour: 0 or 12. */
  | 'meridiem'
  /** Its value is an index in MO AF EV NI. */
  | 'daypart'
  /** "tonight": a part of this day. */
  | 'todayPart'
  | 'now'
  | 'whole'
  | 'percent'
  /** Its value is an index in `currencies`. */
  | 'currency'
  | 'plus'
  | 'minus'
  | 'comma'
  | 'dot'
  | 'dash'
  | 'slash'
  | 'word';

/** Phrases separated by `|`; where they have values, groups of them separated by `;`: "tonight=0; tmrw|tmr=1". */
export type Phrases = string;

export interface Language {
  readonly code: string;
  /** Zero to nineteen, separated by `|`. */
  readonly small: string;
  /** Twenty to ninety, separated by `|`. */
  readonly tens: string;
  /** Hundred and more: multiplied with what stands before. */
  readonly scales: Phrases;
  /** Numbers that are not composed of these: dozens, irregular and compound words. */
  readonly otherNumbers: Phrases;
  /** What may stand inside a number: "one hundred and two", and, where it joins tens, "treinta y cinco". */
  readonly joiner: { readonly word: string; readonly joinsTens: boolean };
  /** First to twentieth, separated by `|`, and others. Those of a ten and a unit ("twenty first") are composed. */
  readonly ordinals: string;
  readonly otherOrdinals: Phrases;
  /** What follows the figures of an ordinal, such as `st|nd|rd|th`. */
  readonly ordinalEnding: string;
  readonly decimalMark: '.' | ',';
  readonly decimalWord: string;
  /** With 12, "ten" may be in the morning or in the evening. */
  readonly clock: 12 | 24;
  readonly symbols: Readonly<Partial<Record<SymbolName, Phrases>>>;
  /** ISO 4217 codes with their words; a coin has its share ("dime": 0.1). */
  readonly currencies: readonly { readonly code: string; readonly words: Phrases; readonly share?: number }[];
  /** AMAZON.Confirmation. */
  readonly confirmation: { readonly [Answer in ConfirmationAnswer]: Phrases };
  /** What is said before a name: "my last name is". */
  readonly leadIns: Phrases;
  /** Of these, the ones that are followed by the full name: "my name is". */
  readonly fullNameLeadIns: Phrases;
  /** Said after a value: "please". */
  readonly courtesies: string;
  /** Words that questions begin with, and beginnings that look like questions and are requests. */
  readonly questionWords: string;
  readonly requests: Phrases;
  /** "a as in apple". */
  readonly spellingLike: Phrases;
  /** "double five" is two fives. */
  readonly repeats: Phrases;
  /** Words with no meaning of their own: no name consists of them. */
  readonly functionWords: string;
}

export type ConfirmationAnswer = 'Yes' | 'No' | 'Maybe' | "Don't know";
