import type { HeardText } from '../heard-text.ts';
import type { ResolvedValue } from '../understanding.ts';

/** A value of a slot type, and where it stands in the text. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly value: ResolvedValue;
}

/** Finds all values of one slot type in a text. */
export type SlotFinder = (heard: HeardText) => readonly Finding[];

export function finding(heard: HeardText, span: { start: number; end: number }, interpreted: string): Finding {
  return {
    start: span.start,
    end: span.end,
    value: {
      originalValue: heard.text.slice(span.start, span.end),
      interpretedValue: interpreted,
      resolvedValues: [interpreted],
    },
  };
}
