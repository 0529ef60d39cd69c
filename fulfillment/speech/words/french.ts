import type { SpeechWords } from '../speech-words.ts';
import { anyOf, dayAndMonth, expander, monthOf, yearAfter } from './calendar.ts';
import { wholeUtterance } from './whole-utterance.ts';
import { replaceEach } from './replace-each.ts';

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const shortMonths = {
  janv: 'janvier',
  févr: 'février',
  fév: 'février',
  avr: 'avril',
  juil: 'juillet',
  sept: 'septembre',
  oct: 'octobre',
  nov: 'novembre',
  déc: 'décembre',
};

const small =
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième'.split(
    ' ',
  );

/** 1–31 and the whole tens that follow: what dates, floors and rows have. */
function ordinal(number: number): string | undefined {
  if (number <= 20) return small[number - 1];
  if (number === 21) return 'vingt et unième';
  if (number < 30) return `vingt-${small[number - 21]}`;
  return number === 30 ? 'trentième' : number === 31 ? 'trente et unième' : undefined;
}

const ordinals = (text: string): string =>
  text.replaceAll(/\b(\d{1,2})(er|ère|re|ème|nde?|e|ᵉʳ|ᵉ)(?!\p{L})/gu, (written, digits: string, ending: string) => {
    if (digits === '1') return /r?e$/.test(ending) ? 'première' : 'premier';
    if (digits === '2' && ending.startsWith('n')) return ending === 'nde' ? 'seconde' : 'second';
    return ordinal(Number(digits)) ?? written;
  });

const month = anyOf(months);
const dayOfMonth = new RegExp(String.raw`\b1(?:er)? (?=${month})`, 'g');
const firstOfShortMonth = new RegExp(String.raw`(?<=\b1)er (?=(?:${anyOf(Object.keys(shortMonths))})\b)`, 'g');
const inFigures = dayAndMonth(
  '[Ll]e|[Aa]u|[Dd]u|[Dd]ès|[Aa]vant|[Aa]près|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche',
);
const afterDay = expander(shortMonths);

function dates(text: string): string {
  const named = replaceEach(text, inFigures, ({ written, parts: [d, m, y] }) => {
    const name = monthOf(months, m, d);
    return name === undefined ? written : `${Number(d)} ${name}${yearAfter(' ', y)}`;
  });
  return afterDay(named.replaceAll(firstOfShortMonth, ' ')).replaceAll(dayOfMonth, 'premier ');
}

function clock(hours: number, minutes: number): string {
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? 'midi' : 'minuit';
  return `${hours < 2 ? (hours === 1 ? 'une heure' : '0 heure') : `${hours} heures`}${minutes > 0 ? ` ${minutes}` : ''}`;
}

const times = (text: string): string =>
  text
    .replaceAll(/\b24\s?h\s?\/\s?24\b/g, '24 heures sur 24')
    .replaceAll(/\b7\s?j\s?\/\s?7\b/g, '7 jours sur 7')
    .replaceAll(/(?<![\d:.,])([01]?\d|2[0-3])\s?h\s?([0-5]\d)(?!\d|\s?min)/g, (_, h: string, m: string) =>
      clock(Number(h), Number(m)),
    );

