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
  const list: Item[] = [];
  const endList = () => sentences.push(...firstOf(list.splice(0), words));
  const lines = linesOf(text);
  let heads: readonly string[] = [];
  for (const [at, { line, indent }] of lines.entries()) {
    if (!line.includes('|')) heads = [];
    if (line === '' || rule.test(line) || tableRule.test(line)) continue;
    if (lines[at + 1]?.isRule === true) {
      endList();
      heads = cellsOf(line);
    } else if (heads.length > 0)
      list.push({ indent: 0, sentence: ended(rowOf(cellsOf(line), { heads, words })), below: [] });
    else if (bullet.test(line))
      addItem(list, { sentence: ended(pairs(line.replace(bullet, ''), words)), indent, below: [] });
    else {
      endList();
      sentences.push(...sentencesOfLine(lineAsText(line, words)).map(ended));
    }
  }
  endList();
  return sentences.filter((sentence) => /[\p{L}\p{N}★]/u.test(sentence));
}

const linesOf = (text: string) =>
  plainText(text)
    .split('\n')
    .map((written) => {
      const line = written.trim();
      return { line, indent: written.search(/\S/), isRule: tableRule.test(line) };
    });

/** One option of a list: its own sentence, and those of what stands further in. */
interface Item {
  readonly indent: number;
  readonly sentence: string;
  readonly below: string[];
}

function addItem(list: Item[], item: Item): void {
  const above = list.at(-1);
  if (above && above.indent < item.indent) above.below.push(item.sentence);
  else list.push(item);
}

/** The first of them, each with the first of what belongs to it. */
function firstOf(list: readonly Item[], words: SpeechWords): readonly string[] {
  const said = list
    .slice(0, mostOptions)
    .flatMap(({ sentence, below }) => [
      sentence,
      ...below.slice(0, mostOptions),
      ...leftOut(below.length - mostOptions, words),
    ]);
  return [...said, ...leftOut(list.length - mostOptions, words)];
}

function leftOut(count: number, { andMore: [one, more] }: SpeechWords): readonly string[] {
  if (count <= 0) return [];
  return [count === 1 ? one : more.replace('{count}', String(count))];
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
    /^[–—-]?$/.test(cell) ? [] : [`${heads[at + 1] ?? ''} ${ticked(cell, words)}`.trim()],
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
