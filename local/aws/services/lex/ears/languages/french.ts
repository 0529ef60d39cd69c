import { frenchLastNames, frenchFirstNames } from './french-names.ts';
import { guessFrench } from './guess-french.ts';
import { frenchQuestions } from './french-questions.ts';
import type { SpokenLanguage } from './spoken-language.ts';

const UNITS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const TEENS = ['dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix sept', 'dix huit', 'dix neuf'];
/** What the tens begin with; of ten, seventy and ninety, a teen follows. */
const HEADS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre vingt',
  'quatre vingt',
];
const WITH_TEENS = new Set([1, 7, 9]);

/** "vingt et un", "soixante douze", "quatre vingt dix sept". */
function pair(figures: string): readonly string[] {
  const [tens = 0, unit = 0] = Array.from(figures, Number);
  if (tens === 0) return [`zéro ${UNITS[unit]}`];
  const rest = WITH_TEENS.has(tens) ? TEENS[unit] : unit > 0 && UNITS[unit];
  const joiner = unit === 1 && tens > 1 && tens < 8 && 'et';
  return [[HEADS[tens], joiner, rest].filter(Boolean).join(' ')];
}

/** The dictionary has most letters by their names. */
const LETTERS = Object.fromEntries(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => [letter, [letter.toLowerCase()]]),
);

export const french: SpokenLanguage = {
  model: 'fr-fr',
  questions: frenchQuestions,
  phrases: {
    unit: 'un | une | deux | trois | quatre | cinq | six | sept | huit | neuf',
    teen: TEENS.join(' | '),
    small: `<unit> | <unit> | <teen> | (vingt | trente | quarante | cinquante | soixante) [[et] <unit>] |
      soixante [et] <teen> | quatre vingt [<unit> | <teen>]`,
    number: 'zéro | <small> | <small> | <small> | [<unit>] cent [<small>] | [<unit>] mille',
    weekday: 'lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche',
    month: 'janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre',
    day: 'premier | <small>',
    year: 'deux mille vingt [et] [<unit>] | deux mille trente',
    date: `aujourd'hui | ce soir | demain [matin | soir] | après demain | <weekday> [prochain] | [le] <day> <month> [<year>] |
      <weekday> <day> [<month>] | la semaine prochaine | le mois prochain | à noël |
      dans (un | une | deux | trois | quatre | cinq | six | dix) (jour | jours | semaine | semaines | mois)`,
    time: '[à] <small> heures [<small> | et demie | et quart | moins le quart] | [à] (midi | minuit) | le (matin | soir)',
    duration:
      '<small> (jour | jours | nuit | nuits | semaine | semaines | mois | an | ans | heure | heures | minute | minutes)',
    percentage: '<number> pour cent',
    currency: '<number> euros | <number> dollars',
  },
  please: "s'il vous plaît",
  answers: {
    common: ['oui', 'non'],
    frequent: ["oui s'il vous plaît", 'non merci', "d'accord", 'bien sûr', "c'est ça"],
  },
  otherLanguages: {
    names: ['anglais', 'espagnol', 'allemand', 'français'],
    wishes: ['en {language}', "en {language} s'il vous plaît", "{language} s'il vous plaît", 'parlez-vous {language}'],
  },
  characters: {
    ...LETTERS,
    W: ['double v'],
    X: [{ phonemes: 'ii kk ss' }],
    Y: [{ phonemes: 'ii gg rr ai kk' }],
    ...Object.fromEntries(UNITS.map((word, figure) => [String(figure), [word]])),
  },
  double: 'deux fois',
  pair,
  hundred: { word: 'cent', joiner: 'et' },
  phonemes:
    'aa ai an au bb ch dd ee ei eu ff gg gn ii in jj kk ll mm nn oe on oo ou pp rr ss tt un uu uy vv ww yy zz'.split(
      ' ',
    ),
  mistakable: [],
  guess: guessFrench,
  lastNames: frenchLastNames,
  firstNames: frenchFirstNames,
};
