import type { NumberedPassage } from './read-prompt.ts';

/** A sentence, list item or table row that can stand alone in an answer. */
export interface QuotableSentence {
  readonly passage: NumberedPassage;
  /** Place within the passage. */
  readonly index: number;
  /** Ends with punctuation. An item of a list has the list's introduction before it. */
  readonly text: string;
  /** Of a list. */
  readonly isItem: boolean;
}

const SENTENCE_END = /(?<=[.!?…]["'”’)\]]{0,2})\s+(?=["'“‘(¿¡]?[\p{Lu}\p{N}])/u;
const ABBREVIATION = /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|etc|approx|incl|max|min|no|vs|st|mr|mrs|ms|dr|a\.m|p\.m)\.$/iu;
/** "am 25. Dezember" */
const ORDINAL = /(?:^|\s)\d{1,2}\.$/;
const MONTH = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;
const LIST_ITEM = /^\s*(?:[-*•]|\d+[.)])\s+/;

export function quotableSentences(passage: NumberedPassage): QuotableSentence[] {
  const found: { readonly text: string; readonly isItem: boolean }[] = [];
  let introduction = '';
  for (const line of passage.text.split('\n')) {
    const isItem = LIST_ITEM.test(line);
    const text = line.replace(LIST_ITEM, '').trim();
    const sentences = splitSentences(text);
    if (text.endsWith(':')) introduction = sentences.pop() ?? '';
    else if (!isItem && text !== '' && !isTableRow(text)) introduction = '';
    const whole = sentences.map((sentence, at) => (at === 0 ? introduced(introduction, sentence) : sentence));
    found.push(...whole.map((sentence) => ({ text: sentence, isItem })));
  }
  return found
    .filter(({ text }) => saysSomething(text))
    .map(({ text, isItem }, index) => ({ passage, index, text: punctuated(text), isItem }));
}

const isUnfinished = (before: string, next: string): boolean =>
  ABBREVIATION.test(before) || (ORDINAL.test(before) && MONTH.test(next));

function splitSentences(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.split(SENTENCE_END)) {
    const before = sentences.at(-1);
    if (before !== undefined && isUnfinished(before, piece)) sentences[sentences.length - 1] = `${before} ${piece}`;
    else if (piece !== '') sentences.push(piece);
  }
  return sentences;
}

/** "Cabin: Economy; Weight: 23 kg" */
const isTableRow = (line: string): boolean => /^[^:;]{1,60}: [^;]*;/.test(line);

const introduced = (introduction: string, sentence: string): string =>
  introduction === '' ? sentence : `${introduction} ${sentence}`;

/** A heading or a stray word answers nothing. */
const saysSomething = (text: string): boolean => text.split(/\s+/).length >= 3;

const punctuated = (text: string): string => (/[.!?…]["'”’)\]]{0,2}$/.test(text) ? text : `${text}.`);
