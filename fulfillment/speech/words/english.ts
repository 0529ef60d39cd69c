import type { SpeechWords } from '../speech-words.ts';
import { anyOf, expander, monthOf, yearAfter } from './calendar.ts';
import { replaceEach } from './replace-each.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const shortMonths = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

const small =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 1–99 in words; more is left to the voice. */
function ordinal(number: number): string | undefined {
  if (number < 20) return small[number - 1];
  const ten = tens[Math.floor(number / 10) - 2];
  return number % 10 === 0 ? ten?.replace(/y$/, 'ieth') : ten && `${ten}-${small[(number % 10) - 1]}`;
}

const month = anyOf(months);
const monthFirst = new RegExp(
  String.raw`\b(${month}) (\d{1,2})(?:st|nd|rd|th)?(?:\s?[–-]\s?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d:]|\s?(?:AM|PM))`,
  'g',
);
const dayFirst = new RegExp(String.raw`\b(\d{1,2}) (${month})(?:,? (\d{4}))?\b`, 'g');
const shortMonth = new RegExp(String.raw`\b(${anyOf(Object.keys(shortMonths))})\b\.?(?= \d)`, 'g');
const afterDay = expander(shortMonths);
const inFigures = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

const whole = (_: string, short: string) => Object.entries(shortMonths).find(([name]) => name === short)?.[1] ?? short;

function dates(text: string): string {
  const short = afterDay(text.replaceAll(shortMonth, whole));
  const figures = replaceEach(short, inFigures, ({ written, parts: [m, d, y] }) => {
    const name = monthOf(months, m, d);
    return name === undefined ? written : `${name} ${Number(d)}${yearAfter(', ', y)}`;
  });
  const first = replaceEach(figures, monthFirst, ({ written, parts: [name, d, last] }) => {
    const day = ordinal(Number(d));
    const end = last === undefined ? '' : ` to ${ordinal(Number(last))}`;
    return Number(d) > 31 || day === undefined ? written : `${name} ${day}${end}`;
  });
  return replaceEach(first, dayFirst, ({ written, parts: [d, name, y] }) =>
    Number(d) >= 1 && Number(d) <= 31 ? `${name} ${ordinal(Number(d))}${yearAfter(', ', y)}` : written,
  );
}