export const french: SpeechWords = {
  offerMore: 'Il y a une suite. Je continue ?',
  moreOnScreen: 'La suite est sur votre écran.',
  wantsMore: wholeUtterance(
    "oui ouais d'accord ok okay plaît plait continuez continue vas-y allez-y encore suite sûr veux volontiers",
    "s'il vous la merci je bien",
  ),
  wantsSpelling: wholeUtterance(
    "épeler epeler l'épeler épelez epelez épelez-le épelez-moi lentement code lettre",
    "s'il vous plaît plait pouvez-vous pourriez-vous pouvez pourriez me le mon de réservation plus par répéter repeter répétez repetez répétez-moi encore une fois quel était est",
  ),
  onceMore: 'Le code est {code}. Encore une fois : le code est {code}.',
  andMore: ['Et un de plus.', 'Et {count} de plus.'],
  website: 'notre site web',
  and: 'et',
  range: 'à',
  by: 'sur',
  each: 'fois',
  per: 'par',
  outOf: 'sur',
  percent: 'pour cent',
  at: 'arobase',
  dot: 'point',
  underscore: 'tiret bas',
  plus: 'plus',
  minus: 'moins',
  yes: 'oui',
  no: 'non',
  signs: {
    '~': 'environ',
    '≈': 'environ',
    '±': 'plus ou moins',
    '≤': 'au plus',
    '≥': 'au moins',
    '<': 'moins de',
    '>': 'plus de',
    '=': 'égale',
    '#': 'numéro',
    '№': 'numéro',
    '§': 'paragraphe',
    '½': 'demi',
    '¼': 'un quart',
    '¾': 'trois quarts',
  },
  mixed: 'et',
  star: ['une étoile', 'étoiles'],
  currencies: {
    $: ['un dollar', 'dollars', 'un cent', 'cents'],
    $US: ['un dollar', 'dollars', 'un cent', 'cents'],
    USD: ['un dollar', 'dollars', 'un cent', 'cents'],
    '€': ['un euro', 'euros', 'un centime', 'centimes'],
    EUR: ['un euro', 'euros', 'un centime', 'centimes'],
    '£': ['une livre', 'livres', 'un penny', 'pence'],
    GBP: ['une livre', 'livres', 'un penny', 'pence'],
    CHF: ['un franc suisse', 'francs suisses', 'un centime', 'centimes'],
    '¥': ['un yen', 'yens'],
    JPY: ['un yen', 'yens'],
  },
  currencyNames: { USD: 'dollars', EUR: 'euros', GBP: 'livres', CHF: 'francs suisses', JPY: 'yens' },
  magnitudes: {
    millions: 'millions',
    million: 'million',
    milliards: 'milliards',
    M: 'millions',
    Md: 'milliards',
    k: 'mille',
  },
  ofMagnitude: (magnitude, currency) =>
    magnitude === 'mille'
      ? `mille ${currency}`
      : `${magnitude} ${/^[aeiouy]/.test(currency) ? "d'" : 'de '}${currency}`,
  units: {
    kg: ['un kilogramme', 'kilogrammes'],
    g: ['un gramme', 'grammes'],
    t: ['une tonne', 'tonnes'],
    lb: ['une livre', 'livres'],
    cm: ['un centimètre', 'centimètres'],
    mm: ['un millimètre', 'millimètres'],
    m: ['un mètre', 'mètres'],
    km: ['un kilomètre', 'kilomètres'],
    'm²': ['un mètre carré', 'mètres carrés'],
    ml: ['un millilitre', 'millilitres'],
    l: ['un litre', 'litres'],
    L: ['un litre', 'litres'],
    Wh: ['un wattheure', 'wattheures'],
    mAh: ['un milliampèreheure', 'milliampèreheures'],
    h: ['une heure', 'heures'],
    min: ['une minute', 'minutes'],
    'km/h': ['un kilomètre par heure', 'kilomètres par heure'],
    Mo: ['un mégaoctet', 'mégaoctets'],
    Go: ['un gigaoctet', 'gigaoctets'],
    '°C': ['un degré Celsius', 'degrés Celsius'],
    '°F': ['un degré Fahrenheit', 'degrés Fahrenheit'],
  },
  isPlural: (count) => count >= 2,
  abbreviations: {
    'p. ex': 'par exemple',
    'par ex': 'par exemple',
    'c.-à-d': "c'est-à-dire",
    etc: 'et cetera',
    env: 'environ',
    incl: 'inclus',
    max: 'maximum',
    min: 'minimum',
    M: 'Monsieur',
    bd: 'boulevard',
    av: 'avenue',
    p: 'page',
    pers: 'personne',
    vs: 'contre',
    tél: 'téléphone',
    'et/ou': 'et ou',
  },
  acronyms: {
    Mme: 'Madame',
    Mlle: 'Mademoiselle',
    Dr: 'Docteur',
    'n°': 'numéro',
    'N°': 'Numéro',
    svp: "s'il vous plaît",
    TTC: 'toutes taxes comprises',
    HT: 'hors taxes',
  },
  words: 'AUX CES DES DEUX EST LES MES MON NON NOS OUI PAR PAS PIN QUE QUI SES SON SUR TON UNE VOS'.split(' '),
  codeWords: '[Cc]ode|[Rr]éservation|[Rr]éférence|[Dd]ossier|[Cc]onfirmation|PIN|PNR',
  weekdays: {
    lun: 'lundi',
    mar: 'mardi',
    mer: 'mercredi',
    jeu: 'jeudi',
    ven: 'vendredi',
    sam: 'samedi',
    dim: 'dimanche',
  },
  months,
  shortMonths,
  thousands: /(?<![\d.,])\d{1,3}(?:[ .]\d{3})+(?![ .]?\d)/g,
  dates,
  ordinals,
  clock,
  times,
  clockWord: String.raw`\s?h(?:eures)?\b`,
  inPairs: true,
  letterNames: { Y: 'i grec', W: 'double vé' },
  agree: (text) =>
    text
      .replaceAll(/\b1 et demi heures?\b/g, 'une heure et demie')
      .replaceAll(/ et demi heures?\b/g, ' heures et demie')
      .replaceAll(/(?<!\p{L})demi heure\b/gu, 'une demi-heure'),
};
