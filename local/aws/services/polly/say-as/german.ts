import type { SpokenDate, SpokenLanguage } from './spoken-language.ts';

const SMALL =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS = 'zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const SCALES = [
  [1e12, 'Billion'],
  [1e9, 'Milliarde'],
  [1e6, 'Million'],
] as const;
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const IRREGULAR_ORDINALS: Readonly<Record<number, string>> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };
const SIGNS: Readonly<Record<string, string>> = {
  '.': 'Punkt',
  '-': 'Bindestrich',
  _: 'Unterstrich',
  '/': 'Schrägstrich',
  '@': 'at',
  '+': 'plus',
  '#': 'Raute',
  '*': 'Stern',
  '&': 'und',
};

/** Below a thousand million, as one word. */
function compound(number: number): string {
  if (number < 20) return SMALL[number] ?? '';
  if (number < 100) {
    const tens = TENS[Math.floor(number / 10) - 1] ?? '';
    return number % 10 === 0 ? tens : `${beforeNoun(number % 10)}und${tens}`;
  }
  const [scale, name] = number < 1000 ? [100, 'hundert'] : [1000, 'tausend'];
  const rest = number % scale;
  return `${beforeNoun(Math.floor(number / scale))}${name}${rest === 0 ? '' : compound(rest)}`;
}

const beforeNoun = (number: number): string => compound(number).replace(/eins$/, 'ein');

function cardinal(number: number): string {
  if (number < 0) return `minus ${cardinal(-number)}`;
  const [scale, name] = SCALES.find(([size]) => number >= size) ?? [];
  if (scale === undefined) return compound(number);
  const count = Math.floor(number / scale);
  const plural = count === 1 ? name : `${name}${name?.endsWith('e') ? 'n' : 'en'}`;
  const head = `${count === 1 ? 'eine' : cardinal(count)} ${plural}`;
  return number % scale === 0 ? head : `${head} ${cardinal(number % scale)}`;
}

/** Without its ending: "dritt", "zwanzigst". */
function ordinalStem(number: number): string {
  const rest = number % 100;
  const irregular = rest > 0 && rest < 20 ? IRREGULAR_ORDINALS[rest] : undefined;
  if (irregular !== undefined) return `${number === rest ? '' : compound(number - rest)}${irregular}`;
  return `${cardinal(number)}${rest > 0 && rest < 20 ? 't' : 'st'}`;
}

/** "neunzehnhundertfünf", "zweitausendsechsundzwanzig". */
function year(number: number): string {
  if (number < 1100 || number >= 2000) return cardinal(number);
  const rest = number % 100;
  return `${compound(Math.floor(number / 100))}hundert${rest === 0 ? '' : compound(rest)}`;
}

const date = ({ day, month, year: inYear }: SpokenDate): string =>
  [
    day === undefined ? undefined : `${ordinalStem(day)}er`,
    month === undefined ? undefined : MONTHS[month - 1],
    inYear === undefined ? undefined : year(inYear),
  ]
    .filter((word) => word !== undefined)
    .join(' ');

function fraction({ whole, numerator, denominator }: Parameters<SpokenLanguage['fraction']>[0]): string {
  if (denominator === 2 && numerator === 1) return whole > 0 ? `${beforeNoun(whole)}einhalb` : 'ein halb';
  const part = `${beforeNoun(numerator)} ${capitalised(ordinalStem(denominator))}el`;
  return whole > 0 ? `${cardinal(whole)} und ${part}` : part;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const counted = (number: number, unit: string): string =>
  `${number === 1 ? 'eine' : cardinal(number)} ${unit}${number === 1 ? '' : 'n'}`;

export const german: SpokenLanguage = {
  cardinal,
  one: 'ein',
  ordinal: (number) => `${ordinalStem(number)}e`,
  fraction,
  date,
  duration: (minutes, seconds) =>
    [minutes > 0 && counted(minutes, 'Minute'), (seconds > 0 || minutes === 0) && counted(seconds, 'Sekunde')]
      .filter(Boolean)
      .join(' und '),
  spell: (character) => SIGNS[character] ?? character.toUpperCase(),
  extension: 'Durchwahl',
  units: new Map([
    ['cm', ['Zentimeter', 'Zentimeter']],
    ['g', ['Gramm', 'Gramm']],
    ['h', ['Stunde', 'Stunden']],
    ['kg', ['Kilogramm', 'Kilogramm']],
    ['km', ['Kilometer', 'Kilometer']],
    ['l', ['Liter', 'Liter']],
    ['m', ['Meter', 'Meter']],
    ['min', ['Minute', 'Minuten']],
  ]),
  decimal: { sign: ',', word: 'Komma' },
};
