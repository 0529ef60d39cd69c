import type { HeardText } from '../heard-text.ts';
import type { ResolvedValue } from '../understanding.ts';

/** A value of a slot type, and where it stands in the text. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly value: ResolvedValue;
  readonly certainty: Certainty;
}

/**
 * Where a finding may be believed:
 * - `clear`: in any text;
 * - `guess`: where samples have such a value, as it may be a typo or another word ("change" and "Changi");
 * - `answer`: from who was asked for it, as "5" is a date and "please" a code.
 */
export type Certainty = 'clear' | 'guess' | 'answer';

/** Finds all values of one slot type in a text. */
export type ValueFinder = (heard: HeardText) => readonly Finding[];

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `interpreted`: the value, or all readings of an ambiguous one. */
export function finding(heard: HeardText, span: Span, interpreted: string | readonly string[]): Finding {
  const values = typeof interpreted === 'string' ? [interpreted] : interpreted;
  return {
    start: span.start,
    end: span.end,
    certainty: 'clear',
    value: {
      originalValue: heard.text.slice(span.start, span.end),
      interpretedValue: values.length === 1 ? (values[0] ?? null) : null,
      resolvedValues: values,
    },
  };
}

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
