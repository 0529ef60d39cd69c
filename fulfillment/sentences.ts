/** "[1]", "[2]": the citation markers of an answer; the group is the number. */
export const CITATION_MARKER = /\[(\d{1,3})\]/g;

const ABBREVIATION = /(?:^|[\s(])(?:[A-Za-z]|e\.g|i\.e|etc|approx|incl|max|min|no|vs|st|mr|mrs|ms|dr|a\.m|p\.m)\.$/i;
/** A marker written after the full stop belongs to the sentence before it. */
const SENTENCE_END = /(?<=[.!?…]["'”’)]{0,2}(?:\s*\[\d{1,3}\])*)\s+(?=["'“‘(]?[\p{Lu}\p{N}¿¡])/u;

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.split(SENTENCE_END)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

/** The sentences of plain text, in order. A line is never joined with the next: list items and table rows end where they end. */
export function splitSentences(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*- /, '').trim())
    .filter((line) => line !== '')
    .flatMap(splitLine);
}
