import { sayAs } from '../say-as/say-as.ts';
import type { SourceIndex } from '../marks/source-index.ts';
import type { Segment, SourceWord, Style } from '../speech/segment.ts';
import { plainStyle } from '../speech/segment.ts';
import { languageName } from '../voices.ts';
import type { Span, XmlElement } from './parse-xml.ts';
import { invalidSsml, parseXml } from './parse-xml.ts';
import { readPhonemes } from './phonemes.ts';
import { withProsody } from './prosody.ts';
import type { SegmentWriter } from './segment-writer.ts';
import { segmentWriter } from './segment-writer.ts';
import type { Speaker } from './tag-support.ts';
import { takesEffect } from './tag-support.ts';

export interface SsmlSpeech {
  readonly segments: readonly Segment[];
  /** The characters outside of tags, which is what Polly bills. */
  readonly characters: number;
}

interface Reading {
  readonly speaker: Speaker;
  readonly speech: SegmentWriter;
  /** Finds words in the source, when speech marks are asked for. */
  readonly source: SourceIndex | undefined;
  /** The element that is read. */
  readonly span: Span;
}

/** Says an element in a style; `content` says what it holds in the style given. */
type Tag = (element: XmlElement, style: Style, reading: Reading & { readonly content: (style: Style) => void }) => void;

/** Throws InvalidSsmlException for what Polly, with this voice and engine, would not take. */
export function readSsml(
  text: string,
  speaker: Speaker & { readonly languageCode: string },
  source?: SourceIndex,
): SsmlSpeech {
  const root = parseXml(text);
  if (root.name !== 'speak') throw invalidSsml('The outermost element must be <speak>.');
  const speech = segmentWriter();
  readChildren(root, plainStyle(speaker.languageCode), {
    speaker,
    speech,
    source,
    span: { from: 0, to: text.length },
  });
  return { segments: speech.segments(), characters: Array.from(textOf(root)).length };
}

function readChildren(element: XmlElement, style: Style, reading: Reading): void {
  for (const [at, child] of element.children.entries()) {
    const span = element.spans[at] ?? reading.span;
    if (typeof child === 'string') {
      reading.speech.say(child.replace(/\s+/g, ' '), style, reading.source?.words(span));
    } else readElement(child, style, { ...reading, span });
  }
}

function readElement(element: XmlElement, style: Style, reading: Reading): void {
  const tag = TAGS.get(element.name);
  if (!tag) throw invalidSsml(`<${element.name}> is not known.`);
  tag(element, style, { ...reading, content: (inner) => readChildren(element, inner, reading) });
}

/** What an element says is one word of the source, however many are spoken. */
const oneWord = (element: XmlElement, { source }: Reading, spoken: string): readonly SourceWord[] | undefined => {
  const [first] = element.spans;
  const last = element.spans.at(-1);
  return source && first && last ? [{ ...source.piece({ from: first.from, to: last.to }), spoken }] : undefined;
};

const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

function required(element: XmlElement, name: string): string {
  const value = element.attributes.get(name);
  if (value === undefined) throw invalidSsml(`<${element.name}> needs the attribute ${name}.`);
  return value;
}

function oneOf<Value>(element: XmlElement, name: string, values: ReadonlyMap<string, Value>): Value {
  const given = required(element, name);
  const value = values.get(given);
  if (value === undefined) throw invalidSsml(`${name}="${given}" is not known in <${element.name}>.`);
  return value;
}

const PARAGRAPH_MS = 600;
const SENTENCE_MS = 250;

/** As long as Polly's pauses are described: none, a comma's, a sentence's, a paragraph's. */
const BREAK_MS: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['x-weak', 0],
  ['weak', 150],
  ['medium', 150],
  ['strong', SENTENCE_MS],
  ['x-strong', PARAGRAPH_MS],
]);
const LONGEST_BREAK_MS = 10_000;

function breakMilliseconds(element: XmlElement): number {
  const time = element.attributes.get('time');
  if (time === undefined) {
    return element.attributes.has('strength') ? oneOf(element, 'strength', BREAK_MS) : (BREAK_MS.get('medium') ?? 0);
  }
  const [, amount, unit] = /^\+?(\d+(?:\.\d+)?)(ms|s)$/.exec(time) ?? [];
  const milliseconds = Number(amount) * (unit === 's' ? 1000 : 1);
  if (milliseconds <= LONGEST_BREAK_MS) return milliseconds;
  throw invalidSsml(`A break's time is at most 10s, such as "500ms", not "${time}".`);
}

