import { ofLocale } from '../../of-locale.ts';

/** How a time of day is said, for "half past twelve" and "12:30"; words, each for a regular expression. */
export interface ClockWords {
  /** From one o'clock on; the last is twelve. */
  readonly hours: readonly string[];
  /** Minutes that are said before an hour, and after one. */
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  /** What makes a time of an hour: a word after it, or one before. */
  readonly unit: string;
  readonly lead: string;
}

/** By what one of several things is chosen, other than its place; each for a regular expression. */
export interface QualityWords {
  readonly cheapest: string;
  readonly earliest: string;
  readonly latest: string;
  readonly fastest: string;
  /** Without a stop, as all are. */
  readonly direct: string;
  /** Parts of a day, by the hours from which and to which they are meant. */
  readonly parts: readonly (readonly [words: string, from: number, to: number])[];
  /** What stands for one of them: "the one", "a flight". */
  readonly one: string;
  /** All that may be said around a time of day by which one is chosen; with other words it is told in passing: "I arrive in the evening". */
  readonly choosing: string;
  readonly clock: ClockWords;
}

/** Five past to five to, in steps of five. */
const minutes = (words: string): Readonly<Record<string, number>> =>
  Object.fromEntries(words.split(', ').map((word, index) => [word, (index + 1) * 5]));

const english = (): QualityWords => ({
  cheapest: String.raw`(?:cheapest|cheaper|least expensive|less expensive|lowest[- ](?:price|fare)d?|lowest cost)`,
  earliest: 'earliest|earlier|soonest',
  latest: 'latest|later',
  fastest: 'fastest|faster|quickest|quicker|shortest|shorter',
  direct: 'direct|non[- ]?stop',
  parts: [
    [String.raw`of the day|that day`, 0, 24],
    [String.raw`the (?:early |late )?morning|morning (?:flight|one|departure|plane)`, 4, 12],
    ['(?:around|at|the) (?:midday|lunchtime)|the noon|midday (?:flight|one)', 11, 14],
    [String.raw`the (?:early |late )?afternoon|afternoon (?:flight|one|departure|plane)`, 12, 18],
    [String.raw`the (?:early |late )?evening|evening (?:flight|one|departure|plane)`, 17, 24],
    ['at night|the night|night (?:flight|one)', 20, 29],
  ],
  one: 'one|flight|plane|departure|option|room|hotel|fare|day|date|seat|ticket',
  choosing:
    "i|we|i['’]?d|we['’]?d|i['’]?ll|we['’]?ll|i['’]m|would|will|could|can|should|want|like|love|prefer|take|choose|pick|book|fly|flying|leave|leaving|depart|departing|go|going|travel|travelling|let['’]?s|let|me|us|it|that|this|is|be|to|the|a|an|for|in|at|around|on|some|something|anything|any|maybe|perhaps|rather|better|best|good|great|fine|perfect|works?|suits|sounds|then|please|yes|yeah|ok|okay|and|actually|one|flights?",
  clock: {
    hours: 'one two three four five six seven eight nine ten eleven twelve|noon'.split(' '),
    before: {
      'half past': 30,
      '(?:a )?quarter past': 15,
      '(?:a )?quarter to': -15,
      'five past': 5,
      'ten past': 10,
      'twenty past': 20,
      'twenty to': -20,
      'ten to': -10,
      'five to': -5,
    },
    after: minutes(
      'oh five, ten, fifteen, twenty, twenty[- ]five, thirty, thirty[- ]five, forty, forty[- ]five, fifty, fifty[- ]five',
    ),
    unit: "o['’]?clock",
    lead: 'at|around',
  },
});

const german = (): QualityWords => ({
  cheapest: '(?:aller)?(?:billigst|günstigst|preiswertest|preisgünstigst|billiger|günstiger)e[nrsm]?|billigsten',
  earliest: '(?:aller)?(?:frühest|früher)e[nrsm]?',
  latest: '(?:aller)?(?:spätest|später)e[nrsm]?',
  fastest: '(?:aller)?(?:schnellst|schneller|kürzest|kürzer)e[nrsm]?',
  direct: 'direkte?[nrsm]?|direktflug|nonstop(?:flug)?',
  parts: [
    ['des tages|am tag', 0, 24],
    [
      '(?:am|vom) (?:frühen |späten )?(?:vormittag|morgen)|morgens|vormittags|in der früh|(?:morgen|vormittags|früh)(?:flug|maschine)',
      4,
      12,
    ],
    ['(?:am|vom) mittag|mittags(?:flug|maschine)?', 11, 14],
    ['(?:am|vom) (?:frühen |späten )?nachmittag|nachmittags(?:flug|maschine)?', 12, 18],
    ['(?:am|vom) (?:frühen |späten )?abend|abends|abend(?:flug|maschine)', 17, 24],
    ['in der nacht|nachts|nacht(?:flug|maschine)', 20, 29],
  ],
  one: 'flug|maschine|verbindung|option|möglichkeit|variante|angebot|zimmer|hotel|tag|ticket|davon',
  choosing:
    'ich|wir|möchten?|will|wollen|würden?|hätten?|nehmen?|wähle|buchen?|fliegen?|abfliegen?|reisen?|starten?|bevorzugen?|lieber|besser|am besten|gern|gerne|etwas|was|einen?|eine|der|die|das|den|dem|dann|es|wäre|ist|gut|passt|geht|klingt|super|perfekt|bitte|ja|okay|ok|um|gegen|am|im|in|und|vielleicht|uns|mir|flug|flüge',
  clock: {
    hours: 'eins?|ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
    before: {
      halb: -30,
      'viertel nach': 15,
      'viertel vor': -15,
      dreiviertel: -15,
      'fünf nach': 5,
      'zehn nach': 10,
      'zwanzig nach': 20,
      'zwanzig vor': -20,
      'zehn vor': -10,
      'fünf vor': -5,
    },
    after: minutes(
      'fünf, zehn, fünfzehn, zwanzig, fünfundzwanzig, dreißig, fünfunddreißig, vierzig, fünfundvierzig, fünfzig, fünfundfünfzig',
    ),
    unit: 'uhr',
    lead: 'um|gegen',
  },
});

