/**
 * SSML that every engine of Polly takes: no emphasis, and of prosody only the rate (lex-facts §7). This is the one place where
 * text becomes markup.
 */
export type SpeechPart =
  | { readonly kind: 'text'; readonly text: string }
  /** Read letter by letter. `slowly`: for someone who writes it down. */
  | { readonly kind: 'characters'; readonly text: string; readonly slowly: boolean };

/** Parts that are said in one breath. */
export type SpokenSentence = readonly SpeechPart[];

export interface SsmlLimits {
  /** UTF-16 units of one document. */
  readonly document: number;
  readonly documents: number;
  /** UTF-16 units of all documents. */
  readonly total: number;
}

const open = '<speak>';
const close = '</speak>';
const sentence = (content: string) => `<s>${content}</s>`;
const overhead = sentence('').length;
/** Long words are cut here: a document must have room for at least one piece, however it is escaped. */
const longestPiece = 100;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 cannot hold control characters, half a surrogate pair or these two at all. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** An apostrophe means nothing outside of attributes, of which text makes none. */
const escape = (text: string) =>
  text.replaceAll(unwritable, ' ').replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');

/** What a sentence may be cut into: a word with the space before it, or a code. The space before a code is a piece too. */
function piecesOf(part: SpeechPart): readonly string[] {
  if (part.kind === 'text') return (part.text.match(/\s*\S{1,100}|\s+$/gu) ?? []).map(escape);
  const spelled = `<say-as interpret-as="characters">${escape(part.text.slice(0, longestPiece))}</say-as>`;
  return [part.slowly ? `<prosody rate="slow">${spelled}</prosody>` : spelled];
}

/** The sentences as documents, as many as there is room for: one is cut between words only when it fits no document whole. */
export function renderSsml(sentences: readonly SpokenSentence[], limits: SsmlLimits): readonly string[] {
  const room = limits.document - open.length - close.length;
  const units = sentences.flatMap((parts) => cut(parts.flatMap(piecesOf), room - overhead)).map(sentence);
  const documents: string[] = [];
  let total = 0;
  for (const unit of units) {
    const last = documents.at(-1);
    const isFull = last === undefined || last.length + unit.length > room;
    const added = unit.length + (isFull ? open.length + close.length : 0);
    if (total + added > limits.total || (isFull && documents.length === limits.documents)) break;
    if (isFull) documents.push(unit);
    else documents[documents.length - 1] = last + unit;
    total += added;
  }
  return documents.map((content) => `${open}${content}${close}`);
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
