import type { Language } from './language.ts';

const UNITS = ['ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun'];
const TENS = ['zwanzig', 'dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

/** "einundzwanzig" is one word, units first; so are whole hundreds. */
const compounds = [
  ...TENS.flatMap((ten, n) => UNITS.map((unit, m) => `${unit}und${ten}=${20 + 10 * n + m + 1}`)),
  ...UNITS.map((unit, n) => `${unit}hundert=${100 * (n + 1)}`),
];

/** First to thirty-first, without their endings. */
const STEMS = [
  'erst|zweit|dritt|viert|funft|sechst|siebt|acht|neunt|zehnt|elft|zwolft|dreizehnt|vierzehnt|funfzehnt|sechzehnt'.split(
    '|',
  ),
  'siebzehnt|achtzehnt|neunzehnt|zwanzigst'.split('|'),
  UNITS.map((unit) => `${unit}undzwanzigst`),
  ['dreissigst', 'einunddreissigst'],
].flat();

export const german: Language = {
  code: 'de',
  small:
    'null|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn|achtzehn|neunzehn',
  tens: TENS.join('|'),
  scales: 'hundert=100; tausend=1000; million|millionen=1000000',
  otherNumbers: [
    ...compounds,
    'ein|eine|einen|einem|einer=1',
    'zwo=2',
    ...UNITS.slice(1).map((unit, n) => `${unit}einhalb=${n + 2}.5`),
    'anderthalb|eineinhalb=1.5',
    'ein dutzend|dutzend=12',
    'ein paar|zu zweit=2',
    'zu dritt=3',
    'zu viert=4',
  ].join('; '),
  joiner: { word: 'und', joinsTens: false },
  ordinals: STEMS.slice(0, 20)
    .map((stem) => `${stem}en`)
    .join('|'),
  otherOrdinals: STEMS.map((stem, n) => `${stem}e|${stem}en|${stem}er=${n + 1}`).join('; '),
  ordinalEnding: String.raw`\.`,
  decimalMark: ',',
  decimalWord: 'komma',
  clock: 24,
  symbols: {
    month: 'janner=1; feber=2',
    weekday: 'sonnabend=6',
    holiday: 'weihnachten|erster weihnachtstag=1225; heiligabend|heilig abend=1224; silvester=1231; neujahr=101',
    dayUnit: 'tagen|nacht|nachte|nachten',
    monthUnit: 'monaten',
    yearUnit: 'jahren',
    hourUnit: 'std|h',
    minuteUnit: 'min',
    weekend: 'wochenende',
    few: 'ein paar|einige|einigen=3',
    next: 'nachste|nachsten|nachster|nachstes|kommende|kommenden|kommender|kommendes',
    this: 'diese|diesen|dieser|dieses|diesem',
    last: 'letzte|letzten|letzter|letztes|vergangene|vergangenen',
    in: 'in|im',
    later: 'spater|ab heute',
    after: 'nach',
    before: 'vor',
    to: 'bis',
    of: 'des|vom',
    on: 'am|den',
    at: 'um|gegen|ab',
    from: 'von|seit',
    the: 'der|die|das|dem',
    and: 'und',
    end: 'ende',
    start: 'anfang|beginn',
    middle: 'mitte',
    half: 'halbe|halben|halbes|einhalb',
    halfTo: 'halb',
    quarter: 'viertel',
    oclock: 'uhr',
    noon: 'mittag|mittags=12; mitternacht=0',
    daypart:
      'morgens|am morgen|vormittags|am vormittag|fruh|in der fruh=0; nachmittags|am nachmittag=1; abends|am abend=2; nachts|in der nacht=3',
    todayPart: 'heute morgen|heute fruh|heute vormittag=0; heute nachmittag=1; heute abend=2; heute nacht=3',
    now: 'jetzt|sofort',
    whole: 'ganze|ganzen|ganzes|den ganzen|die ganze|das ganze',
    percent: '%|prozent',
    plus: 'plus',
    minus: 'minus',
  },
  currencies: [
    { code: 'EUR', words: '€|euro|euros|eur' },
    { code: 'EUR', words: 'cent|cents', share: 0.01 },
    { code: 'USD', words: '$|dollar|dollars|usd' },
    { code: 'GBP', words: '£|pfund|gbp' },
    { code: 'CHF', words: 'franken|schweizer franken|chf' },
  ],
  confirmation: {
    Yes: 'ja|jawohl|klar|na klar|genau|richtig|stimmt|das stimmt|sicher|gerne|ok|okay|einverstanden|naturlich|passt|ja bitte',
    No: 'nein|nee|falsch|stimmt nicht|das stimmt nicht|auf keinen fall|lieber nicht|nein danke',
    Maybe: 'vielleicht|moglicherweise|kommt darauf an|eventuell',
    "Don't know":
      'weiss nicht|ich weiss nicht|weiss ich nicht|keine ahnung|nicht sicher|ich bin nicht sicher|ich bin mir nicht sicher',
  },
  leadIns:
    'mein name ist|ich heisse|mein nachname ist|mein vorname ist|mein familienname ist|der name ist|der nachname ist|nachname|vorname|name|ich bin|das ist|es ist|auf den namen|unter dem namen|unter|auf|ja|also|ah|nach|von|in',
  fullNameLeadIns: 'mein name ist|ich heisse|ich bin',
  courtesies: 'bitte danke',
  questionWords:
    'wie was wann wo wohin woher wer wem wen wieso weshalb warum welche welcher welches welchen wieviel kann konnen darf durfen muss mussen ist sind gibt hat haben wird',
  requests: 'kann ich haben|konnen sie|konntest du|konnten sie|kannst du',
  spellingLike: 'wie|fur',
  repeats: 'doppel=2; doppelt=2',
  functionWords:
    'ab aber als am an auch auf aus bei bin bis bitte da dann das dass dem den der des die dich dir doch du ein eine einem einen einer er es fur geht gerne hat habe haben hatte ich ihm ihn ihr im in ist ja kann kein keine konnen man mein meine meinen mich mir mit mochte muss nach nicht noch nur ob oder sehr sein sich sie sind so um und uns unser vom von vor war was weil wenn wer werden wie will wir wird wo wurde zu zum zur danke',
};
