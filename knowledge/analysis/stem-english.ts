/**
 * M. F. Porter's suffix stripping ("An algorithm for suffix stripping", Program 14, 1980), so that "refundable", "refunds" and
 * "refunded" are one term. Steps keep the paper's numbers; a rule is [suffix, replacement], and
 * how many letters of the suffix count as the stem's (only for "-sion" and "-tion").
 */
type Rule = readonly [suffix: string, replacement: string, keptInStem?: number];

const STEP_2: readonly Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];
const STEP_3: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4: readonly Rule[] = [
  ...'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'.split(' ').map((s): Rule => [s, '']),
  ['sion', 's', 1],
  ['tion', 't', 1],
];

function isConsonant(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if (letter === 'y') return at === 0 || !isConsonant(word, at - 1);
  return !'aeiou'.includes(letter);
}

/** The paper's m: how many vowel runs are followed by a consonant. */
function measure(word: string): number {
  let count = 0;
  for (let at = 1; at < word.length; at += 1) if (isConsonant(word, at) && !isConsonant(word, at - 1)) count += 1;
  return count;
}

const hasVowel = (word: string): boolean => Array.from(word).some((_, at) => !isConsonant(word, at));

function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (last < 2 || 'wxy'.includes(word.charAt(last))) return false;
  return isConsonant(word, last) && !isConsonant(word, last - 1) && isConsonant(word, last - 2);
}

const endsDouble = (word: string): boolean =>
  word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1);

/** The longest rule that fits decides, whether or not its stem is long enough. */
function applyLongest(word: string, rules: readonly Rule[], minimum: number): string {
  let longest: Rule | undefined;
  for (const rule of rules) {
    if (word.endsWith(rule[0]) && rule[0].length > (longest?.[0].length ?? 0)) longest = rule;
  }
  if (!longest) return word;
  const [suffix, replacement, kept = 0] = longest;
  const stemLength = word.length - suffix.length;
  if (measure(word.slice(0, stemLength + kept)) <= minimum) return word;
  return word.slice(0, stemLength) + replacement;
}

function stripPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function stripTense(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  if (!ending) return word;
  const stem = word.slice(0, -ending.length);
  return hasVowel(stem) ? repairStem(stem) : word;
}

/** "hopp" was "hop", "fil" was "file": what the ending did to the stem is undone. */
function repairStem(stem: string): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function tidy(word: string): string {
  let result = word;
  if (result.endsWith('e')) {
    const stem = result.slice(0, -1);
    if (measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem))) result = stem;
  }
  return result.endsWith('ll') && measure(result) > 1 ? result.slice(0, -1) : result;
}

/** Stems one lower-case word of the letters a–z; anything else is given back as it is. */
export function stemEnglish(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const base = stripTense(stripPlural(word));
  const turned = base.endsWith('y') && hasVowel(base.slice(0, -1)) ? `${base.slice(0, -1)}i` : base;
  return tidy(applyLongest(applyLongest(applyLongest(turned, STEP_2, 0), STEP_3, 0), STEP_4, 1));
}
