import type { HeardText } from '../heard-text.ts';
import type { ResolvedValue } from '../understanding.ts';

/** A value of a slot type, and where it stands in the text. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly value: ResolvedValue;
  /** A reading that needs a question: "5" is a date, and "please" a code, only for somebody who was asked for one. */
  readonly onlyIfAsked: boolean;
}

/** Finds all values of one slot type in a text. */
export type SlotFinder = (heard: HeardText) => readonly Finding[];

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
    onlyIfAsked: false,
    value: {
      originalValue: heard.text.slice(span.start, span.end),
      interpretedValue: values.length === 1 ? (values[0] ?? null) : null,
      resolvedValues: values,
    },
  };
}

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
