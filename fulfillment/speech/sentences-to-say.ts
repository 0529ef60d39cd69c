import { sentencesOfLine } from '../sentences.ts';
import type { SpeechWords } from './speech-words.ts';

/** Nobody keeps more than three options of a list in mind. */
const mostOptions = 3;

const bullet = /^(?:[-*•–]|\d{1,2}[.)])\s+/;
const fence = /```[\s\S]*?(?:```|$)/g;
const tableRule = /^\|?[\s:|-]*-[\s:|-]*$/;
const rowOfPairs = /^[^:;]{1,40}: [^;]+(?:; [^:;]{1,40}: [^;]+)+$/;

/** The sentences of a text as it is written, in order, each ended: lists are cut to three, rows of a table become sentences. */
export function sentencesToSay(text: string, words: SpeechWords): readonly string[] {
  const sentences: string[] = [];
  const list: string[] = [];
  const endList = () => {
    const left = list.length - mostOptions;
    sentences.push(...list.splice(0).slice(0, mostOptions));
    if (left > 0) sentences.push(words.andMore.replace('{count}', String(left)));
  };
  for (const line of text.replaceAll(fence, ' ').split('\n')) {
    const plain = line.trim();
    if (plain === '' || tableRule.test(plain)) continue;
    if (bullet.test(plain)) {
      list.push(ended(rowAsSentence(plain.replace(bullet, ''), words)));
      continue;
    }
    endList();
    sentences.push(...sentencesOfLine(rowAsSentence(plain.replace(/^[#>\s]+/, ''), words)).map(ended));
  }
  endList();
  return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** "Weight: 23 kg; Size: 158 cm" and "| Weight | 23 kg |", as one would read them out. */
function rowAsSentence(line: string, words: SpeechWords): string {
  if (/^\|.*\|$/.test(line))
    return line
      .split('|')
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(', ');
  if (!rowOfPairs.test(line)) return line;
  const pairs = line.split('; ');
  return `${pairs.slice(0, -1).join(', ')} ${words.and} ${pairs.at(-1) ?? ''}`;
}

const ended = (sentence: string) => (/[.!?…:](?:["'”’)]|\s*\[\d{1,3}\])*$/.test(sentence) ? sentence : `${sentence}.`);
