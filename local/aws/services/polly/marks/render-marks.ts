import type { Synthesizer, VoiceEvent } from '../speech/espeak.ts';
import type { Segment, SourcePiece, SourceWord, SpeechPart } from '../speech/segment.ts';
import { visemeOf } from './visemes.ts';

export type MarkType = 'sentence' | 'ssml' | 'viseme' | 'word';

export interface MarksOrder {
  readonly types: readonly MarkType[];
  readonly sentences: readonly SourcePiece[];
}

interface Mark {
  readonly time: number;
  readonly type: MarkType;
  readonly start?: number;
  readonly end?: number;
  readonly value: string;
}

/** At one time: the sentence, the word, the mark in it, the mouth. */
const ORDER: Readonly<Record<MarkType, number>> = { sentence: 0, ssml: 1, word: 2, viseme: 3 };

/** When each word, sentence, mark and mouth comes, as Polly's lines of JSON. The speech itself is not kept. */
export function renderMarks(
  segments: readonly Segment[],
  { types, sentences }: MarksOrder,
  synthesizer: Synthesizer,
): string {
  const marks: Mark[] = [];
  let now = 0;
  for (const segment of segments) {
    if (segment.kind === 'mark') marks.push({ time: now, type: 'ssml', ...segment.source });
    else if (segment.kind !== 'speech') {
      if (segment.kind === 'silence' && segment.source) marks.push({ time: now, type: 'word', ...segment.source });
      now += segment.milliseconds;
    } else {
      let samples = 0;
      const events: VoiceEvent[] = [];
      synthesizer.speak(
        segment,
        (piece) => {
          samples += piece.length;
          return false;
        },
        (event) => events.push(event),
      );
      const end = now + (samples * 1000) / synthesizer.sampleRate;
      marks.push(...wordsOf(segment, events, { now, end }), ...mouthsOf(events, now));
      now = end;
    }
  }
  const all = [...marks, ...sentencesAt(sentences, marks, now)].filter(({ type }) => types.includes(type));
  return all
    .sort((a, b) => a.time - b.time || ORDER[a.type] - ORDER[b.type] || (a.start ?? 0) - (b.start ?? 0))
    .map((mark) => `${JSON.stringify({ ...mark, time: Math.round(mark.time) })}\n`)
    .join('');
}

/** The place of a word of the source in what the voice was given. */
interface Place {
  readonly from: number;
  readonly word: SourceWord;
}

type Spoken = Extract<Segment, { kind: 'speech' }>;

function placesOf({ parts, words = [] }: Spoken): readonly Place[] {
  const places: Place[] = [];
  let offset = 0;
  for (const [at, part] of parts.entries()) {
    const text = typeof part === 'string' ? part : '';
    let cursor = 0;
    for (const word of words[at] ?? []) {
      const found = Math.max(cursor, text.indexOf(word.spoken, cursor));
      places.push({ from: offset + Array.from(text.slice(0, found)).length, word });
      cursor = Math.min(text.length, found + word.spoken.length);
    }
    offset += lengthOf(part);
  }
  return places;
}

/** In what the voice is given, phonemes stand in double brackets and between spaces. */
const lengthOf = (part: SpeechPart) => (typeof part === 'string' ? Array.from(part).length : part.phonemes.length + 6);

function wordsOf(
  segment: Spoken,
  events: readonly VoiceEvent[],
  { now, end }: { readonly now: number; readonly end: number },
): readonly Mark[] {
  const places = placesOf(segment);
  const times = new Map<Place, number>();
  for (const { type, position, milliseconds } of events) {
    const place = type === 'word' ? places.findLast(({ from }) => from <= position) : undefined;
    // A figure such as "25" is two words to the voice; its first one counts.
    if (place && !times.has(place)) times.set(place, milliseconds);
  }
  // Words that the voice runs together ("of the") begin where the last one that it told of began.
  let last = now;
  return places.map((place) => {
    const told = times.get(place);
    if (told !== undefined) last = Math.min(end, Math.max(last, now + told));
    const { start, end: stop, value } = place.word;
    return { time: last, type: 'word', start, end: stop, value };
  });
}

/** One viseme a change of the mouth. */
function mouthsOf(events: readonly VoiceEvent[], now: number): readonly Mark[] {
  const mouths = events
    .filter(({ type }) => type === 'phoneme')
    .map(({ milliseconds, phoneme }): Mark => ({ time: now + milliseconds, type: 'viseme', value: visemeOf(phoneme) }));
  return mouths.filter(({ value }, at) => value !== 'sil' || mouths[at - 1]?.value !== 'sil');
}

/** A sentence begins with its first word. */
function sentencesAt(sentences: readonly SourcePiece[], marks: readonly Mark[], end: number): readonly Mark[] {
  return sentences.map((sentence) => {
    const first = marks.find(({ start }) => start !== undefined && start >= sentence.start && start < sentence.end);
    return { time: first?.time ?? end, type: 'sentence', ...sentence };
  });
}
