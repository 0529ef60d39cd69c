import type { Language } from './language.ts';

const TEENS = ['dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix sept', 'dix huit', 'dix neuf'];
const UNITS = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/** Seventeen to nineteen, and seventy to ninety-nine, which are said as sums of other numbers. */
const sums = [
  ...TEENS.slice(7).map((teen, n) => `${teen}=${17 + n}`),
  ...TEENS.map((teen, n) => `soixante ${teen}|soixante et ${teen}=${70 + n}`),
  'quatre vingt|quatre vingts=80',
  ...UNITS.map((unit, n) => `quatre vingt ${unit}=${81 + n}`),
  ...TEENS.map((teen, n) => `quatre vingt ${teen}=${90 + n}`),
];

export const french: Language = {
  code: 'fr',
  small:
    'zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dixsept|dixhuit|dixneuf',
  tens: 'vingt|trente|quarante|cinquante|soixante|septante|huitante|nonante',
  scales: 'cent|cents=100; mille=1000; million|millions=1000000',
  otherNumbers: [...sums, 'une=1', 'une douzaine|douzaine=12', 'une paire=2'].join('; '),
  joiner: { word: 'et', joinsTens: true },
  ordinals:
    'premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|treizieme|quatorzieme|quinzieme|seizieme|dix-septieme|dix-huitieme|dix-neuvieme|vingtieme',
  otherOrdinals: 'premiere=1; second|seconde=2',
  ordinalEnding: 'er|re|e|eme|nd|nde',
  decimalMark: ',',
  decimalWord: 'virgule',
  clock: 24,
  symbols: {
    relativeDay: 'aujourdhui=0; apres demain=2; avant hier=-2',
    holiday:
      'noel=1225; reveillon|la saint sylvestre=1231; le jour de l an|nouvel an|le nouvel an=101; la fete nationale=714',
    dayUnit: 'nuit|nuits|journee',
    yearUnit: 'annee|annees',
    minuteUnit: 'min',
    hoursOrClock: 'heure|heures|h',
    weekend: 'week end|weekend',
    few: 'quelques=3',
    next: 'prochain|prochaine|suivant|suivante',
    this: 'ce|cet|cette',
    last: 'dernier|derniere|passe|passee',
    in: 'dans|en',
    ago: 'il y a',
    later: 'plus tard',
    after: 'apres',
    before: 'avant',
    past: 'passees',
    to: 'jusqu a',
    of: 'de|du|d',
    on: 'le',
    at: 'a|vers|pour',
    from: 'depuis|a partir de',
    the: 'la|les|l',
    and: 'et',
    end: 'fin|la fin',
    start: 'debut|le debut',
    middle: 'mi|milieu|le milieu',
    half: 'demi|demie',
    quarter: 'quart|le quart|un quart',
    noon: 'midi=12; minuit=0',
    daypart:
      'matin|le matin|du matin|dans la matinee=0; apres midi|l apres midi|de l apres midi=1; soir|le soir|du soir|en soiree=2; la nuit|de la nuit=3',
    todayPart: 'ce matin=0; cet apres midi=1; ce soir=2; cette nuit=3',
    now: 'maintenant|tout de suite',
    whole: 'toute la|tout le|toute|tout',
    percent: '%|pour cent|pourcent',
    plus: 'plus',
    minus: 'moins',
  },
  currencies: [
    { code: 'EUR', words: '€|euro|euros|eur' },
    { code: 'EUR', words: 'centime|centimes', share: 0.01 },
    { code: 'USD', words: '$|dollar|dollars|usd' },
    { code: 'GBP', words: '£|livre|livres|livres sterling|gbp' },
    { code: 'CHF', words: 'franc|francs|francs suisses|chf' },
  ],
  confirmation: {
    Yes: "oui|ouais|d'accord|bien sur|exactement|c'est ca|c'est exact|correct|ok|parfait|tout a fait|volontiers",
    No: 'non|pas du tout|incorrect|non merci|pas vraiment|surtout pas',
    Maybe: "peut etre|ca depend|c'est possible",
    "Don't know": 'je ne sais pas|je sais pas|aucune idee|pas sur|je ne suis pas sur|je ne suis pas sure',
  },
  leadIns:
    "je m'appelle|je m appelle|mon nom est|mon nom c'est|mon nom de famille est|mon prenom est|le nom est|nom de famille|nom|prenom|c'est|je suis|au nom de|oui|alors|euh|a|de|pour",
  fullNameLeadIns: "je m'appelle|je m appelle|je suis",
  courtesies: 's il vous plait te merci svp',
  questionWords:
    'comment que quel quelle quels quelles quand ou qui combien pourquoi est quoi puis peut peuvent dois faut y',
  requests: 'puis je avoir|peut on avoir',
  spellingLike: 'comme|pour',
  repeats: 'double=2; triple=3',
  functionWords:
    "a ai alors as au aux avec avez avoir ce ces cet cette c'est comme d dans de des donc du elle en est et etre eu fait il ils j j'ai j'aimerais je l la le les leur lui m ma mais me mes moi mon n ne nos notre nous on ou par pas peut peux plus pour pouvez puis qu que qui quoi sa sans se ses si sont sur suis ta te tes toi ton tous tout tu un une vos votre voudrais veux vous y plait merci s",
};
