import { createRequire } from 'node:module';
import type { HeardText } from '../heard-text.ts';

/** A thing found by Microsoft's recognisers; `end` is one past the last character. */
export interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly resolution: Readonly<Record<string, string>>;
  readonly readings: readonly Readonly<Record<string, string>>[];
}

type Suite = typeof import('@microsoft/recognizers-text-suite');
type Recogniser = 'DateTime' | 'Number';

// Loading takes some 90 ms, which bots without dates and numbers do not have to wait for; hence no import at the top.
const require = createRequire(import.meta.url);
let suite: Suite | undefined;

export function recognize(heard: HeardText, recogniser: Recogniser): readonly Recognized[] {
  return heard.once(recogniser, () => {
    suite ??= require('@microsoft/recognizers-text-suite') as Suite;
    const found =
      recogniser === 'Number'
        ? suite.recognizeNumber(heard.text, 'en-us')
        : suite.recognizeDateTime(heard.text, 'en-us', 0, wallClock(heard));
    return found.map(({ start, end, typeName, resolution }) => ({
      start,
      end: end + 1,
      kind: typeName.replace('datetimeV2.', ''),
      resolution: resolution ?? {},
      readings: resolution?.['values'] ?? [],
    }));
  });
}

/** The recognisers read a Date's local fields: this one shows the time on the wall in the bot's time zone. */
export function wallClock({ settings }: HeardText): Date {
  return new Date(settings.now.toLocaleString('en-US', { timeZone: settings.timezone }));
}
