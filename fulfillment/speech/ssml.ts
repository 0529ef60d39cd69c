import type { Voice } from '../../bot-definition/schema.ts';

/** What is said, and how; an engine that cannot say it so says it plainly. */
export type SpeechNode =
  | { readonly kind: 'text'; readonly text: string }
  /** Letter by letter. `slowly`: for someone who writes it down. */
  | { readonly kind: 'spelled'; readonly text: string; readonly slowly: boolean }
  | { readonly kind: 'stressed'; readonly text: string }
  /** Written `text`, said `alias`. */
  | { readonly kind: 'alias'; readonly text: string; readonly alias: string }
  /** Written `text`, said in the signs of the International Phonetic Alphabet. */
  | { readonly kind: 'phoneme'; readonly text: string; readonly ipa: string }
  /** At most 10,000, which is Polly's longest. */
  | { readonly kind: 'pause'; readonly milliseconds: number };

/** Nodes that are said in one breath. */
export type SpokenSentence = readonly SpeechNode[];

export interface SsmlLimits {
  /** UTF-16 units of one document. */
  readonly document: number;
  readonly documents: number;
  /** UTF-16 units of all documents. */
  readonly total: number;
}

export interface Speaking {
  readonly voice: Voice;
  readonly letterNames: Readonly<Record<string, string>>;
  readonly limits: SsmlLimits;
}

/**
 * What not every engine of Polly knows (lex-facts §7): emphasis is the standard engine's, and a generative voice changes its pace
 * only for whole sentences. `say-as characters` would make a neural voice hand over to the standard one in the middle of a reply,
 * so codes are spelled by an alias, which every engine takes.
 */
const knows: Readonly<Record<'emphasis' | 'paceOfWords', readonly Voice['engine'][]>> = {
  emphasis: ['standard'],
  paceOfWords: ['standard', 'neural', 'long-form'],
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML 1.0 cannot hold control characters, half a surrogate pair or these two at all. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** The one place where text becomes markup. Attributes stand in double quotes, so that an apostrophe means nothing. */
const escape = (text: string) =>
  text.replaceAll(unwritable, ' ').replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');

/** The tags we use, with their attributes. */
interface Tags {
  readonly speak: never;
  readonly s: never;
  readonly break: 'time';
  readonly emphasis: 'level';
  readonly phoneme: 'alphabet' | 'ph';
  readonly prosody: 'rate';
  readonly sub: 'alias';
}

function element<Tag extends keyof Tags>(tag: Tag, attributes: Readonly<Record<Tags[Tag], string>>, content?: string) {
  const written = Object.entries<string>(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return content === undefined ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${content}</${tag}>`;
}

/** Long words are cut here: a document must have room for at least one piece, however it is escaped. */
const longestPiece = 100;
const longestBreak = 10_000;

/** What a sentence may be cut into: a word with the space before it, or whatever is said in its own way. */
function piecesOf(node: SpeechNode, speaking: Speaking): readonly string[] {
  if (node.kind === 'text') return (node.text.match(/\s*\S{1,100}|\s+$/gu) ?? []).map(escape);
  if (node.kind === 'pause') {
    return [element('break', { time: `${Math.min(longestBreak, Math.max(0, Math.round(node.milliseconds)))}ms` })];
  }
  const text = node.text.slice(0, longestPiece);
  switch (node.kind) {
    case 'stressed':
      if (!knows.emphasis.includes(speaking.voice.engine)) return piecesOf({ kind: 'text', text: node.text }, speaking);
      return [element('emphasis', { level: 'moderate' }, escape(text))];
    case 'spelled':
      return [spelled(node, speaking)];
    case 'alias':
      return [element('sub', { alias: node.alias.slice(0, longestPiece) }, escape(text))];
    case 'phoneme':
      return [element('phoneme', { alphabet: 'ipa', ph: node.ipa.slice(0, longestPiece) }, escape(text))];
  }
}

function spelled({ text, slowly }: { readonly text: string; readonly slowly: boolean }, speaking: Speaking): string {
  const letters = Array.from(text.slice(0, longestPiece / 4));
  const alias = letters.map((letter) => speaking.letterNames[letter] ?? letter).join(', ');
  const spelling = element('sub', { alias }, escape(letters.join('')));
  const isSlow = slowly && knows.paceOfWords.includes(speaking.voice.engine);
  return isSlow ? element('prosody', { rate: 'slow' }, spelling) : spelling;
}

/** The sentences as documents, as many as there is room for: one is cut between words only when it fits no document whole. */
export function renderSsml(sentences: readonly SpokenSentence[], speaking: Speaking): readonly string[] {
  const { limits, voice } = speaking;
  const { rate = 100 } = voice;
  const sentence = (content: string) =>
    element('s', {}, rate === 100 ? content : element('prosody', { rate: `${rate}%` }, content));
  const overhead = element('speak', {}, '').length;
  const room = limits.document - overhead;
  const longest = room - sentence('').length;
  const units = sentences
    .flatMap((nodes) =>
      cut(
        nodes.flatMap((node) => piecesOf(node, speaking)),
        longest,
      ),
    )
    .map(sentence);
  const documents: string[] = [];
  let total = 0;
  for (const unit of units) {
    const last = documents.at(-1);
    const isFull = last === undefined || last.length + unit.length > room;
    const added = unit.length + (isFull ? overhead : 0);
    if (total + added > limits.total || (isFull && documents.length === limits.documents)) break;
    if (isFull) documents.push(unit);
    else documents[documents.length - 1] = last + unit;
    total += added;
  }
  return documents.map((content) => element('speak', {}, content));
}

function cut(pieces: readonly string[], longest: number): readonly string[] {
  const units: string[] = [];
  let unit = '';
  for (const piece of pieces) {
    if (unit !== '' && unit.length + piece.length > longest) {
      units.push(unit);
      unit = '';
    }
    unit += unit === '' ? piece.trimStart() : piece;
  }
  return unit === '' ? units : [...units, unit];
}
