import type { Language } from './language.ts';

const UNITS = ['uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];
const TENS = ['venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'];

/** "ventidue" is one word, and the ten loses its vowel before "uno" and "otto"; so are whole hundreds. */
const compounds = [
  ...TENS.flatMap((ten, n) =>
    UNITS.map((unit, m) => `${/^[uo]/.test(unit) ? ten.slice(0, -1) : ten}${unit}=${20 + 10 * n + m + 1}`),
  ),
  ...UNITS.slice(1).map((unit, n) => `${unit}cento=${100 * (n + 2)}`),
];

export const italian: Language = {
  code: 'it',
  small:
    'zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove',
  tens: TENS.join('|'),
  scales: 'cento=100; mille|mila=1000; milione|milioni=1000000',
  otherNumbers: [...compounds, 'un|una=1', 'duemila=2000', 'una dozzina|dozzina=12', 'un paio|un paio di=2'].join('; '),
  joiner: { word: 'e', joinsTens: true },
  ordinals:
    'primo|secondo|terzo|quarto|quinto|sesto|settimo|ottavo|nono|decimo|undicesimo|dodicesimo|tredicesimo|quattordicesimo|quindicesimo|sedicesimo|diciassettesimo|diciottesimo|diciannovesimo|ventesimo',
  otherOrdinals: 'prima=1; seconda=2; terza=3',
  ordinalEnding: 'o|a|º|ª',
  decimalMark: ',',
  decimalWord: 'virgola',
  clock: 24,
  symbols: {
    relativeDay: 'l altro ieri=-2',
    holiday:
      'natale|il giorno di natale=1225; vigilia di natale=1224; san silvestro=1231; capodanno=101; ferragosto=815',
    dayUnit: 'notte|notti',
    minuteUnit: 'min',
    hoursOrClock: 'ora|ore',
    weekend: 'fine settimana|weekend|week end',
    few: 'alcuni|alcune|qualche=3',
    next: 'prossimo|prossima|seguente|che viene',
    this: 'questo|questa|quest',
    last: 'scorso|scorsa|passato|passata|ultimo|ultima',
    in: 'in|tra|fra',
    ago: 'fa',
    later: 'dopo|piu tardi',
    after: 'dopo di',
    before: 'prima di',
    to: 'fino a',
    of: 'di|del|della|dell',
    on: 'il',
    at: 'alle|alle ore|all|verso le|per le',
    from: 'da|dal',
    the: 'la|le|lo|gli|l',
    and: 'e',
    end: 'fine|la fine',
    start: 'inizio|l inizio|inizi',
    middle: 'meta',
    half: 'mezza|mezzo',
    quarter: 'quarto|un quarto',
    noon: 'mezzogiorno=12; mezzanotte=0',
    daypart:
      'mattina|di mattina|del mattino|la mattina=0; pomeriggio|di pomeriggio|del pomeriggio|nel pomeriggio=1; sera|di sera|della sera|la sera=2; di notte|la notte=3',
    todayPart: 'stamattina|questa mattina=0; questo pomeriggio|oggi pomeriggio=1; stasera|questa sera=2; stanotte=3',
    now: 'adesso|ora|subito',
    whole: 'tutto il|tutta la|intero|intera',
    percent: '%|per cento|percento',
    plus: 'piu',
    minus: 'meno',
  },
  currencies: [
    { code: 'EUR', words: '€|euro|eur' },
    { code: 'EUR', words: 'centesimo|centesimi', share: 0.01 },
    { code: 'USD', words: '$|dollaro|dollari|usd' },
    { code: 'GBP', words: '£|sterlina|sterline|gbp' },
    { code: 'CHF', words: 'franco svizzero|franchi svizzeri|franchi|chf' },
  ],
  confirmation: {
    Yes: "si|certo|certamente|va bene|d'accordo|esatto|corretto|giusto|ok|perfetto|volentieri|si grazie",
    No: 'no|per niente|sbagliato|non e corretto|no grazie|assolutamente no',
    Maybe: 'forse|puo darsi|magari|dipende',
    "Don't know": 'non so|non lo so|non sono sicuro|non sono sicura|nessuna idea|non ne ho idea',
  },
  leadIns:
    'mi chiamo|il mio nome e|il mio cognome e|il cognome e|il nome e|cognome|nome|sono|e|a nome di|a nome|a|per|si|allora|da',
  fullNameLeadIns: 'mi chiamo|il mio nome e|sono',
  courtesies: 'per favore piacere grazie',
  questionWords:
    'come che cosa quale quali quando dove chi quanto quanta quanti quante perche posso possiamo devo e ce ci si',
  requests: 'posso avere|puoi|puo',
  spellingLike: 'come|di',
  repeats: 'doppio=2; doppia=2',
  functionWords:
    'a ad al alla alle anche ancora che chi ci come con cosa da dal dalla degli dei del della delle devo di dove e ed era essere fa gli ha hai ho i il in io l la le lei lo loro lui ma me mi mia mio molto ne nel nella no noi non o per perche piu posso puo quale quando quella quello questa questo qui se sei si sia sono sta su sua suo ti tra tu tutti tutto un una uno vorrei voglio favore grazie piacere',
};
