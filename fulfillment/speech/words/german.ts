import type { SpeechWords } from '../speech-words.ts';
import { anyOf, expander, monthOf, yearAfter } from './calendar.ts';
import { durationsAfter } from './durations.ts';
import { wholeUtterance } from './whole-utterance.ts';
import { replaceEach } from './replace-each.ts';
import { wordsPattern } from '../../words-pattern.ts';

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const shortMonths = {
  Jan: 'Januar',
  Feb: 'Februar',
  Mrz: 'März',
  Apr: 'April',
  Jun: 'Juni',
  Jul: 'Juli',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Okt: 'Oktober',
  Nov: 'November',
  Dez: 'Dezember',
};

const small =
  'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt'.split(
    ' ',
  );
const ones = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** Without its ending: "dritt", "zwanzigst". */
function stem(number: number): string | undefined {
  if (number < 20) return small[number - 1];
  const ten = tens[Math.floor(number / 10) - 2];
  return number % 10 === 0 ? `${ten}st` : `${ones[(number % 10) - 1]}und${ten}st`;
}

/** The word before decides how an ordinal ends: "der erste", "am ersten", "ein erster". */
const endings: readonly (readonly [RegExp, string])[] = [
  [/^(?:der|die|das|diese|dieser|dieses|welche)$/i, 'e'],
  [/^(?:ein|mein|dein|sein|ihr|unser|kein)$/i, 'er'],
  [/^(?:am|vom|zum|zur|im|beim|bis|ab|seit|dem|den|des|einem|einen|einer|ihrem|ihren|ihrer|ihre|eine)$/i, 'en'],
];
const determiner =
  'am|vom|zum|zur|im|beim|bis|ab|seit|dem|den|des|der|die|das|einem|einen|einer|ein|ihrem|ihren|ihrer|ihre|ihr|mein|dein|sein|unser|kein';
const weekday = 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag';
const nextWord = String.raw`(?=\s(?:\p{Lu}|bis|und|oder|von)|\s?[–-]\s?\d{1,2}\.\s)`;
const numbered = wordsPattern(
  String.raw`(?<![\d.,:\p{L}])(?:((?:\b(?:in )?)(?:${determiner}) |(?:und|oder) )?((?:${weekday}),? )?)(\d{1,2})\.${nextWord}`,
  'giu',
);

/** "am 1. Dezember", "im 3. Stock"; in a row ("vom 1. bis 3.") all end alike. */
function ordinals(text: string): string {
  let last: string | undefined;
  return replaceEach(text, numbered, ({ written, parts: [before = '', day = '', digits] }) => {
    const word = stem(Number(digits));
    if (word === undefined) return written;
    const found = endings.find(([words]) =>
      words.test(
        before
          .trim()
          .replace(/^in der$/i, 'dem')
          .split(' ')
          .at(-1) ?? '',
      ),
    )?.[1];
    last = found ?? (/^(?:und|oder)/.test(before) || last === undefined ? last : undefined) ?? 'er';
    return `${before}${day}${word}${last}`;
  });
}

const dayRange = new RegExp(String.raw`(\d{1,2}\.)\s?[–-]\s?(?=\d{1,2}\.\s(?:${anyOf(months)}))`, 'g');
const dayPair = new RegExp(String.raw`(\d{1,2}\.)\/(?=\d{1,2}\.\s(?:${anyOf(months)}))`, 'g');
const inFigures = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2}(?!\d))?(?![\d])/g;
const afterDay = expander(shortMonths);
const durations = durationsAfter('(?<=(?:[Dd]auert?|(?:Flug|Reise)zeit|beträgt|\\b[Ii]n):? (?:etwa |circa )?)');

function dates(text: string): string {
  const named = replaceEach(text, inFigures, ({ written, parts: [d, m, y], isEnd }) => {
    const name = monthOf(months, m, d);
    if (name === undefined) return written;
    return `${Number(d)}. ${name}${yearAfter(' ', y)}${isEnd && y === undefined ? '.' : ''}`;
  });
  return afterDay(named).replaceAll(dayRange, '$1 bis ').replaceAll(dayPair, '$1 und ');
}

