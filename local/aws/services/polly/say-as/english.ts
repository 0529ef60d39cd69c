import type { SpokenDate, SpokenLanguage } from './spoken-language.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1000, 'thousand'],
  [100, 'hundred'],
] as const;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const SIGNS: Readonly<Record<string, string>> = {
  '.': 'dot',
  '-': 'dash',
  _: 'underscore',
  '/': 'slash',
  '@': 'at',
  '+': 'plus',
  '#': 'hash',
  '*': 'star',
  '&': 'and',
};

function cardinal(number: number): string {
  if (number < 0) return `minus ${cardinal(-number)}`;
  if (number < 20) return SMALL[number] ?? '';
  if (number < 100) {
    const tens = TENS[Math.floor(number / 10) - 1] ?? '';
    return number % 10 === 0 ? tens : `${tens}-${SMALL[number % 10]}`;
  }
  const [scale, name] = SCALES.find(([size]) => number >= size) ?? [100, 'hundred'];
  const rest = number % scale;
  const head = `${cardinal(Math.floor(number / scale))} ${name}`;
  if (rest === 0) return head;
  return `${head} ${rest < 100 ? 'and ' : ''}${cardinal(rest)}`;
}

function ordinal(number: number): string {
  const words = cardinal(number);
  const last = /[a-z]+$/.exec(words)?.[0] ?? '';
  return words.slice(0, words.length - last.length) + (IRREGULAR_ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

/** "nineteen hundred", "nineteen oh five", "two thousand and six", "twenty twenty-six". */
function year(number: number): string {
  const century = Math.floor(number / 100);
  const rest = number % 100;
  if (number < 1000 || number >= 10_000 || (century % 10 === 0 && rest < 10)) return cardinal(number);
  if (rest === 0) return `${cardinal(century)} hundred`;
  return `${cardinal(century)} ${rest < 10 ? 'oh ' : ''}${cardinal(rest)}`;
}

const date = ({ day, month, year: inYear }: SpokenDate): string =>
  [
    month === undefined ? undefined : MONTHS[month - 1],
    day === undefined ? undefined : `${month === undefined ? 'the ' : ''}${ordinal(day)}`,
    inYear === undefined ? undefined : year(inYear),
  ]
    .filter((word) => word !== undefined)
    .join(' ');

function fraction({ whole, numerator, denominator }: Parameters<SpokenLanguage['fraction']>[0]): string {
  const several = numerator === 1 ? '' : 's';
  const named = denominator === 2 ? (several ? 'halves' : 'half') : denominator === 4 ? `quarter${several}` : undefined;
  const count = numerator === 1 && whole > 0 ? 'a' : cardinal(numerator);
  const part = `${count} ${named ?? ordinal(denominator) + several}`;
  return whole > 0 ? `${cardinal(whole)} and ${part}` : part;
}

const counted = (number: number, unit: string): string => `${cardinal(number)} ${unit}${number === 1 ? '' : 's'}`;

export const english: SpokenLanguage = {
  cardinal,
  one: 'one',
  ordinal,
  fraction,
  date,
  duration: (minutes, seconds) =>
    [minutes > 0 && counted(minutes, 'minute'), (seconds > 0 || minutes === 0) && counted(seconds, 'second')]
      .filter(Boolean)
      .join(' and '),
  // A lone "a" would be read as the article.
  spell: (character) => (/^a$/i.test(character) ? { phonemes: "'eI" } : (SIGNS[character] ?? character.toUpperCase())),
  extension: 'extension',
  units: new Map([
    ['cm', ['centimetre', 'centimetres']],
    ['ft', ['foot', 'feet']],
    ['g', ['gram', 'grams']],
    ['h', ['hour', 'hours']],
    ['in', ['inch', 'inches']],
    ['inch', ['inch', 'inches']],
    ['kg', ['kilogram', 'kilograms']],
    ['km', ['kilometre', 'kilometres']],
    ['l', ['litre', 'litres']],
    ['lb', ['pound', 'pounds']],
    ['lbs', ['pound', 'pounds']],
    ['m', ['metre', 'metres']],
    ['meter', ['meter', 'meters']],
    ['mi', ['mile', 'miles']],
    ['min', ['minute', 'minutes']],
    ['oz', ['ounce', 'ounces']],
  ]),
  decimal: { sign: '.', word: 'point' },
};
