import { sentencesOfLine } from '../sentences.ts';
import { plainText } from './plain-text.ts';
import type { SpeechWords } from './speech-words.ts';

/** Nobody keeps more than three options of a list in mind. */
const mostOptions = 3;

const bullet = /^(?:[-*•–+]|\d{1,2}[.)])\s+/;
const rule = /^(?:[-*_]\s*){3,}$/;
const tableRule = /^\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$/;
const rowOfPairs = /^[^:;]{1,40}: [^;]+(?:; [^:;]{1,40}: [^;]+)+$/;

/** The sentences of a text as it is written, in order, each ended: lists are cut to three, rows of a table become sentences. */
export function sentencesToSay(text: string, words: SpeechWords): readonly string[] {
  const sentences: string[] = [];
  const list: string[] = [];
  const endList = () => {
    const left = list.length - mostOptions;
    sentences.push(...list.splice(0).slice(0, mostOptions));
    const [one, more] = words.andMore;
    if (left > 0) sentences.push(left === 1 ? one : more.replace('{count}', String(left)));
  };
  const lines = plainText(text)
    .split('\n')
    .map((line) => line.trim());
  let heads: readonly string[] = [];
  for (const [at, line] of lines.entries()) {
    if (!line.includes('|')) heads = [];
    if (line === '' || rule.test(line) || tableRule.test(line)) continue;
    if (tableRule.test(lines[at + 1] ?? '')) {
      endList();
      heads = cellsOf(line);
    } else if (heads.length > 0) list.push(ended(rowOf(cellsOf(line), { heads, words })));
    else if (bullet.test(line)) list.push(ended(pairs(line.replace(bullet, ''), words)));
    else {
      endList();
      sentences.push(...sentencesOfLine(lineAsText(line, words)).map(ended));
    }
  }
  endList();
  return sentences.filter((sentence) => /[\p{L}\p{N}★]/u.test(sentence));
}

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());

interface Table {
  readonly heads: readonly string[];
  readonly words: SpeechWords;
}

/** "Basic: Change $60, Refund no", as one would read a row out to somebody who does not see its table. */
function rowOf([name = '', ...cells]: readonly string[], { heads, words }: Table): string {
  const said = cells.flatMap((cell, at) =>
    cell === '' ? [] : [`${heads[at + 1] ?? ''} ${ticked(cell, words)}`.trim()],
  );
  return [name, said.join(', ')].filter(Boolean).join(': ');
}

function ticked(cell: string, { yes, no }: SpeechWords): string {
  if (/^[✓✔✅☑]\ufe0f?$/u.test(cell)) return yes;
  return /^[✗✘❌✖☒]\ufe0f?$/u.test(cell) ? no : cell;
}

/** A row without a head, a heading, a quotation, or a line of text. */
function lineAsText(line: string, words: SpeechWords): string {
  if (/^\|.*\|$/.test(line)) return cellsOf(line).filter(Boolean).join(', ');
  return pairs(line.replace(/^(?:#{1,6}\s+|(?:>\s*)+)/, ''), words);
}

/** "Weight: 23 kg; Size: 158 cm". */
function pairs(line: string, words: SpeechWords): string {
  if (!rowOfPairs.test(line)) return line;
  const parts = line.split('; ');
  return `${parts.slice(0, -1).join(', ')} ${words.and} ${parts.at(-1) ?? ''}`;
}

const ended = (sentence: string) =>
  /[.!?…:](?:["'”’)»“\ue002]|\s*\[\d{1,3}\])*$/u.test(sentence) ? sentence : `${sentence}.`;
