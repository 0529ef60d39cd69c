import type { LocaleId } from '../../bot-definition/locales/frontdesk-locale.ts';
import { french, spanish } from './romance-words.ts';

/** How one locale reads aloud what is written short. */
export interface SpeechWords {
  /** Said after an answer that was cut; a yes goes on. */
  readonly offerMore: string;
  /** A whole utterance that takes the offer. */
  readonly wantsMore: RegExp;
  /** Said in place of the rest of a list. `{count}` items were left out. */
  readonly andMore: string;
  /** Stands where an address of the web stood. */
  readonly website: string;
  readonly range: string;
  readonly by: string;
  readonly percent: string;
  readonly at: string;
  readonly dot: string;
  readonly plus: string;
  readonly and: string;
  /** The sign or code of a currency: one of it, more of it, and one and more of its hundredths. */
  readonly currencies: Readonly<Record<string, readonly [one: string, more: string, cent: string, cents: string]>>;
  readonly units: Readonly<Record<string, readonly [one: string, more: string]>>;
  /** As they are written, without the full stop at the end. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Words in capitals that are no codes. */
  readonly words: readonly string[];
  /** "19:30" to what is said; undefined leaves it to the voice. */
  readonly clock?: (hours: number, minutes: number) => string;
}

const english: SpeechWords = {
  offerMore: 'There is more. Shall I go on?',
  wantsMore:
    /^(?:yes|yeah|yep|sure|ok(?:ay)?|please|go on|go ahead|continue|more|keep going)(?:[ ,]+(?:please|go on|do|more))*\W*$/i,
  andMore: 'And {count} more.',
  website: 'our website',
  range: 'to',
  by: 'by',
  percent: 'percent',
  at: 'at',
  dot: 'dot',
  plus: 'plus',
  and: 'and',
  currencies: {
    $: ['dollar', 'dollars', 'cent', 'cents'],
    USD: ['dollar', 'dollars', 'cent', 'cents'],
    '€': ['euro', 'euros', 'cent', 'cents'],
    EUR: ['euro', 'euros', 'cent', 'cents'],
    '£': ['pound', 'pounds', 'penny', 'pence'],
    GBP: ['pound', 'pounds', 'penny', 'pence'],
  },
  units: {
    kg: ['kilogram', 'kilograms'],
    g: ['gram', 'grams'],
    lb: ['pound', 'pounds'],
    lbs: ['pound', 'pounds'],
    cm: ['centimeter', 'centimeters'],
    mm: ['millimeter', 'millimeters'],
    m: ['meter', 'meters'],
    km: ['kilometer', 'kilometers'],
    in: ['inch', 'inches'],
    ml: ['milliliter', 'milliliters'],
    l: ['liter', 'liters'],
    Wh: ['watt hour', 'watt hours'],
    mAh: ['milliamp hour', 'milliamp hours'],
    h: ['hour', 'hours'],
    min: ['minute', 'minutes'],
    '°C': ['degree Celsius', 'degrees Celsius'],
  },
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
    'and/or': 'and or',
  },
  words: [
    'ALL',
    'AND',
    'ANY',
    'ARE',
    'BUT',
    'CAN',
    'DAY',
    'FOR',
    'GET',
    'HAS',
    'NEW',
    'NOT',
    'NOW',
    'ONE',
    'OUR',
    'OUT',
    'SET',
    'THE',
    'TWO',
    'YES',
    'YOU',
  ],
};

const german: SpeechWords = {
  offerMore: 'Es gibt noch mehr dazu. Soll ich weiterlesen?',
  wantsMore: /^(?:ja|gern|gerne|okay|ok|bitte|weiter|mehr|lies weiter)(?:[ ,]+(?:bitte|gern|gerne|weiter|mehr))*\W*$/i,
  andMore: 'Und {count} weitere.',
  website: 'unsere Website',
  range: 'bis',
  by: 'mal',
  percent: 'Prozent',
  at: 'ät',
  dot: 'Punkt',
  plus: 'plus',
  and: 'und',
  currencies: {
    $: ['Dollar', 'Dollar', 'Cent', 'Cent'],
    USD: ['Dollar', 'Dollar', 'Cent', 'Cent'],
    '€': ['Euro', 'Euro', 'Cent', 'Cent'],
    EUR: ['Euro', 'Euro', 'Cent', 'Cent'],
    '£': ['Pfund', 'Pfund', 'Penny', 'Pence'],
    GBP: ['Pfund', 'Pfund', 'Penny', 'Pence'],
  },
  units: {
    kg: ['Kilogramm', 'Kilogramm'],
    g: ['Gramm', 'Gramm'],
    lb: ['Pfund', 'Pfund'],
    lbs: ['Pfund', 'Pfund'],
    cm: ['Zentimeter', 'Zentimeter'],
    mm: ['Millimeter', 'Millimeter'],
    m: ['Meter', 'Meter'],
    km: ['Kilometer', 'Kilometer'],
    ml: ['Milliliter', 'Milliliter'],
    l: ['Liter', 'Liter'],
    Wh: ['Wattstunde', 'Wattstunden'],
    mAh: ['Milliamperestunde', 'Milliamperestunden'],
    h: ['Stunde', 'Stunden'],
    min: ['Minute', 'Minuten'],
    '°C': ['Grad Celsius', 'Grad Celsius'],
  },
  abbreviations: {
    'z. B': 'zum Beispiel',
    'z.B': 'zum Beispiel',
    'd. h': 'das heißt',
    'd.h': 'das heißt',
    usw: 'und so weiter',
    ca: 'circa',
    inkl: 'inklusive',
    zzgl: 'zuzüglich',
    max: 'höchstens',
    mind: 'mindestens',
    bzw: 'beziehungsweise',
    Nr: 'Nummer',
    Std: 'Stunden',
    Min: 'Minuten',
    'und/oder': 'und oder',
  },
  words: ['DAS', 'DEN', 'DER', 'DIE', 'EIN', 'FÜR', 'GUT', 'MIT', 'NEU', 'NUR', 'UND', 'VON', 'WIR'],
  clock: (hours, minutes) => `${hours} Uhr${minutes > 0 ? ` ${minutes}` : ''}`,
};

/** A locale of the bot that is not here does not compile. */
const wordsByLocale: Readonly<Record<LocaleId, SpeechWords>> = {
  en_US: english,
  de_DE: german,
  es_US: spanish,
  fr_FR: french,
};

/** The words of a Lex locale; one that the bot does not speak gets English. */
export const speechWordsFor = (localeId: string): SpeechWords =>
  Object.entries(wordsByLocale).find(([id]) => id === localeId)?.[1] ?? english;
