import type { Segment, SourcePiece, SourceWord, SpeechPart, Style } from '../speech/segment.ts';

/** Gathers what is said in one style into one segment, so that the voice has whole sentences for its melody. */
export interface SegmentWriter {
  say(part: SpeechPart, style: Style, words?: readonly SourceWord[]): void;
  /** Silence; also the end of what was being said. */
  pause(milliseconds: number, source?: SourcePiece): void;
  mark(source: SourcePiece): void;
  beep(milliseconds: number): void;
  segments(): readonly Segment[];
}

export function segmentWriter(): SegmentWriter {
  const written: Segment[] = [];
  let parts: SpeechPart[] = [];
  let words: (readonly SourceWord[])[] = [];
  let current: Style | undefined;

  const finish = (): void => {
    const hasWords = words.some((one) => one.length > 0);
    if (current && parts.some(isAudible)) {
      written.push({ kind: 'speech', parts, style: current, ...(hasWords && { words }) });
    }
    parts = [];
    words = [];
    current = undefined;
  };
  const add = (segment: Segment): void => {
    finish();
    written.push(segment);
  };
  return {
    say(part, style, said = []) {
      if (!current || !isSameStyle(current, style)) {
        // What is left of a sentence may be its full stop alone, which the voice would read out as "dot".
        if (!isAudible(part)) return;
        finish();
        current = style;
      }
      words.push(said);
      parts.push(parts.length === 0 && typeof part === 'string' ? part.replace(/^[\s.,;:!?)\]]+/, '') : part);
    },
    pause(milliseconds, source) {
      if (milliseconds > 0 || source) add({ kind: 'silence', milliseconds, ...(source && { source }) });
      else finish();
    },
    mark: (source) => add({ kind: 'mark', source }),
    beep: (milliseconds) => add({ kind: 'beep', milliseconds }),
    segments() {
      finish();
      return written;
    },
  };
}

const isAudible = (part: SpeechPart): boolean => typeof part !== 'string' || /[\p{L}\p{N}\p{S}]/u.test(part);

const isSameStyle = (one: Style, other: Style): boolean =>
  one === other ||
  (one.language === other.language &&
    one.rate === other.rate &&
    one.pitch === other.pitch &&
    one.decibels === other.decibels &&
    one.whispered === other.whispered);