const aside =
  (milliseconds: number): Tag =>
  (_element, style, { speech, content }) => {
    content(style);
    speech.pause(milliseconds);
  };

const EMPHASIS: ReadonlyMap<string, Partial<Style>> = new Map([
  ['strong', { rate: 0.8, decibels: 3 }],
  ['moderate', { rate: 0.9, decibels: 1.5 }],
  ['reduced', { rate: 1.1, decibels: -3 }],
]);

/** How long one letter of a word that is bleeped lasts. */
const BEEP_MS = 80;

const prosody: Tag = ({ attributes }, style, { speaker, content }) => {
  if (attributes.size === 0) throw invalidSsml('<prosody> needs rate, volume or pitch.');
  if (attributes.has('amazon:max-duration')) takesEffect('prosody amazon:max-duration', speaker);
  const known = new Map(attributes);
  if (attributes.has('pitch') && !takesEffect('prosody pitch', speaker)) known.delete('pitch');
  content(withProsody(style, known));
};

const effect: Tag = (element, style, { speaker, content }) => {
  const { attributes } = element;
  if (attributes.get('name') === 'whispered') {
    return content(takesEffect('amazon:effect whispered', speaker) ? { ...style, whispered: true } : style);
  }
  if (attributes.has('phonation')) takesEffect('amazon:effect phonation', speaker);
  else if (attributes.has('vocal-tract-length')) takesEffect('amazon:effect vocal-tract-length', speaker);
  else if (required(element, 'name') === 'drc') takesEffect('amazon:effect drc', speaker);
  else throw invalidSsml(`<amazon:effect name="${attributes.get('name')}"> is not known.`);
  content(style);
};

const TAGS: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  [
    'break',
    (element, _style, { speech, source, span }) => speech.pause(breakMilliseconds(element), source?.piece(span)),
  ],
  ['p', aside(PARAGRAPH_MS)],
  ['s', aside(SENTENCE_MS)],
  [
    'w',
    (element, style, { content }) => {
      required(element, 'role');
      content(style);
    },
  ],
  [
    'mark',
    (element, _style, { speech, source, span }) => {
      const value = required(element, 'name');
      if (source) speech.mark({ ...source.piece(span), value });
    },
  ],
  [
    'sub',
    (element, style, reading) => {
      const alias = required(element, 'alias');
      reading.speech.say(alias, style, oneWord(element, reading, alias));
    },
  ],
  ['prosody', prosody],
  ['amazon:effect', effect],
  [
    'lang',
    (element, style, { content }) => {
      const language = required(element, 'xml:lang');
      if (languageName(language) === undefined) throw invalidSsml(`xml:lang="${language}" is not known.`);
      content({ ...style, language });
    },
  ],
  [
    'phoneme',
    (element, style, reading) => {
      const phonemes = readPhonemes(required(element, 'alphabet'), required(element, 'ph'));
      const text = textOf(element);
      reading.speech.say(phonemes ? { phonemes } : text, style, oneWord(element, reading, text));
    },
  ],
  [
    'say-as',
    (element, style, reading) => {
      const { speech } = reading;
      const kind = required(element, 'interpret-as');
      const text = textOf(element);
      if (kind === 'expletive') return speech.beep(text.length * BEEP_MS);
      const format = element.attributes.get('format');
      const parts = sayAs(kind, text, { language: style.language, ...(format === undefined ? {} : { format }) });
      if (!parts) throw invalidSsml(`interpret-as="${kind}" is not known.`);
      for (const [at, part] of parts.entries()) {
        speech.say(part, style, at === 0 ? oneWord(element, reading, '') : undefined);
      }
    },
  ],
  [
    'emphasis',
    (element, style, { speaker, content }) => {
      const { rate = 1, decibels = 0 } = element.attributes.has('level') ? oneOf(element, 'level', EMPHASIS) : {};
      if (!takesEffect('emphasis', speaker)) return content(style);
      content({ ...style, rate: style.rate * rate, decibels: style.decibels + decibels });
    },
  ],
  [
    'amazon:auto-breaths',
    (_element, style, { speaker, content }) => {
      takesEffect('amazon:auto-breaths', speaker);
      content(style);
    },
  ],
  ['amazon:breath', (_element, _style, { speaker }) => void takesEffect('amazon:breath', speaker)],
  [
    'amazon:domain',
    (element, style, { speaker, content }) => {
      if (required(element, 'name') !== 'news') throw invalidSsml('<amazon:domain> knows only "news".');
      takesEffect('amazon:domain', speaker);
      content(style);
    },
  ],
]);
