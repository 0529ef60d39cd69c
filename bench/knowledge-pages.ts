/** Pages that read like the sample documents and never end: words by Zipf's law, figures, lists; the same ones in each run. */

const subjects =
  'bag seat refund ticket pet meal upgrade voucher lounge passport delay connection child group hotel invoice'.split(
    ' ',
  );
const verbs = 'costs needs includes allows replaces covers excludes follows'.split(' ');
const places = 'economy business premium the counter the gate the website the desk London Lisbon Rome'.split(' ');

/** Mulberry32: small, and good enough to pick words with. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = (from: readonly string[], next: () => number): string => from[Math.floor(next() * from.length)] ?? '';

/** One of 30,000 words, the first of which are common. */
const rareWord = (next: () => number): string => `w${Math.floor(30_000 ** next()).toString(36)}`;

function sentence(next: () => number): string {
  const rare = Array.from({ length: 6 }, () => rareWord(next)).join(' ');
  return `A ${pick(subjects, next)} ${pick(verbs, next)} $${Math.ceil(next() * 400)} in ${pick(places, next)} for ${rare}.`;
}

/** A page of so many sections, each of about 110 words: a passage. */
export function aPage(n: number, sections: number): string {
  const next = numbersFrom(n);
  const section = (at: number): string =>
    `## ${pick(subjects, next)} ${rareWord(next)} ${at}\n\n${Array.from({ length: 8 }, () => sentence(next)).join(' ')}`;
  const front = `---\ntitle: Page ${n} about the ${pick(subjects, next)}\nupdated: 2026-01-01\n---\n\n`;
  return front + Array.from({ length: sections }, (_, at) => section(at)).join('\n\n');
}

export function aQuestionOf(n: number): string {
  const next = numbersFrom(1_000_000 + n);
  return `how much is a ${pick(subjects, next)} in ${pick(places, next)} for ${rareWord(next)} ${rareWord(next)}`;
}

/** A unit vector of a text's words: of no use to find anything, and as long to search as a model's. */
export function hashedVector(text: string): Float32Array {
  const vector = new Float32Array(256);
  for (const word of text.split(/\W+/)) {
    let hash = 7;
    for (const letter of word) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
    vector[hash % 256] = (vector[hash % 256] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