const spanish = (): QualityWords => ({
  cheapest: String.raw`m[aá]s (?:barat[oa]|econ[oó]mic[oa])|menos car[oa]`,
  earliest: String.raw`m[aá]s (?:tempran[oa]|temprano|pronto)`,
  latest: String.raw`m[aá]s (?:tarde|tard[ií][oa])`,
  fastest: String.raw`m[aá]s (?:r[aá]pid[oa]|cort[oa]|veloz)`,
  direct: 'direct[oa]|sin escalas?',
  parts: [
    ['del d[ií]a', 0, 24],
    [String.raw`(?:de|por|en) la mañana|matutin[oa]|matinal`, 4, 12],
    ['(?:del?|al?) mediod[ií]a', 11, 14],
    ['(?:de|por|en) la tarde|vespertin[oa]', 12, 20],
    ['(?:de|por|en) la noche|nocturn[oa]', 19, 29],
  ],
  one: 'vuelo|avi[oó]n|salida|opci[oó]n|alternativa|habitaci[oó]n|hotel|d[ií]a|fecha|boleto|billete',
  choosing:
    'yo|quiero|queremos|quisiera|quisi[eé]ramos|prefiero|preferimos|preferir[ií]a|tomo|elijo|reserve|vuelo|volar|viajar|salir|ir|me|nos|gustar[ií]a|algo|uno|una?|el|la|los|las|de|por|en|a|al|del|que|sea|sale|ser[ií]a|est[aá]|es|mejor|bien|perfecto|bueno|entonces|pues|s[ií]|por favor|favor|vale|tal vez|quiz[aá]s?|y',
  clock: {
    hours: 'una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
    before: {},
    after: {
      'y media': 30,
      'y cuarto': 15,
      'menos cuarto': -15,
      'menos diez': -10,
      'menos veinte': -20,
      ...minutes(
        '(?:y )?cinco, (?:y )?diez, (?:y )?quince, (?:y )?veinte, (?:y )?veinticinco, (?:y )?treinta, (?:y )?treinta y cinco, (?:y )?cuarenta, (?:y )?cuarenta y cinco, (?:y )?cincuenta, (?:y )?cincuenta y cinco',
      ),
    },
    unit: 'en punto|horas',
    lead: '(?:a|de|sobre) las?',
  },
});

const french = (): QualityWords => ({
  cheapest: String.raw`moins ch(?:er|[eè]re)|plus [ée]conomique|meilleur march[ée]`,
  earliest: 'plus t[oô]t|plus matinale?',
  latest: 'plus tard(?:if|ive)?',
  fastest: 'plus (?:rapide|court|vite)',
  direct: 'directe?|sans escales?',
  parts: [
    ['de la journ[ée]e|du jour', 0, 24],
    ['(?:du|le|au) matin|matinale?(?!e)|(?:dans|de) la matin[ée]e', 4, 12],
    ['(?:de|du|[àa] (?:l[ae] )?)(?:mi-journ[ée]e)|[àa] l[ae] mi-journ[ée]e', 11, 14],
    ["(?:de |dans |en )?l['’]apr[èe]s-midi", 12, 18],
    ['(?:du|le|au) soir|(?:en|dans la|de la) soir[ée]e', 17, 24],
    ['de nuit|la nuit', 20, 29],
  ],
  one: 'vol|avion|d[ée]part|option|choix|proposition|chambre|h[ôo]tel|jour|date|billet',
  choosing:
    "je|nous|on|j['’]aimerais|aimerais|aimerions|voudrais|voudrions|veux|voulons|pr[ée]f[èe]re(?:rais)?|pr[ée]f[ée]rons|prends|prenons|choisis|partir|voler|voyager|aller|d[ée]part|un|une|le|la|l|les|de|d|du|des|en|au|[àa]|quelque|chose|celui|celle|qui|que|part|plut[ôo]t|mieux|bien|parfait|serait|est|c['’]est|va|alors|donc|oui|d['’]accord|ok|svp|s['’]il|vous|pla[îi]t|et|peut-[êe]tre|vols?",
  clock: {
    hours: 'une deux trois quatre cinq six sept huit neuf dix onze midi|douze'.split(' '),
    before: {},
    after: {
      'et demie?': 30,
      'et quart': 15,
      'moins le quart': -15,
      'moins dix': -10,
      'moins vingt': -20,
      ...minutes(
        'cinq, dix, quinze, vingt, vingt[- ]cinq, trente, trente[- ]cinq, quarante, quarante[- ]cinq, cinquante, cinquante[- ]cinq',
      ),
    },
    unit: 'heures?|h',
    // "À deux" is two of them.
    lead: '(?!)',
  },
});

export const qualityWordsOf = ofLocale<QualityWords>({
  en_US: english,
  de_DE: german,
  es_US: spanish,
  fr_FR: french,
});