function clock(hours: number, minutes: number): string {
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? 'noon' : 'midnight';
  const exact = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${exact} ${hours < 12 ? 'AM' : 'PM'}`;
}

const twelveHours = /(?<![\d:.,])(1[0-2]|0?[1-9])(?::([0-5]\d))?\s?([AaPp])(?:\.\s?[Mm]\.?|[Mm]\b)/g;

const times = (text: string): string =>
  replaceEach(text, twelveHours, ({ written, parts: [h, m = '0', half = ''], isEnd }) => {
    const hours = (Number(h) % 12) + (/p/i.test(half) ? 12 : 0);
    return `${clock(hours, Number(m))}${isEnd && written.endsWith('.') ? '.' : ''}`;
  });

export const english: SpeechWords = {
  offerMore: 'There is more. Shall I go on?',
  moreOnScreen: 'There is more of it on your screen.',
  wantsMore:
    /^(?:yes|yeah|yep|sure|ok(?:ay)?|please|go on|go ahead|continue|more|keep going)(?:[ ,]+(?:please|go on|do|more))*\W*$/i,
  wantsSpelling:
    /^(?:(?:please|sorry|can you|could you|would you)[ ,]+)*(?:spell (?:it|that|the code)|(?:say|repeat|read)(?: me)? (?:it|that|the code|my code|the booking code)(?: again)? (?:slowly|more slowly|letter by letter)|(?:say|repeat|read)(?: me)? (?:the|my)(?: booking)? code(?: again)?|slowly|more slowly|slower)(?:[ ,]+(?:again|please|out|for me|slowly|more slowly|letter by letter))*\W*$/i,
  onceMore: 'The code is {code}. Once more: the code is {code}.',
  andMore: ['And 1 more.', 'And {count} more.'],
  website: 'our website',
  and: 'and',
  range: 'to',
  by: 'by',
  per: 'per',
  percent: 'percent',
  at: 'at',
  dot: 'dot',
  plus: 'plus',
  minus: 'minus',
  yes: 'yes',
  no: 'no',
  signs: {
    '~': 'about',
    '≈': 'about',
    '±': 'plus or minus',
    '≤': 'at most',
    '≥': 'at least',
    '<': 'less than',
    '>': 'more than',
    '=': 'equals',
    '#': 'number',
    '№': 'number',
    '§': 'section',
    '½': 'one half',
    '¼': 'one quarter',
    '¾': 'three quarters',
  },
  mixed: 'and',
  star: ['1 star', 'stars'],
  currencies: {
    $: ['1 dollar', 'dollars', '1 cent', 'cents'],
    US$: ['1 dollar', 'dollars', '1 cent', 'cents'],
    USD: ['1 dollar', 'dollars', '1 cent', 'cents'],
    '€': ['1 euro', 'euros', '1 cent', 'cents'],
    EUR: ['1 euro', 'euros', '1 cent', 'cents'],
    '£': ['1 pound', 'pounds', '1 penny', 'pence'],
    GBP: ['1 pound', 'pounds', '1 penny', 'pence'],
    CHF: ['1 Swiss franc', 'Swiss francs', '1 centime', 'centimes'],
    '¥': ['1 yen', 'yen'],
    JPY: ['1 yen', 'yen'],
    '¢': ['1 cent', 'cents'],
  },
  currencyNames: { USD: 'US dollars', EUR: 'euros', GBP: 'pounds', CHF: 'Swiss francs', JPY: 'yen' },
  magnitudes: { million: 'million', billion: 'billion', M: 'million', bn: 'billion', thousand: 'thousand' },
  ofMagnitude: (magnitude, currency) => `${magnitude} ${currency}`,
  units: {
    kg: ['1 kilogram', 'kilograms'],
    g: ['1 gram', 'grams'],
    lb: ['1 pound', 'pounds'],
    lbs: ['1 pound', 'pounds'],
    oz: ['1 ounce', 'ounces'],
    cm: ['1 centimeter', 'centimeters'],
    mm: ['1 millimeter', 'millimeters'],
    m: ['1 meter', 'meters'],
    km: ['1 kilometer', 'kilometers'],
    mi: ['1 mile', 'miles'],
    ft: ['1 foot', 'feet'],
    in: ['1 inch', 'inches'],
    'm²': ['1 square meter', 'square meters'],
    'sq ft': ['1 square foot', 'square feet'],
    ml: ['1 milliliter', 'milliliters'],
    l: ['1 liter', 'liters'],
    L: ['1 liter', 'liters'],
    Wh: ['1 watt hour', 'watt hours'],
    mAh: ['1 milliamp hour', 'milliamp hours'],
    h: ['1 hour', 'hours'],
    hr: ['1 hour', 'hours'],
    hrs: ['1 hour', 'hours'],
    min: ['1 minute', 'minutes'],
    mins: ['1 minute', 'minutes'],
    'km/h': ['1 kilometer per hour', 'kilometers per hour'],
    mph: ['1 mile per hour', 'miles per hour'],
    MB: ['1 megabyte', 'megabytes'],
    GB: ['1 gigabyte', 'gigabytes'],
    '°C': ['1 degree Celsius', 'degrees Celsius'],
    '°F': ['1 degree Fahrenheit', 'degrees Fahrenheit'],
  },
  isPlural: (count) => count !== 1,
  article: '[Aa]n?',
  abbreviations: {
    'e.g': 'for example',
    'i.e': 'that is',
    etc: 'and so on',
    approx: 'approximately',
    incl: 'including',
    excl: 'excluding',
    max: 'at most',
    min: 'at least',
    vs: 'versus',
    No: 'number',
    'w/o': 'without',
    'w/': 'with',
    'and/or': 'and or',
    Mr: 'Mister',
    Mrs: 'Missus',
    Dr: 'Doctor',
    dept: 'department',
    ext: 'extension',
    pers: 'persons',
    Est: 'Estimated',
    est: 'estimated',
    Dep: 'Departure',
    dep: 'departure',
    Arr: 'Arrival',
    arr: 'arrival',
    Tel: 'Telephone',
    tel: 'telephone',
  },
  acronyms: {},
  words:
    'ALL AND ANY ARE BUT CAN DAY FOR GET HAS HER HIS HOW ITS MAY NEW NOT NOW OFF OLD ONE OUR OUT PIN SEE SET THE TWO USE WAS WAY WHO WHY YES YOU'.split(
      ' ',
    ),
  codeWords: '[Cc]ode|[Bb]ooking|[Rr]eference|[Rr]eservation|PIN',
  weekdays: {
    Mon: 'Monday',
    Tue: 'Tuesday',
    Tues: 'Tuesday',
    Wed: 'Wednesday',
    Thu: 'Thursday',
    Thur: 'Thursday',
    Thurs: 'Thursday',
    Fri: 'Friday',
    Sat: 'Saturday',
    Sun: 'Sunday',
  },
  months,
  shortMonths,
  dates,
  ordinals: (text) =>
    text.replaceAll(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, (written, n: string) => ordinal(Number(n)) ?? written),
  clock,
  times,
  clockWord: '',
  letterNames: {},
  agree: (text) => text.replaceAll(/\bSt\.(?= \p{Lu})/gu, 'Saint').replaceAll(/(?<=\p{Lu}\p{L}+ )St\./gu, 'Street'),
};
