import { guessEnglish } from './guess-english.ts';
import { englishFirstNames, englishLastNames } from './english-names.ts';
import { englishQuestions } from './english-questions.ts';
import type { SpokenLanguage } from './spoken-language.ts';

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function pair(figures: string): readonly string[] {
  const [tens = 0, unit = 0] = Array.from(figures, Number);
  const last = UNITS[unit] ?? '';
  if (tens === 0) return [`oh ${last}`];
  if (tens === 1) return [TEENS[unit] ?? ''];
  return [unit === 0 ? (TENS[tens - 2] ?? '') : `${TENS[tens - 2]} ${last}`];
}

/** Letters that sound alike on the telephone, and how people tell them apart. */
const ALPHABET =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu'.split(
    ' ',
  );

const letters = Object.fromEntries(
  ALPHABET.map((name) => {
    const letter = name.charAt(0);
    // The dictionary has the letters' names with a full stop; a lone "a" is the article.
    const spoken = letter === 'z' ? ['z.', 'zed'] : [`${letter}.`];
    return [letter.toUpperCase(), [...spoken, name.replace('-', ' ')]];
  }),
);

export const english: SpokenLanguage = {
  model: 'en-us',
  questions: englishQuestions,
  phrases: {
    unit: UNITS.slice(1).join(' | '),
    teen: TEENS.join(' | '),
    tens: TENS.join(' | '),
    small: '<unit> | <unit> | <teen> | <tens> [<unit>]',
    number: 'zero | <small> | <small> | <small> | (a | one | <unit>) hundred [[and] <small>] | <unit> thousand',
    ordinal: `first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth |
      thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth | thirtieth |
      twenty (first | second | third | fourth | fifth | sixth | seventh | eighth | ninth) | thirty first`,
    weekday: 'monday | tuesday | wednesday | thursday | friday | saturday | sunday',
    month:
      'january | february | march | april | may | june | july | august | september | october | november | december',
    year: 'twenty twenty <unit> | twenty thirty | two thousand [and] twenty <unit>',
    'near day': `today | tonight | tomorrow | tomorrow (morning | afternoon | evening) | the day after tomorrow |
      [this | next | this coming | the following] <weekday> | <weekday> (morning | next week | week) |
      a week (from | on) (today | tomorrow | <weekday>)`,
    'calendar day': `<month> [the] <ordinal> [<year>] | <month> <small> | [the] <ordinal> of <month> [<year>] |
      <weekday> [the] <ordinal> [of <month>] | <weekday> <month> [the] <ordinal> | the <ordinal>`,
    'distant day': `in (a | one | two | three | four | five | six | seven | ten) (day | days | week | weeks | month | months) |
      (two | three | four) (days | weeks) from (now | today) | next (week | month | weekend) | this weekend |
      [the] end of the month | christmas [day | eve] | new (year's | years) (day | eve)`,
    date: '<near day> | <near day> | <calendar day> | <calendar day> | <distant day>',
    hour: 'one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve',
    minutes: 'oh <unit> | <teen> | <tens> [<unit>]',
    'half of day': 'in the (morning | afternoon | evening) | a.m. | p.m.',
    time: `<hour> [<minutes>] [<half of day>] | <hour> o'clock [<half of day>] | (half | quarter) past <hour> |
      quarter to <hour> | [at] (noon | midnight) | in the (morning | afternoon | evening) | tonight`,
    duration: `(a | an | <small>) (day | days | week | weeks | month | months | year | years | hour | hours | minute | minutes) |
      half an hour | a (fortnight | couple of (days | weeks))`,
    percentage: '<number> percent',
    currency: '<number> (dollars | euros | pounds) | <number> dollars [and] <small> cents',
  },
  please: 'please',
  answers: {
    common: ['yes', 'no'],
    frequent: ['yes please', 'no thank you', 'no thanks', 'yeah', 'okay', 'sure', "that's right", "that's correct"],
  },
  otherLanguages: {
    names: ['spanish', 'french', 'german', 'english'],
    wishes: [
      'in {language}',
      'in {language} please',
      '{language} please',
      'do you speak {language}',
      'can we speak {language}',
    ],
  },
  characters: {
    ...letters,
    ...Object.fromEntries(UNITS.map((word, figure) => [String(figure), figure === 0 ? [word, 'oh'] : [word]])),
  },
  double: 'double',
  pair,
  hundred: { word: 'hundred', joiner: 'and' },
  phonemes:
    'AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH'.split(' '),
  mistakable: [
    'B D G P T K V DH',
    'S Z SH ZH CH JH TH F HH',
    'M N NG',
    'L R W Y',
    'AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW',
  ],
  guess: guessEnglish,
  lastNames: englishLastNames,
  firstNames: englishFirstNames,
};