function clock(hours: number, minutes: number): string {
  if (hours === 0 && minutes === 0) return 'Mitternacht';
  return `${hours === 1 ? 'ein' : hours} Uhr${minutes > 0 ? ` ${minutes}` : ''}`;
}

export const german: SpeechWords = {
  offerMore: 'Es gibt noch mehr dazu. Soll ich weiterlesen?',
  moreOnScreen: 'Mehr dazu steht auf Ihrem Bildschirm.',
  wantsMore: wholeUtterance(
    'ja jawohl gern gerne okay ok bitte weiter mehr weiterlesen fort klar natürlich',
    'lies lesen sie mach machen fahren erzähl erzählen',
  ),
  wantsSpelling: wholeUtterance(
    'buchstabieren buchstabiere langsam langsamer wiederholen wiederhole code buchungscode',
    'bitte können könnten kannst sie du mir das ihn den der mein meinen noch mal nochmal einmal wie war ist lautet sagen',
  ),
  onceMore: 'Der Code ist {code}. Noch einmal: Der Code ist {code}.',
  andMore: ['Und eins mehr.', 'Und {count} weitere.'],
  website: 'unsere Website',
  and: 'und',
  range: 'bis',
  by: 'mal',
  each: 'mal',
  per: 'pro',
  outOf: 'von',
  percent: 'Prozent',
  at: 'ät',
  dot: 'Punkt',
  underscore: 'Unterstrich',
  plus: 'plus',
  minus: 'minus',
  yes: 'ja',
  no: 'nein',
  signs: {
    '~': 'etwa',
    '≈': 'etwa',
    '±': 'plus oder minus',
    '≤': 'höchstens',
    '≥': 'mindestens',
    '<': 'weniger als',
    '>': 'mehr als',
    '=': 'gleich',
    '#': 'Nummer',
    '№': 'Nummer',
    '§': 'Paragraf',
    '½': 'einhalb',
    '¼': 'ein Viertel',
    '¾': 'drei Viertel',
  },
  mixed: '',
  star: ['ein Stern', 'Sterne'],
  currencies: {
    $: ['ein Dollar', 'Dollar', 'ein Cent', 'Cent'],
    US$: ['ein Dollar', 'Dollar', 'ein Cent', 'Cent'],
    USD: ['ein Dollar', 'Dollar', 'ein Cent', 'Cent'],
    '€': ['ein Euro', 'Euro', 'ein Cent', 'Cent'],
    EUR: ['ein Euro', 'Euro', 'ein Cent', 'Cent'],
    '£': ['ein Pfund', 'Pfund', 'ein Penny', 'Pence'],
    GBP: ['ein Pfund', 'Pfund', 'ein Penny', 'Pence'],
    CHF: ['ein Schweizer Franken', 'Schweizer Franken', 'ein Rappen', 'Rappen'],
    '¥': ['ein Yen', 'Yen'],
    JPY: ['ein Yen', 'Yen'],
  },
  currencyNames: { USD: 'US-Dollar', EUR: 'Euro', GBP: 'Pfund', CHF: 'Schweizer Franken', JPY: 'Yen' },
  magnitudes: {
    Millionen: 'Millionen',
    Mio: 'Millionen',
    Milliarden: 'Milliarden',
    Mrd: 'Milliarden',
    tausend: 'tausend',
  },
  ofMagnitude: (magnitude, currency) => `${magnitude} ${currency}`,
  units: {
    kg: ['ein Kilogramm', 'Kilogramm'],
    g: ['ein Gramm', 'Gramm'],
    t: ['eine Tonne', 'Tonnen'],
    lb: ['ein Pfund', 'Pfund'],
    lbs: ['ein Pfund', 'Pfund'],
    cm: ['ein Zentimeter', 'Zentimeter'],
    mm: ['ein Millimeter', 'Millimeter'],
    m: ['ein Meter', 'Meter'],
    km: ['ein Kilometer', 'Kilometer'],
    'm²': ['ein Quadratmeter', 'Quadratmeter'],
    qm: ['ein Quadratmeter', 'Quadratmeter'],
    ml: ['ein Milliliter', 'Milliliter'],
    l: ['ein Liter', 'Liter'],
    Wh: ['eine Wattstunde', 'Wattstunden'],
    mAh: ['eine Milliamperestunde', 'Milliamperestunden'],
    h: ['eine Stunde', 'Stunden'],
    'Std.': ['eine Stunde', 'Stunden'],
    Std: ['eine Stunde', 'Stunden'],
    min: ['eine Minute', 'Minuten'],
    'Min.': ['eine Minute', 'Minuten'],
    Min: ['eine Minute', 'Minuten'],
    'km/h': ['ein Kilometer pro Stunde', 'Kilometer pro Stunde'],
    MB: ['ein Megabyte', 'Megabyte'],
    GB: ['ein Gigabyte', 'Gigabyte'],
    '°C': ['ein Grad Celsius', 'Grad Celsius'],
    '°F': ['ein Grad Fahrenheit', 'Grad Fahrenheit'],
  },
  isPlural: (count) => count !== 1,
  abbreviations: {
    'z. B': 'zum Beispiel',
    'd. h': 'das heißt',
    'u. a': 'unter anderem',
    'o. ä': 'oder Ähnliches',
    usw: 'und so weiter',
    ca: 'circa',
    inkl: 'inklusive',
    exkl: 'exklusive',
    zzgl: 'zuzüglich',
    max: 'höchstens',
    mind: 'mindestens',
    bzw: 'beziehungsweise',
    evtl: 'eventuell',
    ggf: 'gegebenenfalls',
    Nr: 'Nummer',
    MwSt: 'Mehrwertsteuer',
    Tsd: 'tausend',
    Mio: 'Millionen',
    Mrd: 'Milliarden',
    'p. P': 'pro Person',
    'u. U': 'unter Umständen',
    'z. T': 'zum Teil',
    Art: 'Artikel',
    Abs: 'Absatz',
    S: 'Seite',
    Dr: 'Doktor',
    Pers: 'Person',
    Tel: 'Telefon',
    'und/oder': 'und oder',
  },
  acronyms: {},
  words: 'DAS DEN DER DIE DIR EIN FÜR GUT HAT IHR IST MIT NEU NUR PIN UND VON VOR WIE WIR'.split(' '),
  codeWords: '[Cc]ode|Buchungscode|Türcode|Buchung|(?:Buchungs|Bestätigungs|Vorgangs)nummer|Referenz|PIN|PNR',
  weekdays: {
    Mo: 'Montag',
    Di: 'Dienstag',
    Mi: 'Mittwoch',
    Do: 'Donnerstag',
    Fr: 'Freitag',
    Sa: 'Samstag',
    So: 'Sonntag',
  },
  months,
  shortMonths,
  thousands: /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?!\.?\d)/g,
  dates,
  ordinals,
  clock,
  times: (text) =>
    durations(text).replaceAll(/(?<![\d.,:])([01]?\d|2[0-3])\.([0-5]\d) Uhr/g, (_, h: string, m: string) =>
      clock(Number(h), Number(m)),
    ),
  clockWord: String.raw`\s?(?:Uhr|h\b)`,
  letterNames: {},
  agree: (text) =>
    text
      .replaceAll(/\bSt\.(?= \p{Lu})/gu, 'Sankt')
      .replaceAll(/(?<=\p{L})str\.(?= \d)/gu, 'straße')
      .replaceAll(/\b([1-9]) einhalb\b/g, (_, digit: string) => `${ones[Number(digit) - 1]}einhalb`)
      .replaceAll(/(?<!\p{L})einhalb(?= Stunde\b)/gu, 'eine halbe'),
};
